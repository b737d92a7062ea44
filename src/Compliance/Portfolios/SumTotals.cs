using System.Collections.Generic;
using Compliance.Values;

namespace Compliance.Portfolios;

/// <summary>The sum of a measure over the members where a condition holds.</summary>
internal sealed class SumTotals : AggregateTotals
{
    private readonly EndTotal _low = new();
    private readonly EndTotal _high = new();

    // The part of either that lies below 0: null while none does, as nearly always.
    private EndTotal? _lowBelowZero;
    private EndTotal? _highBelowZero;

    public override bool IsSettled => _low.IsSameAs(_high);

    public override void Add(in Contribution contribution, int sign)
    {
        if (!contribution.MayHold)
            return;

        var isCertain = contribution.MustCount && contribution.Holds == Truth.True;
        var (low, high) = Ends(contribution.Of!, isCertain);
        Add(low, high, sign);
    }

    public override void AddSettled(in SettledMembers members)
    {
        if (!members.Holds)
            return;
        _low.AddClosed(members.Count, members.Of);
        _high.AddClosed(members.Count, members.Of);
        if (members.Of.Sign >= 0)
            return;
        (_lowBelowZero ??= new EndTotal()).AddClosed(members.Count, members.Of);
        (_highBelowZero ??= new EndTotal()).AddClosed(members.Count, members.Of);
    }

    public override void Add(AggregateTotals other)
    {
        var sum = (SumTotals)other;
        _low.Add(sum._low);
        _high.Add(sum._high);
        if (sum._lowBelowZero is { } low)
            (_lowBelowZero ??= new EndTotal()).Add(low);
        if (sum._highBelowZero is { } high)
            (_highBelowZero ??= new EndTotal()).Add(high);
    }

    public override void Subtract(AggregateTotals other)
    {
        var sum = (SumTotals)other;
        _low.Subtract(sum._low);
        _high.Subtract(sum._high);
        if (sum._lowBelowZero is { } low)
            (_lowBelowZero ??= new EndTotal()).Subtract(low);
        if (sum._highBelowZero is { } high)
            (_highBelowZero ??= new EndTotal()).Subtract(high);
    }

    public override void WriteTo(TotalsWriter writer)
    {
        _low.WriteTo(writer);
        _high.WriteTo(writer);
        (_lowBelowZero ?? new EndTotal()).WriteTo(writer);
        (_highBelowZero ?? new EndTotal()).WriteTo(writer);
    }

    public override void AddFrom(TotalsReader reader)
    {
        _low.AddFrom(reader);
        _high.AddFrom(reader);
        (_lowBelowZero ??= new EndTotal()).AddFrom(reader);
        (_highBelowZero ??= new EndTotal()).AddFrom(reader);
    }

    // One that may be left out brings no more than 0 to the lower end, and no less to the upper.
    public override void AddOpen(AggregateTotals members)
    {
        var sum = (SumTotals)members;
        _high.Add(sum._high);
        if (sum._highBelowZero is { } high)
            _high.Subtract(high);
        if (sum._lowBelowZero is not { } low)
            return;
        _low.Add(low);
        (_lowBelowZero ??= new EndTotal()).Add(low);
    }

    public override void AddOpen(IReadOnlyList<AggregateTotals> groups)
    {
        foreach (var group in groups)
        {
            var sum = (SumTotals)group;
            var (low, high) = Ends(new Interval(sum._low.ToBound(), sum._high.ToBound()), isCertain: false);
            Add(low, high, 1);
        }
    }

    public override void AddUnknown(in Contribution unknown)
    {
        if (!unknown.MayHold)
            return;
        if (unknown.Of!.Lower.Value is not { Sign: >= 0 })
            Add(Bound.Unbounded, Bound.Closed(Rational.Zero), 1);
        if (unknown.Of!.Upper.Value is not { Sign: <= 0 })
            Add(Bound.Closed(Rational.Zero), Bound.Unbounded, 1);
    }

    public override void CopyFrom(AggregateTotals other)
    {
        var sum = (SumTotals)other;
        _low.CopyFrom(sum._low);
        _high.CopyFrom(sum._high);
        Copy(sum._lowBelowZero, ref _lowBelowZero);
        Copy(sum._highBelowZero, ref _highBelowZero);
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

    private static void Copy(EndTotal? from, ref EndTotal? to)
    {
        if (from is null)
            to = null;
        else
            (to ??= new EndTotal()).CopyFrom(from);
    }

    private void Add(Bound low, Bound high, int sign)
    {
        _low.Add(low, sign);
        _high.Add(high, sign);
        if (low.Value is not { Sign: >= 0 })
            (_lowBelowZero ??= new EndTotal()).Add(low, sign);
        if (high.Value is { Sign: < 0 })
            (_highBelowZero ??= new EndTotal()).Add(high, sign);
    }
}
