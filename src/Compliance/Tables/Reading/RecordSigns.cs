using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Compliance.Tables;

/// <summary>Finds the signs of a CSV file, delimiters, quotation marks and line ends, 64 bytes at a time.</summary>
internal static class RecordSigns
{
    /// <summary>How many bytes are looked at.</summary>
    public const int BytesPerStep = 64;

    /// <summary>Which of the bytes from an offset on are signs, a bit each; those from a limit on are none.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="at">The offset.</param>
    /// <param name="limit">The limit.</param>
    /// <param name="delimiter">The delimiter.</param>
    /// <param name="others">Those of them that are quotation marks and line ends.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Among(byte[] bytes, int at, int limit, byte delimiter, out ulong others)
    {
        if (at + BytesPerStep > bytes.Length)
            return AmongLast(bytes, at, limit, delimiter, out others);

        var some = Vector512.Create(bytes, at);
        var until = limit - at < BytesPerStep ? (1UL << (limit - at)) - 1 : ulong.MaxValue;
        others = until & (Vector512.Equals(some, Vector512.Create((byte)'"')) | Vector512.Equals(some, Vector512.Create((byte)'\n'))
            | Vector512.Equals(some, Vector512.Create((byte)'\r'))).ExtractMostSignificantBits();
        return (until & Vector512.Equals(some, Vector512.Create(delimiter)).ExtractMostSignificantBits()) | others;
    }

    private static ulong AmongLast(byte[] bytes, int at, int limit, byte delimiter, out ulong others)
    {
        var found = 0UL;
        others = 0;
        for (var i = at; i < limit; i++)
        {
            found |= bytes[i] == delimiter ? 1UL << (i - at) : 0;
            others |= bytes[i] is (byte)'"' or (byte)'\n' or (byte)'\r' ? 1UL << (i - at) : 0;
        }

        return found | others;
    }
}
