using System;
using System.Runtime.CompilerServices;

namespace Compliance.Tables;

/// <summary>The bytes of a short cell, whole: what is equal is the same cell.</summary>
internal readonly struct CellKey(ulong low, ulong middle, ulong high, int length) : IEquatable<CellKey>
{
    /// <summary>Cells of more bytes have no key: eight characters of Chinese have one, as choices are called.</summary>
    public const int MostBytes = 24;

    private readonly ulong _low = low;
    private readonly ulong _middle = middle;
    private readonly ulong _high = high;
    private readonly int _length = length;

    /// <summary>The key of some bytes, at most <see cref="MostBytes"/>.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="start">Where the cell begins.</param>
    /// <param name="length">How long it is.</param>
    /// <param name="isQuoted">Whether it is quoted, where the same letters may mean something else.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static CellKey Of(byte[] bytes, int start, int length, bool isQuoted)
    {
        // Nearly every cell is one word.
        var mark = isQuoted ? ~length : length;
        return length is > 0 and <= 8 && start + 8 <= bytes.Length
            ? new CellKey(First(ByteWords.At(bytes, start), length), 0, 0, mark)
            : new CellKey(Word(bytes, start, length), Word(bytes, start + 8, length - 8), Word(bytes, start + 16, length - 16), mark);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Equals(CellKey other) => ((_low ^ other._low) | (_middle ^ other._middle) | (_high ^ other._high) | (uint)(_length ^ other._length)) == 0;

    public override bool Equals(object? obj) => obj is CellKey other && Equals(other);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public override int GetHashCode()
    {
        var mixed = ((_low ^ (uint)_length) * 0x9E3779B97F4A7C15) ^ ((_middle + (_high * 31)) * 0xC2B2AE3D27D4EB4F);
        return (int)(mixed >> 32);
    }

    // The first bytes of a word, at least one.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong First(ulong word, int count) =>
        word & (BitConverter.IsLittleEndian ? ulong.MaxValue >> (64 - (8 * count)) : ulong.MaxValue << (64 - (8 * count)));

    // So many bytes, at most eight, as in a word; none of them may be left.
    private static ulong Word(byte[] bytes, int start, int count)
    {
        if (count <= 0)
            return 0;
        if (start + 8 <= bytes.Length)
            return First(ByteWords.At(bytes, start), Math.Min(count, 8));

        var word = 0UL;
        for (var i = 0; i < count && i < 8; i++)
            word |= (ulong)bytes[start + i] << (8 * (BitConverter.IsLittleEndian ? i : 7 - i));
        return word;
    }
}
