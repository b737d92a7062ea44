using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Compliance.Values;

namespace Compliance.Tables;

/// <summary>What 64 bytes of well-formed UTF-8 are, a bit each.</summary>
internal static class Utf8Masks
{
    /// <summary>How many bytes are looked at.</summary>
    public const int BytesPerStep = 64;

    /// <summary>The bytes from an offset to an end that go on with a character.</summary>
    [MethodImpl(MethodImplOptionsEx.AggressiveOptimization)]
    public static ulong Following(byte[] bytes, int at, int end) => at + BytesPerStep <= bytes.Length
        ? Until(end - at, Vector512.Equals(Vector512.Create(bytes, at) & Vector512.Create((byte)0xC0), Vector512.Create((byte)0x80)).ExtractMostSignificantBits())
        : FollowingLast(bytes, at, end);

    /// <summary>The bytes from an offset to an end that begin a character which is two units in UTF-16.</summary>
    [MethodImpl(MethodImplOptionsEx.AggressiveOptimization)]
    public static ulong Pairs(byte[] bytes, int at, int end) => at + BytesPerStep <= bytes.Length
        ? Until(end - at, Vector512.GreaterThanOrEqual(Vector512.Create(bytes, at), Vector512.Create((byte)0xF0)).ExtractMostSignificantBits())
        : PairsLast(bytes, at, end);

    private static ulong Until(int count, ulong bits) => count >= BytesPerStep ? bits : bits & ((1UL << count) - 1);

    private static ulong FollowingLast(byte[] bytes, int at, int end)
    {
        var found = 0UL;
        for (var i = at; i < end; i++)
            found |= (bytes[i] & 0xC0) == 0x80 ? 1UL << (i - at) : 0;
        return found;
    }

    private static ulong PairsLast(byte[] bytes, int at, int end)
    {
        var found = 0UL;
        for (var i = at; i < end; i++)
            found |= bytes[i] >= 0xF0 ? 1UL << (i - at) : 0;
        return found;
    }
}
