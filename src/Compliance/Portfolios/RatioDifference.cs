using System.Collections.Generic;
using Compliance.Values;

namespace Compliance.Portfolios;

/// <summary>
/// How much a ratio has risen against the year before. The two years are taken for unrelated, so that the bounds may be wider than they
/// had to be where it is not known in which of them a member counts.
/// </summary>
internal sealed class RatioDifference : AggregateTotals
{
    private readonly RatioTotals _now = new();
    private readonly RatioTotals _before = new();

    public override bool IsSettled => _now.IsSettled && _before.IsSettled;

    public override void Add(in Contribution contribution, int sign)
    {
        _now.Add(contribution, sign);
        _before.Add(contribution.YearBefore, sign);
    }

    public override void AddSettled(in SettledMembers members) => (members.IsYearBefore ? _before : _now).AddSettled(members);

    public override void Add(AggregateTotals other)
    {
        _now.Add(((RatioDifference)other)._now);
        _before.Add(((RatioDifference)other)._before);
    }

    public override void Subtract(AggregateTotals other)
    {
        _now.Subtract(((RatioDifference)other)._now);
        _before.Subtract(((RatioDifference)other)._before);
    }

    public override void WriteTo(TotalsWriter writer)
    {
        _now.WriteTo(writer);
        _before.WriteTo(writer);
    }

    public override void AddFrom(TotalsReader reader)
    {
        _now.AddFrom(reader);
        _before.AddFrom(reader);
    }

    public override void AddOpen(AggregateTotals members)
    {
        _now.AddOpen(((RatioDifference)members)._now);
        _before.AddOpen(((RatioDifference)members)._before);
    }

    public override void AddOpen(IReadOnlyList<AggregateTotals> groups)
    {
        foreach (var group in groups)
            AddOpen(group);
    }

    public override void AddUnknown(in Contribution unknown)
    {
        _now.AddUnknown(unknown);
        _before.AddUnknown(unknown.YearBefore);
    }

    public override void CopyFrom(AggregateTotals other)
    {
        _now.CopyFrom(((RatioDifference)other)._now);
        _before.CopyFrom(((RatioDifference)other)._before);
    }

    public override (Interval? Value, Truth Exists) Read() => Difference(_now.Read(), _before.Read());

    public override (WideInterval Value, Truth Exists) Glance() => Difference(_now.Glance(), _before.Glance());

    /// <summary>The difference of two numbers that are unrelated; it exists where both do.</summary>
    public static (Interval? Value, Truth Exists) Difference((Interval? Value, Truth Exists) now, (Interval? Value, Truth Exists) before) =>
        (now.Value is null || before.Value is null ? null : now.Value - before.Value, now.Exists.And(before.Exists));

    /// <summary>The same for a comparison, without allocating.</summary>
    public static (WideInterval Value, Truth Exists) Difference((WideInterval Value, Truth Exists) now, (WideInterval Value, Truth Exists) before) =>
        (now.Value - before.Value, now.Exists.And(before.Exists));
}
