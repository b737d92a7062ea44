#if NETSTANDARD2_0
namespace Compliance.Tables;

/// <summary>What 64 bytes of well-formed UTF-8 are, a bit each.</summary>
internal static class Utf8Masks
{
    /// <summary>How many bytes are looked at.</summary>
    public const int BytesPerStep = 64;

    /// <summary>The bytes from an offset to an end that go on with a character.</summary>
    public static ulong Following(byte[] bytes, int at, int end)
    {
        var found = 0UL;
        for (var i = at; i < end && i < at + BytesPerStep; i++)
            found |= (bytes[i] & 0xC0) == 0x80 ? 1UL << (i - at) : 0;
        return found;
    }

    /// <summary>The bytes from an offset to an end that begin a character which is two units in UTF-16.</summary>
    public static ulong Pairs(byte[] bytes, int at, int end)
    {
        var found = 0UL;
        for (var i = at; i < end && i < at + BytesPerStep; i++)
            found |= bytes[i] >= 0xF0 ? 1UL << (i - at) : 0;
        return found;
    }
}
#endif
