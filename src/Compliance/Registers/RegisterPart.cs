using System.Collections.Generic;
using Compliance.Findings;

namespace Compliance.Registers;

/// <summary>What some rows of a register come to.</summary>
/// <param name="Decisions">How many subjects have each decision, in the order of <see cref="Decision"/>.</param>
/// <param name="Verdicts">How many findings have each verdict.</param>
/// <param name="Evaluations">The subjects with a finding that was asked for, in the order of the file.</param>
public sealed record RegisterPart(IReadOnlyList<long> Decisions, VerdictCounts Verdicts, IReadOnlyList<Evaluation> Evaluations)
{
    /// <summary>How many subjects were evaluated on today, since they have no date of their own and nobody gave a day for all.</summary>
    public long OnToday { get; init; }

    /// <summary>Whether a jurisdiction was among the rows, which is for a session to decide: it is counted nowhere here.</summary>
    internal bool HasJurisdictions { get; init; }
}
