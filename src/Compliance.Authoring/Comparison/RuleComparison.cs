using System.Collections.Generic;
using Compliance.Authoring.Comparison.Proofs;
using Compliance.Packs;

namespace Compliance.Authoring.Comparison;

/// <summary>A rule in two versions of a pack.</summary>
/// <param name="Before">The rule in the old version; null where it is new.</param>
/// <param name="After">The rule in the new version; null where it is gone.</param>
/// <param name="Change">What became of it.</param>
/// <param name="NoLaxer">Whether whatever fails, or is bound, by the old version still does by the new one; null where the rule is in one version only.</param>
/// <param name="NoStricter">Whether nothing else fails, or is bound, by the new version; null where the rule is in one version only.</param>
/// <param name="Differences">What exactly differs, in the order in which a rule is written.</param>
public sealed record RuleComparison(
    Rule? Before, Rule? After, RuleChange Change, Proof? NoLaxer, Proof? NoStricter, IReadOnlyList<RuleDifference> Differences)
{
    /// <summary>The rule as it is now, or as it last was.</summary>
    public Rule Rule => After ?? Before!;

    /// <summary>Whether it is the same rule under another name.</summary>
    public bool IsRenamed => Before is not null && After is not null && Before.Id != After.Id;

    /// <summary>Whether what it asks for differs, or is not proven to be the same.</summary>
    public bool IsOfSubstance => Change is not (RuleChange.Unchanged or RuleChange.Reworded);

    /// <summary>Whether it lets something off, or is not proven to let nothing off.</summary>
    public bool MayBeLaxer => Change == RuleChange.Removed || NoLaxer is { Outcome: not ProofOutcome.Proven };
}
