using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Compliance.Text;

/// <summary>Finds the signs of a CSV file, delimiters, quotation marks and line ends, 64 bytes at a time.</summary>
internal static class RecordSigns
{
    /// <summary>How many bytes are looked at.</summary>
    public const int AtOnce = 64;

    /// <summary>Which of the bytes from a place on are signs, a bit each; those from a limit on are none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Among(byte[] bytes, int at, int limit, byte delimiter)
    {
        if (at + AtOnce > bytes.Length)
            return AmongLast(bytes, at, limit, delimiter);

        var some = Vector512.Create(bytes, at);
        var signs = Vector512.Equals(some, Vector512.Create(delimiter)) | Vector512.Equals(some, Vector512.Create((byte)'"'))
            | Vector512.Equals(some, Vector512.Create((byte)'\n')) | Vector512.Equals(some, Vector512.Create((byte)'\r'));
        var found = signs.ExtractMostSignificantBits();
        return limit - at < AtOnce ? found & ((1UL << (limit - at)) - 1) : found;
    }

    private static ulong AmongLast(byte[] bytes, int at, int limit, byte delimiter)
    {
        var found = 0UL;
        for (var i = at; i < limit; i++)
            found |= bytes[i] == delimiter || bytes[i] is (byte)'"' or (byte)'\n' or (byte)'\r' ? 1UL << (i - at) : 0;
        return found;
    }
}
