using System.Collections.Generic;
using System.Linq;
using Compliance.Facts;

namespace Compliance.Findings;

/// <summary>A fact that would help to settle a subject.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Settles">How many undetermined findings it settles by itself, whatever its value turns out to be.</param>
/// <param name="NamedBy">How many undetermined findings name it.</param>
public sealed record MissingFact(Fact Fact, int Settles, int NamedBy)
{
    /// <summary>The facts that a subject's undetermined findings name. Findings at level error weigh first, then the rest; then the vocabulary's order.</summary>
    internal static IReadOnlyList<MissingFact> Of(Evaluation evaluation)
    {
        var open = evaluation.Findings.Where(finding => finding.Verdict == Verdict.Undetermined).ToList();
        if (open.Count == 0)
            return [];

        return [.. open
            .SelectMany(finding => finding.Missing)
            .Distinct()
            .Select(fact => new
            {
                Missing = new MissingFact(fact, open.Count(finding => finding.Missing.Count == 1 && finding.Missing[0] == fact), open.Count(finding => finding.Missing.Contains(fact))),
                Duties = open.Count(finding => finding.Level == FindingLevel.Error && finding.Missing.Count == 1 && finding.Missing[0] == fact),
                NamedByDuties = open.Count(finding => finding.Level == FindingLevel.Error && finding.Missing.Contains(fact)),
            })
            .OrderByDescending(entry => entry.Duties)
            .ThenByDescending(entry => entry.NamedByDuties)
            .ThenByDescending(entry => entry.Missing.NamedBy)
            .ThenBy(entry => evaluation.Subject.Kind.SlotOf(entry.Missing.Fact.Name))
            .Select(entry => entry.Missing)];
    }
}
