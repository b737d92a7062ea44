#if NETSTANDARD2_0
namespace Compliance.Values;

/// <summary>A word of bits: without the vectors of later frameworks one is worked on at a time.</summary>
internal readonly struct Lanes
{
    /// <summary>How many words.</summary>
    public const int Words = 1;

    private readonly ulong _bits;

    private Lanes(ulong bits) => _bits = bits;

    /// <summary>All bits set.</summary>
    public static Lanes All => new(ulong.MaxValue);

    /// <summary>No bit set.</summary>
    public static Lanes None => default;

    public static Lanes operator &(Lanes left, Lanes right) => new(left._bits & right._bits);

    public static Lanes operator |(Lanes left, Lanes right) => new(left._bits | right._bits);

    public static Lanes operator ~(Lanes value) => new(~value._bits);

    /// <summary>The word at an index.</summary>
    public static Lanes Load(ulong[] words, int at) => new(words[at]);

    /// <summary>Stores the word at an index.</summary>
    public void Store(ulong[] words, int at) => words[at] = _bits;
}
#endif
