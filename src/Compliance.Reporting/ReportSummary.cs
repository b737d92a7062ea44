using Compliance.Findings;

namespace Compliance.Reporting;

/// <summary>What all subjects amount to; add each, then read.</summary>
public sealed class ReportSummary
{
    private readonly long[] _decisions = new long[FindingWords.Decisions.Count];

    /// <summary>How many subjects there are.</summary>
    public long Subjects { get; private set; }

    /// <summary>How many findings have each verdict.</summary>
    public VerdictCounts Verdicts { get; private set; } = VerdictCounts.Sum([]);

    /// <summary>How many subjects have a decision.</summary>
    public long this[Decision decision] => _decisions[(int)decision];

    /// <summary>Adds a subject.</summary>
    public void Add(Evaluation evaluation)
    {
        Subjects++;
        _decisions[(int)evaluation.Decision]++;
        Verdicts = VerdictCounts.Sum([Verdicts, evaluation.Counts]);
    }
}
