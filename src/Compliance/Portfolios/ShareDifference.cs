using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Values;

namespace Compliance.Portfolios;

/// <summary>
/// How much a share has risen against the year before; it exists where both years have a share. Either year by itself is a
/// <see cref="ShareTotals"/>. What relates the two is that a member counts in one of them at the most: those that may count in either are
/// kept besides, by whether the condition holds for them.
/// </summary>
/// <remarks>
/// The rise is greatest where the part that holds is greatest in this year, and the part that does not hold is greatest in the year before.
/// So a member that may count in either, and holds, goes into this year, and one that does not hold into the year before: each year's own
/// totals put it there already. Two things are left. One that may hold or not helps in either year, and has to be put into one. And a year
/// in which nothing counts otherwise takes one of those that are better off in the other.
/// </remarks>
internal sealed class ShareDifference : AggregateTotals
{
    /// <summary>In how many ways those that help in either year are divided between the two; where there are more, the bounds are wider than they had to be.</summary>
    private const int MostDivisions = 1024;

    /// <summary>Of how many groups, each there as a whole or not, every choice is tried; where there are more, the two years are taken for unrelated.</summary>
    private const int MostGroups = 6;

    private readonly ShareTotals _now = new();
    private readonly ShareTotals _before = new();

    // Those that may count in either year: where the condition holds, where it does not, and where that is open.
    private readonly EndBag _holding;
    private readonly EndBag _notHolding;
    private readonly EndBag _open;

    private (Interval? Value, Truth Exists)? _withGroups;
    private bool _isUnrelated;

    /// <summary>Totals of no members.</summary>
    /// <param name="isReversible">Whether whatever was added may be taken away again: see <see cref="EndBag"/>.</param>
    public ShareDifference(bool isReversible = false) => (_holding, _notHolding, _open) = (new EndBag(isReversible), new EndBag(isReversible), new EndBag(isReversible));

    public override bool IsSettled => _now.IsSettled && _before.IsSettled;

    public override bool IsLost => _holding.IsLost || _notHolding.IsLost || _open.IsLost;

    private long Between => _holding.Count + _notHolding.Count + _open.Count;

    // Whether the two years are as good as unrelated: each has members of its own, and none helps in both.
    private bool IsPlain => _isUnrelated || Between == 0 || (_open.Count == 0 && _now.MayWeigh > Between && _before.MayWeigh > Between);

    public override void Add(in Contribution contribution, int sign)
    {
        _now.Add(contribution, sign);
        _before.Add(contribution.YearBefore, sign);
        if (contribution.IsBetweenYears)
            BagOf(contribution).Add(contribution.Of!.Upper, sign);
    }

    public override void AddSettled(in SettledMembers members) => (members.IsYearBefore ? _before : _now).AddSettled(members);

    public override void Add(AggregateTotals other)
    {
        var difference = (ShareDifference)other;
        _now.Add(difference._now);
        _before.Add(difference._before);
        AddBags(difference);
    }

    public override void Subtract(AggregateTotals other)
    {
        var difference = (ShareDifference)other;
        _now.Subtract(difference._now);
        _before.Subtract(difference._before);
        _holding.Subtract(difference._holding);
        _notHolding.Subtract(difference._notHolding);
        _open.Subtract(difference._open);
    }

    public override void WriteTo(TotalsWriter writer)
    {
        _now.WriteTo(writer);
        _before.WriteTo(writer);
        _holding.WriteTo(writer);
        _notHolding.WriteTo(writer);
        _open.WriteTo(writer);
    }

    public override void AddFrom(TotalsReader reader)
    {
        _now.AddFrom(reader);
        _before.AddFrom(reader);
        _holding.AddFrom(reader);
        _notHolding.AddFrom(reader);
        _open.AddFrom(reader);
    }

    public override void AddOpen(AggregateTotals members)
    {
        var difference = (ShareDifference)members;
        _now.AddOpen(difference._now);
        _before.AddOpen(difference._before);
        AddBags(difference);
    }

