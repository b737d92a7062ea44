#if NETSTANDARD2_0
namespace Compliance.Compilation;

/// <summary>Up to 64 sets of bits. Without the vectors of later frameworks they are compared with a word one after the other.</summary>
internal readonly struct BitSets(ulong[] sets)
{
    /// <summary>Which of the sets have no bit in common with a word: a bit each, the first one lowest. What is said behind the last set means nothing.</summary>
    public ulong DisjointMask(ulong word)
    {
        var apart = 0UL;
        for (var i = 0; i < sets.Length; i++)
            apart |= (sets[i] & word) == 0 ? 1UL << i : 0;
        return apart;
    }
}
#endif
