using System.Collections.Generic;

namespace Compliance.Compilation;

/// <summary>The tests of one word of choices and Booleans, side by side, so that several are made at once.</summary>
internal sealed class WordTests
{
    /// <summary>The tests of a word.</summary>
    public WordTests(int word, List<SetTest> tests)
    {
        Word = word;
        Count = tests.Count;
        All = ulong.MaxValue >> -tests.Count;
        var (allowed, forbidden) = (new ulong[tests.Count], new ulong[tests.Count]);
        for (var i = 0; i < tests.Count; i++)
            (allowed[i], forbidden[i]) = (tests[i].Allowed, tests[i].Forbidden);
        Allowed = new BitSets(allowed);
        Forbidden = new BitSets(forbidden);
    }

    /// <summary>Which word.</summary>
    public int Word { get; }

    /// <summary>How many tests there are.</summary>
    public int Count { get; }

    /// <summary>A bit for each.</summary>
    public ulong All { get; }

    /// <summary>For each the bits for which it is true.</summary>
    public BitSets Allowed { get; }

    /// <summary>For each the bits for which it is false.</summary>
    public BitSets Forbidden { get; }
}
