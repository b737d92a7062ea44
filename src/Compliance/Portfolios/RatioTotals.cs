using System.Collections.Generic;
using Compliance.Values;

namespace Compliance.Portfolios;

/// <summary>The sum of one measure over the sum of another, neither of them ever negative.</summary>
internal sealed class RatioTotals : AggregateTotals
{
    private readonly EndTotal _ofLow = new();
    private readonly EndTotal _ofHigh = new();
    private readonly EndTotal _toLow = new();
    private readonly EndTotal _toHigh = new();

    public override bool IsSettled => _ofLow.IsSameAs(_ofHigh) && _toLow.IsSameAs(_toHigh);

    public override void Add(in Contribution contribution, int sign)
    {
        if (!contribution.MayCount)
            return;

        var of = SumTotals.Ends(contribution.Of!, contribution.MustCount);
        var to = SumTotals.Ends(contribution.To!, contribution.MustCount);
        _ofLow.Add(of.Low, sign);
        _ofHigh.Add(of.High, sign);
        _toLow.Add(to.Low, sign);
        _toHigh.Add(to.High, sign);
    }

    public override void AddSettled(in SettledMembers members)
    {
        _ofLow.AddClosed(members.Count, members.Of);
        _ofHigh.AddClosed(members.Count, members.Of);
        _toLow.AddClosed(members.Count, members.To);
        _toHigh.AddClosed(members.Count, members.To);
    }

    public override void Add(AggregateTotals other)
    {
        var ratio = (RatioTotals)other;
        _ofLow.Add(ratio._ofLow);
        _ofHigh.Add(ratio._ofHigh);
        _toLow.Add(ratio._toLow);
        _toHigh.Add(ratio._toHigh);
    }

    public override void Subtract(AggregateTotals other)
    {
        var ratio = (RatioTotals)other;
        _ofLow.Subtract(ratio._ofLow);
        _ofHigh.Subtract(ratio._ofHigh);
        _toLow.Subtract(ratio._toLow);
        _toHigh.Subtract(ratio._toHigh);
    }

    public override void WriteTo(TotalsWriter writer)
    {
        _ofLow.WriteTo(writer);
        _ofHigh.WriteTo(writer);
        _toLow.WriteTo(writer);
        _toHigh.WriteTo(writer);
    }

    public override void AddFrom(TotalsReader reader)
    {
        _ofLow.AddFrom(reader);
        _ofHigh.AddFrom(reader);
        _toLow.AddFrom(reader);
        _toHigh.AddFrom(reader);
    }

    public override void AddOpen(AggregateTotals members)
    {
        // Left out it brings 0 to either, which neither is ever below.
        var ratio = (RatioTotals)members;
        _ofHigh.Add(ratio._ofHigh);
        _toHigh.Add(ratio._toHigh);
    }

    public override void AddOpen(IReadOnlyList<AggregateTotals> groups)
    {
        foreach (var group in groups)
            AddOpen(group);
    }

    public override void AddUnknown(in Contribution unknown)
    {
        if (!unknown.MayCount)
            return;
        if (unknown.Of!.Upper.Value is not { Sign: <= 0 })
            _ofHigh.Add(Bound.Unbounded, 1);
        if (unknown.To!.Upper.Value is not { Sign: <= 0 })
            _toHigh.Add(Bound.Unbounded, 1);
    }

    public override void CopyFrom(AggregateTotals other)
    {
        var ratio = (RatioTotals)other;
        _ofLow.CopyFrom(ratio._ofLow);
        _ofHigh.CopyFrom(ratio._ofHigh);
        _toLow.CopyFrom(ratio._toLow);
        _toHigh.CopyFrom(ratio._toHigh);
    }

    public override (WideInterval Value, Truth Exists) Glance()
    {
        var (least, most) = (_toLow.ToWideBound(), _toHigh.ToWideBound());
        if (least.IsLost || most.IsLost)
            return (new WideInterval(WideBound.Lost, WideBound.Lost), Read().Exists);
        if (most.IsZero)
            return (default, Truth.False);

        // What is divided is never negative: least by most is least, and most by least is most.
        var exists = least is { IsZero: true, IsClosed: true } ? Truth.Unknown : Truth.True;
        return (new WideInterval(WideBound.Quotient(_ofLow.ToWideBound(), most), WideBound.Quotient(_ofHigh.ToWideBound(), least)), exists);
    }

    public override (Interval? Value, Truth Exists) Read()
    {
        var (least, most) = (_toLow.ToBound(), _toHigh.ToBound());
        if (most.Value is { IsZero: true })
            return (null, Truth.False);

        // Where all may be 0, it is not known whether there is a ratio; if there is one, it is to something more than 0.
        var exists = least is { IsClosed: true, Value.IsZero: true } ? Truth.Unknown : Truth.True;
        var to = new Interval(exists == Truth.True ? least : Bound.Open(Rational.Zero), most);
        return (new Interval(_ofLow.ToBound(), _ofHigh.ToBound()) / to, exists);
    }
}
