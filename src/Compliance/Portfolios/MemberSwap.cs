using Compliance.Descriptors;

namespace Compliance.Portfolios;

/// <summary>What a change of one member does to a number over a jurisdiction in a year: what it brought goes, and what it brings comes.</summary>
internal readonly record struct MemberSwap(Contribution Out, Contribution In)
{
    /// <summary>Whether the number stays as it is.</summary>
    public bool IsNone => Out == In;

    public static MemberSwap Of(AggregateRule rule, Subject before, Subject after, int year) =>
        new(Contribution.InOwnUnits(rule.Aggregate, before, year), Contribution.InOwnUnits(rule.Aggregate, after, year));
}
