using System;
using Compliance.Values;

namespace Compliance.Portfolios;

/// <summary>
/// A share: of all that counts, by weight, the part where a condition holds. It grows with every weight on the right side and
/// shrinks with every weight on the other, and members do not depend on each other; so its greatest value is found by
/// putting each member, by itself, where it helps most, and its least value where it helps least. Both are exact.
/// </summary>
internal sealed class ShareTotals : AggregateTotals
{
    private readonly EndTotal _mostHolding = new();
    private readonly EndTotal _restAtMost = new();
    private readonly EndTotal _leastHolding = new();
    private readonly EndTotal _restAtLeast = new();
    private long _mustWeigh;
    private long _mayWeigh;

    public override void Add(in Contribution contribution, int sign)
    {
        if (!contribution.MayCount)
            return;

        var weight = contribution.Of!;
        _mayWeigh += sign;
        if (contribution.MustCount && !weight.Contains(Rational.Zero))
            _mustWeigh += sign;

        // At most: on the right side with all its weight, if it may be there; else left out; else there with the least weight.
        if (contribution.MayHold)
            _mostHolding.Add(weight.Upper, sign);
        else if (contribution.MustCount)
            _restAtMost.Add(weight.Lower, sign);

        if (contribution.MayNotHold)
            _restAtLeast.Add(weight.Upper, sign);
        else if (contribution.MustCount)
            _leastHolding.Add(weight.Lower, sign);
    }

    public override void Add(AggregateTotals other)
    {
        var share = (ShareTotals)other;
        _mostHolding.Add(share._mostHolding);
        _restAtMost.Add(share._restAtMost);
        _leastHolding.Add(share._leastHolding);
        _restAtLeast.Add(share._restAtLeast);
        _mustWeigh += share._mustWeigh;
        _mayWeigh += share._mayWeigh;
    }

    public override void CopyFrom(AggregateTotals other)
    {
        var share = (ShareTotals)other;
        _mostHolding.CopyFrom(share._mostHolding);
        _restAtMost.CopyFrom(share._restAtMost);
        _leastHolding.CopyFrom(share._leastHolding);
        _restAtLeast.CopyFrom(share._restAtLeast);
        _mustWeigh = share._mustWeigh;
        _mayWeigh = share._mayWeigh;
    }

    public override Func<Rational, Interval?> Lacking()
    {
        if (_mostHolding.IsInfinite || _restAtLeast.IsInfinite)
            return static _ => null;

        var (mostHolding, restAtMost, leastHolding, restAtLeast) = (_mostHolding.Value, _restAtMost.Value, _leastHolding.Value, _restAtLeast.Value);
        return share =>
        {
            var least = Lacking(share, mostHolding, restAtMost);
            var most = Lacking(share, leastHolding, restAtLeast);
            return least <= most ? Interval.Closed(least, most) : Interval.Closed(most, least);
        };
    }

    public override (Interval? Value, Truth Exists) Read()
    {
        if (_mayWeigh == 0)
            return (null, Truth.False);

        // The least share is what remains of the greatest share of the rest.
        var most = GreatestPart(_mostHolding, _restAtMost);
        var mostOfRest = GreatestPart(_restAtLeast, _leastHolding);
        var least = new Bound(Rational.One - mostOfRest.Value!.Value, mostOfRest.IsClosed);
        return (new Interval(least, most), _mustWeigh > 0 ? Truth.True : Truth.Unknown);
    }

    public override (WideInterval Value, Truth Exists) Glance()
    {
        if (_mayWeigh == 0)
            return (default, Truth.False);

        var least = WideBound.Closed(1) - GlanceAtGreatestPart(_restAtLeast, _leastHolding);
        return (new WideInterval(least, GlanceAtGreatestPart(_mostHolding, _restAtMost)), _mustWeigh > 0 ? Truth.True : Truth.Unknown);
    }

    private static Rational Lacking(Rational share, Rational part, Rational rest)
    {
        var lacking = (share * (part + rest)) - part;
        return lacking.Sign > 0 ? lacking : Rational.Zero;
    }

    // part / (part + rest), as great as it gets wherever there is any weight at all.
    private static Bound GreatestPart(EndTotal part, EndTotal rest)
    {
        if (part.IsEmpty)
            return Bound.Closed(Rational.Zero);

        // Beside nothing, any part is the whole.
        if (rest.IsZero)
            return new Bound(Rational.One, rest.IsReached);
        return part.IsInfinite
            ? Bound.Open(Rational.One)
            : new Bound(part.PartOfBoth(rest), part.IsReached && rest.IsReached);
    }

    private static WideBound GlanceAtGreatestPart(EndTotal part, EndTotal rest)
    {
        if (part.IsEmpty)
            return WideBound.Closed(0);
        if (rest.IsZero)
            return rest.IsReached ? WideBound.Closed(1) : WideBound.Open(1);
        return part.IsInfinite ? WideBound.Open(1) : WideBound.PartOfBoth(part.ToWideBound(), rest.ToWideBound());
    }
}
