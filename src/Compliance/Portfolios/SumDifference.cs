using System.Collections.Generic;
using Compliance.Values;

namespace Compliance.Portfolios;

/// <summary>
/// How much a sum, or a count, has risen against the year before: the sum of what each member adds to the one and takes from the other. A
/// member counts in one of the years at the most, and none depends on another, so both ends are reached.
/// </summary>
internal sealed class SumDifference : AggregateTotals
{
    private static readonly Interval One = Interval.Point(Rational.One);
    private static readonly Interval MinusOne = Interval.Point(-Rational.One);
    private static readonly Interval OneEitherWay = Interval.Closed(-Rational.One, Rational.One);

    private readonly SumTotals _differences = new();

    public override bool IsSettled => _differences.IsSettled;

    public override void Add(in Contribution contribution, int sign) => _differences.Add(DifferenceBy(contribution), sign);

    public override void AddSettled(in SettledMembers members)
    {
        var of = members.Of.IsZero ? Rational.Of((decimal)members.Count) : members.Of;
        _differences.AddSettled(members with { Of = members.IsYearBefore ? -of : of });
    }

    public override void Add(AggregateTotals other) => _differences.Add(((SumDifference)other)._differences);

    public override void Subtract(AggregateTotals other) => _differences.Subtract(((SumDifference)other)._differences);

    public override void WriteTo(TotalsWriter writer) => _differences.WriteTo(writer);

    public override void AddFrom(TotalsReader reader) => _differences.AddFrom(reader);

    public override void AddOpen(AggregateTotals members) => _differences.AddOpen(((SumDifference)members)._differences);

    public override void AddOpen(IReadOnlyList<AggregateTotals> groups)
    {
        var differences = new List<AggregateTotals>(groups.Count);
        foreach (var group in groups)
            differences.Add(((SumDifference)group)._differences);
        _differences.AddOpen(differences);
    }

    public override void AddUnknown(in Contribution unknown) => _differences.AddUnknown(DifferenceBy(unknown));

    public override void CopyFrom(AggregateTotals other) => _differences.CopyFrom(((SumDifference)other)._differences);

    public override (Interval? Value, Truth Exists) Read() => _differences.Read();

    public override (WideInterval Value, Truth Exists) Glance() => _differences.Glance();

    // As a member of a sum of differences: in this year it is added, in the year before it is taken away.
    private static Contribution DifferenceBy(in Contribution contribution)
    {
        if (contribution.IsBetweenYears)
            return contribution with { Of = EitherWay(contribution.Of), CountsYearBefore = Truth.False };
        return contribution.MayCount
            ? contribution with { Of = contribution.Of ?? One }
            : contribution.YearBefore with { Of = contribution.Of is { } weight ? -weight : MinusOne };
    }

    private static Interval EitherWay(Interval? weight) => weight is null ? OneEitherWay : Interval.Hull(weight, -weight);
}
