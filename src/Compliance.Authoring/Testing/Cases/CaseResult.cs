using System.Collections.Generic;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Findings;
using Compliance.Localization;
using Compliance.Packs;

namespace Compliance.Authoring.Testing.Cases;

/// <summary>What a rule gives on the facts of one of its cases.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Case">The case.</param>
/// <param name="Finding">What the rule finds.</param>
/// <param name="Differences">What the case expects otherwise; empty where it passes.</param>
public sealed record CaseResult(Rule Rule, RuleCase Case, Finding Finding, IReadOnlyList<CaseDifference> Differences)
{
    /// <summary>Whether the rule gives all that the case expects.</summary>
    public bool Passed => Differences.Count == 0;

    /// <summary>The source location of the case.</summary>
    public SourceSpan Span => Case.Span;

    /// <summary>The case's facts, those of its members too, as a reader is told them.</summary>
    public LocalizedText Facts => new(CaseFacts.Of(Rule, Case, Language.Chinese), CaseFacts.Of(Rule, Case, Language.English));

    /// <summary>The source location, the rule and each difference, on one line.</summary>
    public override string ToString() => $"{Span}: {Rule.Id}: " + (Passed
        ? "passed"
        : string.Join("; ", Differences.Select(difference => $"{difference.Key}: expected {difference.Expected.En}, found {difference.Found.En}")));
}
