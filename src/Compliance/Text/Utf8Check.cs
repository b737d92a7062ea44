using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Compliance.Values;

namespace Compliance.Text;

/// <summary>
/// Tells whether bytes are UTF-8, 64 at a time where they are ASCII and characters of three bytes, as Chinese is: then those that
/// continue a character follow those that begin one, and are nowhere else. Rarer characters are looked at one by one.
/// </summary>
internal static class Utf8Check
{
    private const int BytesPerStep = 64;

    /// <summary>Whether the bytes from an offset to an end are well-formed.</summary>
    public static bool IsWellFormed(byte[] bytes, int start, int end)
    {
        var at = start;
        while (at < end)
        {
            var whole = at + BytesPerStep <= bytes.Length ? Usual(bytes, at, end) : 0;
            if (whole == 0)
                whole = Rare(bytes, at, end);
            if (whole == 0)
                return false;
            at += whole;
        }

        return true;
    }

    // How many bytes the whole characters have that begin here, up to 64; 0 where it is not as simple as that.
    [MethodImpl(MethodImplOptionsEx.AggressiveOptimization)]
    private static int Usual(byte[] bytes, int at, int end)
    {
        var some = Vector512.Create(bytes, at);
        var until = end - at < BytesPerStep ? (1UL << (end - at)) - 1 : ulong.MaxValue;
        var high = until & some.ExtractMostSignificantBits();
        if (high == 0)
            return BytesPerStep;

        // After E0 and ED not every byte may follow.
        var following = until & Vector512.LessThan(some.AsSByte(), Vector512.Create((sbyte)-0x40)).ExtractMostSignificantBits();
        var narrow = Vector512.Equals(some, Vector512.Create((byte)0xE0)) | Vector512.Equals(some, Vector512.Create((byte)0xED));
        var first = until & Vector512.AndNot(Vector512.Equals(some & Vector512.Create((byte)0xF0), Vector512.Create((byte)0xE0)), narrow).ExtractMostSignificantBits();
        if (high != (following | first) || following != ((first << 1) | (first << 2)))
            return 0;

        // A character that reaches beyond comes with the next ones.
        return (first >> (BytesPerStep - 2)) switch { 0 => BytesPerStep, 1 => BytesPerStep - 2, _ => BytesPerStep - 1 };
    }

    private static int Rare(byte[] bytes, int start, int end)
    {
        var at = start;
        while (at < end && at - start < BytesPerStep)
        {
            var length = Utf8Sequence.LengthAt(bytes, at, end);
            if (length == 0)
                return 0;
            at += length;
        }

        return at - start;
    }
}
