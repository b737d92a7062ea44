using System;
using System.Collections.Generic;
using System.Linq;

namespace Compliance.Findings;

/// <summary>How many findings have each of the six verdicts. For a subject they add up to the number of rules for its kind.</summary>
public sealed class VerdictCounts
{
    private readonly long[] _counts = new long[6];

    internal VerdictCounts()
    {
    }

    /// <summary>The findings with a verdict.</summary>
    public long this[Verdict verdict] => _counts[(int)verdict];

    /// <summary>All findings.</summary>
    public long Total => _counts.Sum();

    /// <summary>Counts made elsewhere, in the order of <see cref="Verdict"/>.</summary>
    /// <exception cref="ArgumentException">There is not one for each verdict.</exception>
    public static VerdictCounts Of(IReadOnlyList<long> counts)
    {
        var made = new VerdictCounts();
        if (counts.Count != made._counts.Length)
            throw new ArgumentException($"There are {made._counts.Length} verdicts, and {counts.Count} counts of them.", nameof(counts));

        for (var i = 0; i < counts.Count; i++)
            made._counts[i] = counts[i];
        return made;
    }

    /// <summary>The counts of several.</summary>
    public static VerdictCounts Sum(IEnumerable<VerdictCounts> counts)
    {
        var sum = new VerdictCounts();
        foreach (var count in counts)
            sum.Add(count);
        return sum;
    }

    internal void Add(Verdict verdict) => _counts[(int)verdict]++;

    internal void Add(VerdictCounts other)
    {
        for (var i = 0; i < _counts.Length; i++)
            _counts[i] += other._counts[i];
    }
}
