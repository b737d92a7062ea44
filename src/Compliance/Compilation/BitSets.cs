using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Compliance.Compilation;

/// <summary>Up to 64 sets of bits, several of which are compared with a word at once.</summary>
internal readonly struct BitSets
{
    private const int VectorWidth = 8;

    private readonly Vector512<ulong>[] _sets;

    /// <summary>Some sets.</summary>
    public BitSets(ulong[] sets)
    {
        _sets = new Vector512<ulong>[(sets.Length + VectorWidth - 1) / VectorWidth];
        for (var i = 0; i < sets.Length; i++)
            _sets[i / VectorWidth] = _sets[i / VectorWidth].WithElement(i % VectorWidth, sets[i]);
    }

    /// <summary>Which of the sets have no bit in common with a word: a bit each, the first one lowest. What is said behind the last set means nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong DisjointMask(ulong word)
    {
        var words = Vector512.Create(word);
        var apart = 0UL;
        var at = 0;
        foreach (var sets in _sets)
        {
            apart |= (ulong)Vector512.Equals(sets & words, Vector512<ulong>.Zero).ExtractMostSignificantBits() << at;
            at += VectorWidth;
        }

        return apart;
    }
}
