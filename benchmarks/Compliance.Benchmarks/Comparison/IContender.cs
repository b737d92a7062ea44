using System;
using System.Collections.Generic;

namespace Compliance.Benchmarks.Comparison;

/// <summary>Something that evaluates projects by the pack's rules, run round by round in turn with the others.</summary>
internal interface IContender : IDisposable
{
    /// <summary>What it is called, with its version.</summary>
    string Name { get; }

    /// <summary>The verdicts on every project of a set, in the pack's order.</summary>
    IReadOnlyList<Verdict[]> Evaluate(int set);

    /// <summary>Evaluates a set over and over for a moment.</summary>
    Sample Run(int set);
}
