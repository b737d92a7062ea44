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
        var low = Word(bytes, start, Math.Min(length, 8));
        var high = length > 8 ? Word(bytes, start + 8, length - 8) : 0;
        return new CellKey(low, high, isQuoted ? ~length : length);
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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Word(byte[] bytes, int start, int length)
    {
        if (length == 8)
            return BitConverter.ToUInt64(bytes, start);
        if (start + 8 <= bytes.Length)
            return BitConverter.ToUInt64(bytes, start) & (BitConverter.IsLittleEndian ? (1UL << (8 * length)) - 1 : ~(ulong.MaxValue >> (8 * length)));

        var word = 0UL;
        for (var i = 0; i < length; i++)
            word |= (ulong)bytes[start + i] << (8 * (BitConverter.IsLittleEndian ? i : 7 - i));
        return word;
    }
}
