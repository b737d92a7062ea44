using System;
using System.Runtime.CompilerServices;

namespace Compliance.Text;

/// <summary>The bytes of a short cell, whole: what is equal is the same cell.</summary>
internal readonly struct CellKey(ulong low, ulong high, int length) : IEquatable<CellKey>
{
    /// <summary>Cells of more bytes have no key.</summary>
    public const int MostBytes = 16;

    private readonly ulong _low = low;
    private readonly ulong _high = high;
    private readonly int _length = length;

    /// <summary>The key of some bytes, at most <see cref="MostBytes"/>.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="start">Where the cell begins.</param>
    /// <param name="length">How long it is.</param>
    /// <param name="isQuoted">Whether it stands in quotation marks, where the same letters may mean something else.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static CellKey Of(byte[] bytes, int start, int length, bool isQuoted)
    {
        var end = start + length;
        if (start + MostBytes > bytes.Length)
            return new CellKey(LastWord(bytes, start, Math.Min(end, start + 8)), LastWord(bytes, Math.Min(end, start + 8), end), isQuoted ? ~length : length);

        // Nearly every cell is that short, and then the other word is nothing.
        return length <= 8
            ? new CellKey(First(ByteWords.At(bytes, start), length), 0, isQuoted ? ~length : length)
            : new CellKey(ByteWords.At(bytes, start), First(ByteWords.At(bytes, start + 8), length - 8), isQuoted ? ~length : length);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Equals(CellKey other) => _low == other._low && _high == other._high && _length == other._length;

    public override bool Equals(object? obj) => obj is CellKey other && Equals(other);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public override int GetHashCode()
    {
        var mixed = ((_low ^ (ulong)_length) * 0x9E3779B97F4A7C15) ^ (_high * 0xC2B2AE3D27D4EB4F);
        return (int)(mixed >> 32);
    }

    // The first bytes of a word, of which there may be none.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong First(ulong word, int count) =>
        count == 0 ? 0 : word & (BitConverter.IsLittleEndian ? ulong.MaxValue >> (64 - (8 * count)) : ulong.MaxValue << (64 - (8 * count)));

    // Where the bytes end before the word does.
    private static ulong LastWord(byte[] bytes, int start, int end)
    {
        var word = 0UL;
        for (var i = start; i < end; i++)
            word |= (ulong)bytes[i] << (8 * (BitConverter.IsLittleEndian ? i - start : 7 - (i - start)));
        return word;
    }
}
