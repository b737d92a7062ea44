using Compliance.Values;

namespace Compliance.Portfolios;

/// <summary>The sum of a measure over the members where a condition holds.</summary>
internal sealed class SumTotals : AggregateTotals
{
    private readonly EndTotal _low = new();
    private readonly EndTotal _high = new();

    public override void Add(in Contribution contribution, int sign)
    {
        if (!contribution.MayHold)
            return;

        var isCertain = contribution.MustCount && contribution.Holds == Truth.True;
        var (low, high) = Ends(contribution.Of!, isCertain);
        _low.Add(low, sign);
        _high.Add(high, sign);
    }

    public override void Add(AggregateTotals other)
    {
        _low.Add(((SumTotals)other)._low);
        _high.Add(((SumTotals)other)._high);
    }

    public override void CopyFrom(AggregateTotals other)
    {
        _low.CopyFrom(((SumTotals)other)._low);
        _high.CopyFrom(((SumTotals)other)._high);
    }

    public override (WideInterval Value, Truth Exists) Glance() => (new WideInterval(_low.ToWideBound(), _high.ToWideBound()), Truth.True);

    public override (Interval? Value, Truth Exists) Read() => (new Interval(_low.ToBound(), _high.ToBound()), Truth.True);

    /// <summary>What a member adds: its own interval, and 0 besides where it may be left out.</summary>
    public static (Bound Low, Bound High) Ends(Interval value, bool isCertain)
    {
        var (low, high) = (value.Lower, value.Upper);
        if (!isCertain && low.Value is { Sign: >= 0 })
            low = Bound.Closed(Rational.Zero);
        if (!isCertain && high.Value is { Sign: <= 0 })
            high = Bound.Closed(Rational.Zero);
        return (low, high);
    }
}
