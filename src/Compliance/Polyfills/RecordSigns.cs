#if NETSTANDARD2_0
namespace Compliance.Tables;

/// <summary>Finds the signs of a CSV file, delimiters, quotation marks and line ends.</summary>
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
    public static ulong Among(byte[] bytes, int at, int limit, byte delimiter, out ulong others)
    {
        var found = 0UL;
        others = 0;
        for (var i = at; i < limit && i < at + BytesPerStep; i++)
        {
            found |= bytes[i] == delimiter ? 1UL << (i - at) : 0;
            others |= bytes[i] is (byte)'"' or (byte)'\n' or (byte)'\r' ? 1UL << (i - at) : 0;
        }

        return found | others;
    }
}
#endif
