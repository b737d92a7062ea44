using System.Collections.Generic;
using System.Linq;
using Compliance.Authoring.Contracts;
using Compliance.Packs;

namespace Compliance.Authoring.Analysis.Parents;

/// <summary>Marks what the pack accepts, with its reason; an acceptance that is of nothing any more is a finding itself.</summary>
internal static class Acceptances
{
    public static IEnumerable<LintFinding> Apply(RulePack pack, IReadOnlyList<LintFinding> findings)
    {
        foreach (var finding in findings)
            yield return pack.Accepted.FirstOrDefault(accepted => IsOf(accepted, finding)) is { } found ? finding with { Acceptance = found.Reason } : finding;

        foreach (var stale in pack.Accepted.Where(accepted => !findings.Any(finding => IsOf(accepted, finding))))
        {
            var what = string.Join(" ", new[] { stale.Finding, stale.Rule, stale.Parent?.ToString() }.Where(part => part is not null));
            yield return LintFinding.Of(ParentKinds.StaleAcceptance, stale.Span, [], ("found", what));
        }
    }

    // An acceptance says all that a finding is about: one for a rule does not cover another parent of it.
    private static bool IsOf(Acceptance accepted, LintFinding finding) =>
        accepted.Finding == finding.Diagnostic.Code
        && (accepted.Rule is null ? finding.Rules.Count == 0 : finding.Rules.Any(rule => rule.Id == accepted.Rule))
        && accepted.Parent?.ToString() == finding.Parent?.ToString();
}
