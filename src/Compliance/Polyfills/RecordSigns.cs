#if NETSTANDARD2_0
namespace Compliance.Text;

/// <summary>Finds the signs of a CSV file, delimiters, quotation marks and line ends.</summary>
internal static class RecordSigns
{
    /// <summary>How many bytes are looked at.</summary>
    public const int AtOnce = 64;

    /// <summary>Which of the bytes from a place on are signs, a bit each; those from a limit on are none.</summary>
    public static ulong Among(byte[] bytes, int at, int limit, byte delimiter)
    {
        var found = 0UL;
        for (var i = at; i < limit && i < at + AtOnce; i++)
            found |= bytes[i] == delimiter || bytes[i] is (byte)'"' or (byte)'\n' or (byte)'\r' ? 1UL << (i - at) : 0;
        return found;
    }
}
#endif