    public override void AddOpen(IReadOnlyList<AggregateTotals> groups)
    {
        var some = new List<ShareDifference>(groups.Count);
        foreach (var group in groups)
        {
            if (group is ShareDifference { _now.MayWeigh: > 0 } or ShareDifference { _before.MayWeigh: > 0 })
                some.Add((ShareDifference)group);
        }

        if (some.Count == 0)
            return;
        if (some.Count <= MostGroups)
        {
            _withGroups = WithAnyOf(some);
            return;
        }

        _now.AddOpen(some.ConvertAll(one => (AggregateTotals)one._now));
        _before.AddOpen(some.ConvertAll(one => (AggregateTotals)one._before));
        _isUnrelated = true;
    }

    public override void AddUnknown(in Contribution unknown)
    {
        // Any number of them: one for either year is as much as can matter.
        for (var year = 0; year < 2; year++)
        {
            _now.AddUnknown(unknown);
            _before.AddUnknown(unknown.YearBefore);
            if (unknown.IsBetweenYears && unknown.Of!.Upper.Value is not { Sign: <= 0 })
                BagOf(unknown).Add(Bound.Unbounded, 1);
        }
    }

    public override void CopyFrom(AggregateTotals other)
    {
        var difference = (ShareDifference)other;
        _now.CopyFrom(difference._now);
        _before.CopyFrom(difference._before);
        _holding.CopyFrom(difference._holding);
        _notHolding.CopyFrom(difference._notHolding);
        _open.CopyFrom(difference._open);
        (_withGroups, _isUnrelated) = (difference._withGroups, difference._isUnrelated);
    }

    public override (Interval? Value, Truth Exists) Read()
    {
        if (_withGroups is { } known)
            return known;
        if (IsPlain)
            return RatioDifference.Difference(_now.Read(), _before.Read());

        var exists = Exists;
        if (exists == Truth.False)
            return (null, exists);

        // The least rise is what remains of the greatest shares of what holds in the year before, and of what does not in this year.
        var most = Plus(GreatestShares(holding: true), -Rational.One);
        var least = GreatestShares(holding: false);
        return (new Interval(new Bound(Rational.One - least.Value!.Value, least.IsClosed), most), exists);
    }

    public override (WideInterval Value, Truth Exists) Glance()
    {
        if (_withGroups is { } known)
            return (new WideInterval(WideBound.Lost, WideBound.Lost), known.Exists);
        return IsPlain
            ? RatioDifference.Difference(_now.Glance(), _before.Glance())
            : (new WideInterval(WideBound.Lost, WideBound.Lost), Exists);
    }

    // Both years need a member; one that may count in either is enough for one of them only.
    private Truth Exists => _now.MayWeigh == 0 || _before.MayWeigh == 0 || (Between == 1 && _now.MayWeigh == 1 && _before.MayWeigh == 1) ? Truth.False
        : _now.MustWeigh && _before.MustWeigh ? Truth.True
        : Truth.Unknown;

    private static Bound Plus(Bound left, Bound right) => new(left.Value!.Value + right.Value!.Value, left.IsClosed && right.IsClosed);

    private static Bound Plus(Bound left, Rational right) => new(left.Value!.Value + right, left.IsClosed);

    private static bool IsGreater(Bound left, Bound right) =>
        left.Value!.Value > right.Value!.Value || (left.Value!.Value == right.Value!.Value && left.IsClosed && !right.IsClosed);

    private static EndTotal Without(EndTotal total, EndTotal part)
    {
        var rest = new EndTotal();
        rest.CopyFrom(total);
        rest.Subtract(part);
        return rest;
    }

    private static EndTotal With(EndTotal total, EndTotal part)
    {
        var all = new EndTotal();
        all.CopyFrom(total);
        all.Add(part);
        return all;
    }

    private static void TryWithoutEach(EndBag bag, Action<EndTotal> attempt)
    {
        if (bag.IsCrowded)
            return;
        foreach (var end in bag.Ends)
        {
            var one = new EndTotal();
            one.Add(end.Key, 1);
            attempt(one);
        }
    }

    private EndBag BagOf(in Contribution contribution) => contribution.Holds switch
    {
        Truth.True => _holding,
        Truth.False => _notHolding,
        _ => _open,
    };

    private void AddBags(ShareDifference other)
    {
        _holding.Add(other._holding);
        _notHolding.Add(other._notHolding);
        _open.Add(other._open);
    }

