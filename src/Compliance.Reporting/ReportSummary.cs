using System.Collections.Generic;
using Compliance.Findings;
using Compliance.Packs;

namespace Compliance.Reporting;

/// <summary>What all subjects amount to; add each, or what parts of them amount to, then read.</summary>
public sealed class ReportSummary
{
    private readonly long[] _decisions = new long[FindingWords.Decisions.Count];
    private readonly long[] _verdicts = new long[PackWords.Verdicts.Count];

    /// <summary>How many subjects there are.</summary>
    public long Subjects { get; private set; }

    /// <summary>How many findings have each verdict.</summary>
    public VerdictCounts Verdicts => VerdictCounts.Of(_verdicts);

    /// <summary>How many subjects have a decision.</summary>
    public long this[Decision decision] => _decisions[(int)decision];

    /// <summary>Adds a subject.</summary>
    public void Add(Evaluation evaluation)
    {
        Subjects++;
        _decisions[(int)evaluation.Decision]++;
        var verdicts = evaluation.Verdicts;
        for (var i = 0; i < verdicts.Count; i++)
            _verdicts[(int)verdicts[i]]++;
    }

    /// <summary>Adds what other subjects amount to.</summary>
    public void Add(ReportSummary other) => Add(other._decisions, other.Verdicts);

    /// <summary>Adds subjects of which only the counts are known.</summary>
    /// <param name="decisions">How many of them have each decision, in the order of <see cref="Decision"/>.</param>
    /// <param name="verdicts">How many of their findings have each verdict.</param>
    public void Add(IReadOnlyList<long> decisions, VerdictCounts verdicts)
    {
        for (var i = 0; i < _decisions.Length; i++)
        {
            Subjects += decisions[i];
            _decisions[i] += decisions[i];
        }

        for (var i = 0; i < _verdicts.Length; i++)
            _verdicts[i] += verdicts[(Verdict)i];
    }
}
