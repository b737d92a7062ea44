using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Authoring.Contracts;
using Compliance.Packs;

namespace Compliance.Authoring.Analysis.Parents;

/// <summary>Marks what the pack accepts, with its reason; an acceptance that is of nothing any more is a finding itself.</summary>
internal static class Acceptances
{
    /// <param name="all">What is accepted.</param>
    /// <param name="findings">What was found.</param>
    /// <param name="notAsked">The codes of what could not be looked for: that none of it is found tells nothing.</param>
    public static IEnumerable<LintFinding> Apply(IReadOnlyList<Acceptance> all, IReadOnlyList<LintFinding> findings, IReadOnlyList<string> notAsked)
    {
        foreach (var finding in findings)
            yield return all.FirstOrDefault(accepted => IsOf(accepted, finding)) is { } found ? finding with { Acceptance = found.Reason } : finding;

        foreach (var stale in all.Where(accepted => !notAsked.Contains(accepted.Finding) && !findings.Any(finding => IsOf(accepted, finding))))
        {
            var what = string.Join(" ", new[] { stale.Finding, stale.Rule, stale.Parent?.ToString(), stale.Quote }.Where(part => part is not null));
            yield return LintFinding.Of(ParentKinds.StaleAcceptance, stale.Span, [], ("found", what));
        }
    }

    // An acceptance says all that a finding is about: one for a rule does not cover another parent of it, and one that names no rule, no parent and no
    // words covers every finding of its code.
    private static bool IsOf(Acceptance accepted, LintFinding finding)
    {
        if (accepted.Finding != finding.Diagnostic.Code)
            return false;
        if (accepted.Quote is { } quote && !IsAbout(PlainWords.Of(quote), finding))
            return false;
        if (accepted.Rule is null)
            return accepted.Parent is null || accepted.Parent.ToString() == finding.Parent?.ToString();
        return finding.Rules.Any(rule => rule.Id == accepted.Rule) && accepted.Parent?.ToString() == finding.Parent?.ToString();
    }

    private static bool IsAbout(string words, LintFinding finding) => finding.Words is { } sentence
        ? sentence.Contains(words, StringComparison.Ordinal)
        : finding.Quotation is { } part && PlainWords.Of(part.Clause.Quote).Contains(words, StringComparison.Ordinal);
}