    private (Interval? Value, Truth Exists) WithAnyOf(List<ShareDifference> groups)
    {
        var (value, exists) = Read();
        for (var choice = 1; choice < 1 << groups.Count; choice++)
        {
            var all = new ShareDifference();
            all.CopyFrom(this);
            for (var i = 0; i < groups.Count; i++)
            {
                if ((choice & (1 << i)) != 0)
                    all.Add(groups[i]);
            }

            var (one, isThere) = all.Read();
            value = value is null || one is null ? value ?? one : Interval.Hull(value, one);
            exists = exists == isThere ? exists : Truth.Unknown;
        }

        return (value, exists);
    }

    // The greatest sum of two shares: of those on a side in this year, and of those on the other side in the year before.
    private Bound GreatestShares(bool holding)
    {
        var now = _now.Side(holding);
        var before = _before.Side(!holding);
        var (helpNow, helpBefore) = holding ? (_holding, _notHolding) : (_notHolding, _holding);
        var isNow = _now.MayWeigh > Between || helpNow.Count > 0;
        var isBefore = _before.MayWeigh > Between || helpBefore.Count > 0;

        Bound? greatest = null;
        void Try(EndTotal partNow, EndTotal partBefore)
        {
            var sum = Plus(ShareTotals.GreatestPart(partNow, now.Other), ShareTotals.GreatestPart(partBefore, before.Other));
            if (greatest is not { } known || IsGreater(sum, known))
                greatest = sum;
        }

        // Both totals have those that help in either year: they are taken out, and put into one.
        var (ownNow, ownBefore) = (Without(now.Part, _open.Sum), Without(before.Part, _open.Sum));
        foreach (var division in Divisions(isDecidedByOne: now.Other.IsZero || before.Other.IsZero || !isNow || !isBefore))
        {
            if ((isNow || !division.Now.IsEmpty) && (isBefore || !division.Before.IsEmpty))
                Try(With(ownNow, division.Now), With(ownBefore, division.Before));
        }

        // A year without any takes one that is better off in the other: it adds nothing there, and is missed here.
        if (_open.Count == 0 && !isNow)
            TryWithoutEach(helpBefore, one => Try(ownNow, Without(ownBefore, one)));
        if (_open.Count == 0 && !isBefore)
            TryWithoutEach(helpNow, one => Try(Without(ownNow, one), ownBefore));

        // Where too much would have to be tried, each year has all of them.
        if (greatest is null)
            Try(now.Part, before.Part);
        return greatest!.Value;
    }

    // How those that help in either year may be divided; no way at all where there are too many.
    private IEnumerable<(EndTotal Now, EndTotal Before)> Divisions(bool isDecidedByOne)
    {
        if (_open.IsCrowded)
            return [];
        if (_open.Count == 0)
            return [(new EndTotal(), new EndTotal())];
        return isDecidedByOne || _open.Sum.IsInfinite ? DivisionsByOne() : EveryDivision();
    }

    // Where in a year one is as good as all, or is infinitely much, the best is among these.
    private IEnumerable<(EndTotal Now, EndTotal Before)> DivisionsByOne()
    {
        var none = new EndTotal();
        yield return (none, _open.Sum);
        yield return (_open.Sum, none);
        foreach (var end in _open.Ends)
        {
            var one = new EndTotal();
            one.Add(end.Key, 1);
            yield return (one, Without(_open.Sum, one));
            yield return (Without(_open.Sum, one), one);
        }
    }

    private List<(EndTotal Now, EndTotal Before)> EveryDivision()
    {
        long count = 1;
        foreach (var end in _open.Ends)
            count = count > MostDivisions ? count : count * (end.Value + 1);
        if (count > MostDivisions)
            return [];

        List<EndTotal> parts = [new EndTotal()];
        foreach (var (end, alike) in _open.Ends.Select(entry => (entry.Key, entry.Value)))
        {
            var more = new List<EndTotal>(parts);
            foreach (var part in parts)
            {
                var next = part;
                for (var i = 0; i < alike; i++)
                {
                    var one = new EndTotal();
                    one.Add(end, 1);
                    more.Add(next = With(next, one));
                }
            }

            parts = more;
        }

        return parts.ConvertAll(part => (part, Without(_open.Sum, part)));
    }
}
