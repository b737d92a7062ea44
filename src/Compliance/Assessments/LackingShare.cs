using System.Collections.Generic;
using System.Linq;
using Compliance.Findings;
using Compliance.Packs;
using Compliance.Values;

namespace Compliance.Assessments;

/// <summary>How much more has to be on the right side before a share reaches its limit: so many square metres more of prefabricated building.</summary>
/// <param name="Finding">The finding about the share.</param>
/// <param name="Limit">The limit, in force or to come.</param>
/// <param name="Amount">How much is lacking, from the best to the worst that the open facts may turn out.</param>
/// <param name="Unit">The unit of the amount.</param>
public sealed record LackingShare(Finding Finding, Threshold Limit, Interval Amount, Unit Unit)
{
    internal static IEnumerable<LackingShare> Of(Finding finding)
    {
        if (finding.Portfolio is not { IsJudgedOnReport: false } portfolio)
            yield break;

        foreach (var limit in new[] { finding.Limit, finding.Upcoming?.Limit }.OfType<Threshold>())
        {
            if (portfolio.Lacking(limit) is { Upper.Value.Sign: > 0 } amount)
                yield return new LackingShare(finding, limit, amount, portfolio.WeightUnit);
        }
    }
}
