using Compliance.Expressions;
using Compliance.Findings;
using Compliance.Localization;
using Compliance.Packs;
using Compliance.Values;

namespace Compliance.Explanations;

/// <summary>What a number over the members of a jurisdiction lacks to its limit.</summary>
/// <param name="Amount">How much, exactly; an interval where members leave it open.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Comparator">On which side of the limit the number has to lie: of <c>more_than</c>, more than the amount is needed.</param>
/// <param name="Of">What has to be on the right side of a share, at the present volume; null where the amount is what the number itself has to change by.</param>
public sealed record AggregateNeed(Interval Amount, Unit Unit, Comparator Comparator, LocalizedText? Of)
{
    internal static AggregateNeed? For(Finding finding, Threshold limit)
    {
        if (finding.Rule.Requirement is not AggregateRequirement requirement || finding.Portfolio is not { IsJudgedOnReport: false } portfolio)
            return null;
        if (requirement.Aggregate is { Kind: AggregateKind.Share, Of: { } of } && portfolio.Lacking(limit) is { } lacking)
            return new AggregateNeed(lacking, portfolio.WeightUnit, limit.Comparator, FormulaText.Of(of));
        if (portfolio.Computed(limit) is not { } computed)
            return null;

        var toLimit = Interval.Point(computed.Limit) - computed.Value;
        return new AggregateNeed(limit.Comparator is Comparator.AtMost or Comparator.LessThan ? -toLimit : toLimit, computed.Unit, limit.Comparator, Of: null);
    }
}
