using System.Collections.Generic;
using System.Linq;

namespace Compliance.Compilation;

/// <summary>The tests of one word of choices and yes-or-nos, side by side, so that several are made at once.</summary>
internal sealed class WordTests
{
    /// <summary>The tests of a word.</summary>
    public WordTests(int word, IReadOnlyCollection<SetTest> tests)
    {
        Word = word;
        Count = tests.Count;
        All = ulong.MaxValue >> -tests.Count;
        Allowed = new BitSets([.. tests.Select(test => test.Allowed)]);
        Forbidden = new BitSets([.. tests.Select(test => test.Forbidden)]);
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
