using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Compliance.Values;

/// <summary>As many words of bits as one operation takes.</summary>
internal readonly struct Lanes
{
    /// <summary>How many words.</summary>
    public const int Words = 8;

    private readonly Vector512<ulong> _bits;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Lanes(Vector512<ulong> bits) => _bits = bits;

    /// <summary>All bits set.</summary>
    public static Lanes All
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(Vector512<ulong>.AllBitsSet);
    }

    /// <summary>No bit set.</summary>
    public static Lanes None
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => default;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes operator &(Lanes left, Lanes right) => new(left._bits & right._bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes operator |(Lanes left, Lanes right) => new(left._bits | right._bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes operator ~(Lanes value) => new(~value._bits);

    /// <summary>The words from an index on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes Load(ulong[] words, int at) => new(Vector512.Create(words, at));

    /// <summary>Stores the words at an index.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ulong[] words, int at) => _bits.CopyTo(words, at);
}
