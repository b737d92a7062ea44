using Compliance.Values;

namespace Compliance.Portfolios;

/// <summary>How many members there are where a condition holds.</summary>
internal sealed class CountTotals : AggregateTotals
{
    private long _must;
    private long _may;

    public override void Add(in Contribution contribution, int sign)
    {
        if (contribution.MayHold)
            _may += sign;
        if (contribution.MustCount && contribution.Holds == Truth.True)
            _must += sign;
    }

    public override void Add(AggregateTotals other)
    {
        _must += ((CountTotals)other)._must;
        _may += ((CountTotals)other)._may;
    }

    public override void CopyFrom(AggregateTotals other)
    {
        _must = ((CountTotals)other)._must;
        _may = ((CountTotals)other)._may;
    }

    public override (WideInterval Value, Truth Exists) Glance() => (new WideInterval(WideBound.Closed(_must), WideBound.Closed(_may)), Truth.True);

    public override (Interval? Value, Truth Exists) Read() => (Interval.Closed(Rational.Of((decimal)_must), Rational.Of((decimal)_may)), Truth.True);
}
