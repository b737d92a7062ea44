using Compliance.Expressions;
using Compliance.Findings;
using Compliance.Packs;
using Compliance.Values;

namespace Compliance.Assessments;

/// <summary>Where an indicator stood a year before, where it stands, and where it has to be, in one unit.</summary>
/// <param name="Finding">The finding of this year.</param>
/// <param name="Target">What it has to be: the limit to come, where there is one, else the one in force.</param>
/// <param name="Before">What it was a year before, beside the target; null where that is not known.</param>
/// <param name="Now">What it is, beside the target.</param>
public sealed record IndicatorTrend(Finding Finding, Limit Target, Measurement? Before, Measurement Now)
{
    /// <summary>Which way it went.</summary>
    public TrendDirection Direction
    {
        get
        {
            if (Before is null || Now.Comparator == Comparator.EqualTo)
                return TrendDirection.Open;
            if (Before.Value.IsPoint && Now.Value.IsPoint && Before.Value.Lower.Value == Now.Value.Lower.Value)
                return TrendDirection.Same;

            var isUpper = Now.Comparator is Comparator.AtMost or Comparator.LessThan;
            return IsSurelyBelow(Before.Value, Now.Value) ? isUpper ? TrendDirection.Worse : TrendDirection.Better
                : IsSurelyBelow(Now.Value, Before.Value) ? isUpper ? TrendDirection.Better : TrendDirection.Worse
                : TrendDirection.Open;
        }
    }

    /// <summary>The trend of a finding; null where it has no number, or no limit that says where it should go.</summary>
    /// <param name="now">The finding of this year.</param>
    /// <param name="before">That of the year before, by the same rule; null where there is none.</param>
    internal static IndicatorTrend? Of(Finding now, Finding? before)
    {
        if ((now.Next ?? now.InForce) is not { } target || RowOf(target, now) is not { } limit || Measure(now, target) is not { IsBesideLimit: true } measured)
            return null;

        return new IndicatorTrend(now, limit, before is null ? null : Measure(before, target), measured);
    }

    /// <summary>What a finding measured, beside some limit of its rule; null where nothing is stated.</summary>
    internal static Measurement? Measure(Finding finding, Limit? limit) =>
        finding.Verdict != Verdict.NotApplicable && ExactVerdict.Measure(finding.Rule, limit, finding.Subject, finding.Portfolio) is { } measured && (measured.IsStated || finding.Portfolio is not null)
            ? measured
            : null;

    private static Limit? RowOf(Limit limit, Finding finding) => limit is LimitTable table ? table.For(finding.Subject) is [var row] ? row : null : limit;

    // They may touch where one of the ends does not belong to its interval, but then they differ all the same.
    private static bool IsSurelyBelow(Interval left, Interval right) =>
        left.Upper.Value is { } upper && right.Lower.Value is { } lower && (upper < lower || (upper == lower && !(left.Upper.IsClosed && right.Lower.IsClosed)));
}
