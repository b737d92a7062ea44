using Compliance.Descriptors;

namespace Compliance.Portfolios;

/// <summary>What a change of one member does to a number over a jurisdiction in a year: what it brought goes, and what it brings comes.</summary>
internal readonly record struct MemberSwap(Contribution Out, Contribution In, Contribution OutYearBefore, Contribution InYearBefore)
{
    /// <summary>Whether the number stays as it is.</summary>
    public bool IsNone => Out == In && OutYearBefore == InYearBefore;

    public static MemberSwap Of(AggregateRule rule, Subject before, Subject after, int year)
    {
        var aggregate = rule.Aggregate;
        var (from, to) = (Contribution.InOwnUnits(aggregate, before, year), Contribution.InOwnUnits(aggregate, after, year));
        return aggregate.AgainstYearBefore
            ? new MemberSwap(from, to, Contribution.InOwnUnits(aggregate, before, year - 1), Contribution.InOwnUnits(aggregate, after, year - 1))
            : new MemberSwap(from, to, default, default);
    }
}
