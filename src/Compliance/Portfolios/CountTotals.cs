using System.Collections.Generic;
using Compliance.Values;

namespace Compliance.Portfolios;

/// <summary>How many members there are where a condition holds.</summary>
internal sealed class CountTotals : AggregateTotals
{
    private long _must;
    private long _may;
    private bool _isUnbounded;

    public override bool IsSettled => _must == _may && !_isUnbounded;

    public override void Add(in Contribution contribution, int sign)
    {
        if (contribution.MayHold)
            _may += sign;
        if (contribution.MustCount && contribution.Holds == Truth.True)
            _must += sign;
    }

    public override void AddSettled(in SettledMembers members)
    {
        if (!members.Holds)
            return;
        _must += members.Count;
        _may += members.Count;
    }

    public override void Add(AggregateTotals other)
    {
        _must += ((CountTotals)other)._must;
        _may += ((CountTotals)other)._may;
        _isUnbounded |= ((CountTotals)other)._isUnbounded;
    }

    public override void Subtract(AggregateTotals other)
    {
        _must -= ((CountTotals)other)._must;
        _may -= ((CountTotals)other)._may;
    }

    public override void WriteTo(TotalsWriter writer)
    {
        writer.Write(_must);
        writer.Write(_may);
    }

    public override void AddFrom(TotalsReader reader)
    {
        _must += reader.ReadWhole();
        _may += reader.ReadWhole();
    }

    public override void AddOpen(AggregateTotals members)
    {
        _may += ((CountTotals)members)._may;
        _isUnbounded |= ((CountTotals)members)._isUnbounded;
    }

    public override void AddOpen(IReadOnlyList<AggregateTotals> groups)
    {
        foreach (var group in groups)
            AddOpen(group);
    }

    public override void AddUnknown(in Contribution unknown) => _isUnbounded |= unknown.MayHold;

    public override void CopyFrom(AggregateTotals other)
    {
        _must = ((CountTotals)other)._must;
        _may = ((CountTotals)other)._may;
        _isUnbounded = ((CountTotals)other)._isUnbounded;
    }

    public override (WideInterval Value, Truth Exists) Glance() =>
        (new WideInterval(WideBound.Closed(_must), _isUnbounded ? WideBound.Unbounded : WideBound.Closed(_may)), Truth.True);

    public override (Interval? Value, Truth Exists) Read() =>
        (new Interval(Bound.Closed(Rational.Of((decimal)_must)), _isUnbounded ? Bound.Unbounded : Bound.Closed(Rational.Of((decimal)_may))), Truth.True);
}
