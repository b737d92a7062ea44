using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Compliance.Reporting.Csv;

/// <summary>Finds the part of a text that needs no escaping in a cell, several characters at a time.</summary>
internal static class PlainText
{
    /// <summary>Where the characters end that are for certain visible and no sign of CSV; those that follow have to be looked at one by one.</summary>
    /// <remarks>It is compiled when it is first needed, and then for good: ahead of time vectors of 512 bits cannot be.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int End(char[] text, int start, int end)
    {
        var characters = MemoryMarshal.Cast<char, ushort>(text.AsSpan(start, end - start));
        var at = 0;
        for (; at + Vector512<ushort>.Count <= characters.Length; at += Vector512<ushort>.Count)
        {
            if (!IsPlain(Vector512.Create(characters.Slice(at))))
                return start + at;
        }

        for (; at + Vector128<ushort>.Count <= characters.Length; at += Vector128<ushort>.Count)
        {
            if (!IsPlain(Vector128.Create(characters.Slice(at))))
                return start + at;
        }

        // The last ones are looked at together with some before them.
        return at == characters.Length || (at > 0 && IsPlain(Vector128.Create(characters.Slice(characters.Length - Vector128<ushort>.Count)))) ? end : start + at;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsPlain(Vector512<ushort> characters)
    {
        var isAscii = Vector512.LessThan(characters - Vector512.Create((ushort)' '), Vector512.Create((ushort)('\u007F' - ' ')));
        var isSign = Vector512.Equals(characters, Vector512.Create((ushort)',')) | Vector512.Equals(characters, Vector512.Create((ushort)';')) | Vector512.Equals(characters, Vector512.Create((ushort)'"'));
        var isWide = Vector512.LessThan(characters - Vector512.Create((ushort)'\u3000'), Vector512.Create((ushort)(0xD800 - 0x3000)));
        return Vector512.EqualsAll(Vector512.AndNot(isAscii, isSign) | isWide, Vector512<ushort>.AllBitsSet);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsPlain(Vector128<ushort> characters)
    {
        var isAscii = Vector128.LessThan(characters - Vector128.Create((ushort)' '), Vector128.Create((ushort)('\u007F' - ' ')));
        var isSign = Vector128.Equals(characters, Vector128.Create((ushort)',')) | Vector128.Equals(characters, Vector128.Create((ushort)';')) | Vector128.Equals(characters, Vector128.Create((ushort)'"'));
        var isWide = Vector128.LessThan(characters - Vector128.Create((ushort)'\u3000'), Vector128.Create((ushort)(0xD800 - 0x3000)));
        return Vector128.EqualsAll(Vector128.AndNot(isAscii, isSign) | isWide, Vector128<ushort>.AllBitsSet);
    }
}
