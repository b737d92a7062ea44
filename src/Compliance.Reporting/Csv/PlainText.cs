using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Compliance.Reporting.Csv;

/// <summary>Finds what of a text stands in a cell as it is, 32 characters at a time.</summary>
internal static class PlainText
{
    /// <summary>How many characters, from the first on, are for certain visible and no sign of CSV: a multiple of 32, or all of them. What follows has to be looked at one by one.</summary>
    public static int Length(string text)
    {
        if (text.Length < Vector512<ushort>.Count)
            return 0;

        // The last ones are looked at together with some before them.
        var last = text.Length - Vector512<ushort>.Count;
        for (var at = 0; at < last; at += Vector512<ushort>.Count)
        {
            if (!IsPlain(text, at))
                return at;
        }

        return IsPlain(text, last) ? text.Length : last / Vector512<ushort>.Count * Vector512<ushort>.Count;
    }

    private static bool IsPlain(string text, int at)
    {
        var characters = Vector512.Create(MemoryMarshal.Cast<char, ushort>(System.MemoryExtensions.AsSpan(text, at, Vector512<ushort>.Count)));
        var isAscii = Vector512.LessThan(characters - Vector512.Create((ushort)' '), Vector512.Create((ushort)('\u007F' - ' ')));
        var isSign = Vector512.Equals(characters, Vector512.Create((ushort)',')) | Vector512.Equals(characters, Vector512.Create((ushort)';')) | Vector512.Equals(characters, Vector512.Create((ushort)'"'));
        var isWide = Vector512.LessThan(characters - Vector512.Create((ushort)'\u3000'), Vector512.Create((ushort)(0xD800 - 0x3000)));
        return Vector512.EqualsAll(Vector512.AndNot(isAscii, isSign) | isWide, Vector512<ushort>.AllBitsSet);
    }
}
