using Compliance.Findings;
using Compliance.Packs;

namespace Compliance.Authoring.Comparison.Registers;

/// <summary>A rule of either version, with its indexes among the rules for a kind of subject.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Place">Its index in the comparison of the packs.</param>
/// <param name="Before">Its index among the old rules for the kind, or -1.</param>
/// <param name="After">Its index among the new rules for the kind, or -1.</param>
internal sealed record PairedRule(RuleComparison Rule, int Place, int Before, int After)
{
    /// <summary>Whether a failure of it counts in the decision by either version.</summary>
    public bool BearsOnDecision { get; } = Level(Rule.Before) == FindingLevel.Error || Level(Rule.After) == FindingLevel.Error;

    /// <summary>Whether a failure of it counts differently.</summary>
    public bool WeighsDifferently { get; } = Level(Rule.Before) != Level(Rule.After);

    /// <summary>A rule that is new or gone is told of those that it holds something against, not of all that there are.</summary>
    public bool IsWorthListing(Verdict? before, Verdict? after) =>
        (Before >= 0 && After >= 0) || (before ?? after) is Verdict.Fail or Verdict.Undetermined or Verdict.Waived;

    private static FindingLevel? Level(Rule? rule) => rule?.Obligation.Level();
}
