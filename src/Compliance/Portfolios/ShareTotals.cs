using System;
using System.Collections.Generic;
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

    /// <summary>How many members may weigh anything.</summary>
    public long MayWeigh => _mayWeigh;

    /// <summary>Whether some member weighs something for certain.</summary>
    public bool MustWeigh => _mustWeigh > 0;

    public override bool IsSettled => _mostHolding.IsSameAs(_leastHolding) && _restAtMost.IsSameAs(_restAtLeast);

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

    public override void AddSettled(in SettledMembers members)
    {
        _mustWeigh += members.Count;
        _mayWeigh += members.Count;
        var (most, least) = members.Holds ? (_mostHolding, _leastHolding) : (_restAtMost, _restAtLeast);
        most.AddClosed(members.Count, members.Of);
        least.AddClosed(members.Count, members.Of);
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

    public override void Subtract(AggregateTotals other)
    {
        var share = (ShareTotals)other;
        _mostHolding.Subtract(share._mostHolding);
        _restAtMost.Subtract(share._restAtMost);
        _leastHolding.Subtract(share._leastHolding);
        _restAtLeast.Subtract(share._restAtLeast);
        _mustWeigh -= share._mustWeigh;
        _mayWeigh -= share._mayWeigh;
    }

    public override void WriteTo(TotalsWriter writer)
    {
        _mostHolding.WriteTo(writer);
        _restAtMost.WriteTo(writer);
        _leastHolding.WriteTo(writer);
        _restAtLeast.WriteTo(writer);
        writer.Write(_mustWeigh);
        writer.Write(_mayWeigh);
    }

    public override void AddFrom(TotalsReader reader)
    {
        _mostHolding.AddFrom(reader);
        _restAtMost.AddFrom(reader);
        _leastHolding.AddFrom(reader);
        _restAtLeast.AddFrom(reader);
        _mustWeigh += reader.ReadWhole();
        _mayWeigh += reader.ReadWhole();
    }

    public override void AddOpen(AggregateTotals members)
    {
        // Each helps either end by being there on its side, or by being left out.
        var share = (ShareTotals)members;
        _mostHolding.Add(share._mostHolding);
        _restAtLeast.Add(share._restAtLeast);
        _mayWeigh += share._mayWeigh;
    }

    public override void AddOpen(IReadOnlyList<AggregateTotals> groups)
    {
        var shares = new List<ShareTotals>(groups.Count);
        foreach (var group in groups)
        {
            _mayWeigh += ((ShareTotals)group)._mayWeigh;
            shares.Add((ShareTotals)group);
        }

        AddThoseThatHelp(_mostHolding, _restAtMost, shares, share => (share._mostHolding, share._restAtMost));
        AddThoseThatHelp(_restAtLeast, _leastHolding, shares, share => (share._restAtLeast, share._leastHolding));
    }

    public override void AddUnknown(in Contribution unknown)
    {
        if (!unknown.MayCount || unknown.Of!.Upper.Value is { Sign: <= 0 })
            return;

        _mayWeigh++;
        if (unknown.MayHold)
            _mostHolding.Add(Bound.Unbounded, 1);
        if (unknown.MayNotHold)
            _restAtLeast.Add(Bound.Unbounded, 1);
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

    /// <summary>What lies on a side, as much as there can be, and what then lies on the other, as little as there must.</summary>
    /// <param name="holding">Whether the condition holds on the side.</param>
    public (EndTotal Part, EndTotal Other) Side(bool holding) => holding ? (_mostHolding, _restAtMost) : (_restAtLeast, _leastHolding);

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

    /// <summary>part / (part + rest), as great as it gets wherever there is any weight at all.</summary>
    public static Bound GreatestPart(EndTotal part, EndTotal rest)
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

    // A part of a whole grows by what has a greater part of its own, and by nothing else: so the greatest come first, until one no
    // longer helps. Of two that are alike the one that reaches its end comes first.
    private static void AddThoseThatHelp(EndTotal part, EndTotal rest, List<ShareTotals> groups, Func<ShareTotals, (EndTotal Part, EndTotal Other)> sides)
    {
        var candidates = new List<(Bound Greatest, EndTotal Part, EndTotal Other)>(groups.Count);
        foreach (var group in groups)
        {
            var (own, other) = sides(group);
            if (!own.IsEmpty || !other.IsEmpty)
                candidates.Add((GreatestPart(own, other), own, other));
        }

        candidates.Sort(static (left, right) => IsGreater(left.Greatest, right.Greatest) ? -1 : IsGreater(right.Greatest, left.Greatest) ? 1 : 0);
        foreach (var (greatest, own, other) in candidates)
        {
            // Beside nothing at all, any is all that there is.
            if ((!part.IsEmpty || !rest.IsEmpty) && greatest.Value!.Value <= GreatestPart(part, rest).Value!.Value)
                break;
            part.Add(own);
            rest.Add(other);
        }
    }

    private static bool IsGreater(Bound left, Bound right) =>
        left.Value!.Value > right.Value!.Value || (left.Value!.Value == right.Value!.Value && left.IsClosed && !right.IsClosed);

    private static Rational Lacking(Rational share, Rational part, Rational rest)
    {
        var lacking = (share * (part + rest)) - part;
        return lacking.Sign > 0 ? lacking : Rational.Zero;
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
