using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Compliance.Reporting.Csv;

/// <summary>Finds the part of a text that needs no escaping in a cell, several characters at a time.</summary>
internal static class PlainText
{
    /// <summary>Where the first character stands that is not for certain visible, or is a sign of CSV or <c>#</c>.</summary>
    /// <remarks>It is compiled when it is first needed, and then for good: ahead of time vectors of 512 bits cannot be.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int End(char[] text, int start, int end)
    {
        var characters = MemoryMarshal.Cast<char, ushort>(text.AsSpan(start, end - start));
        var at = 0;
        for (; at + Vector512<ushort>.Count <= characters.Length; at += Vector512<ushort>.Count)
        {
            var others = Others(Vector512.Create(characters.Slice(at))).ExtractMostSignificantBits();
            if (others != 0)
                return start + at + BitOperations.TrailingZeroCount(others);
        }

        for (; at + Vector128<ushort>.Count <= characters.Length; at += Vector128<ushort>.Count)
        {
            var others = Others(Vector128.Create(characters.Slice(at))).ExtractMostSignificantBits();
            if (others != 0)
                return start + at + BitOperations.TrailingZeroCount(others);
        }

        // The last ones are looked at together with some before them; of a text that is too short for that nothing is known.
        return at == characters.Length || (at > 0 && Others(Vector128.Create(characters.Slice(characters.Length - Vector128<ushort>.Count))) == default) ? end : start + at;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ushort> Others(Vector512<ushort> characters)
    {
        var isAscii = Vector512.LessThan(characters - Vector512.Create((ushort)' '), Vector512.Create((ushort)('\u007F' - ' ')));
        var isSign = Vector512.Equals(characters, Vector512.Create((ushort)',')) | Vector512.Equals(characters, Vector512.Create((ushort)';'))
            | Vector512.Equals(characters, Vector512.Create((ushort)'"')) | Vector512.Equals(characters, Vector512.Create((ushort)'#'));
        var isWide = Vector512.LessThan(characters - Vector512.Create((ushort)'\u3000'), Vector512.Create((ushort)(0xD800 - 0x3000)));
        return ~(Vector512.AndNot(isAscii, isSign) | isWide);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ushort> Others(Vector128<ushort> characters)
    {
        var isAscii = Vector128.LessThan(characters - Vector128.Create((ushort)' '), Vector128.Create((ushort)('\u007F' - ' ')));
        var isSign = Vector128.Equals(characters, Vector128.Create((ushort)',')) | Vector128.Equals(characters, Vector128.Create((ushort)';'))
            | Vector128.Equals(characters, Vector128.Create((ushort)'"')) | Vector128.Equals(characters, Vector128.Create((ushort)'#'));
        var isWide = Vector128.LessThan(characters - Vector128.Create((ushort)'\u3000'), Vector128.Create((ushort)(0xD800 - 0x3000)));
        return ~(Vector128.AndNot(isAscii, isSign) | isWide);
    }
}
