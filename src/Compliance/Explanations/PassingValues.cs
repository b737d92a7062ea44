using System.Collections.Generic;
using System.Linq;
using Compliance.Expressions;
using Compliance.Facts;
using Compliance.Packs;
using Compliance.Values;

namespace Compliance.Explanations;

/// <summary>
/// Finds the values of one fact with which a rule passes while every other fact stays as it is. What it finds is exact; what it
/// cannot find is null, and never guessed.
/// </summary>
internal sealed class PassingValues(Rule rule, Limit limit, IFactValues box, CalendarDate on)
{
    private readonly SubjectKind _kind = rule.Subject;

    /// <summary>The values with which the rule applies, or may, and its limit is met; null where they could not be determined.</summary>
    public ValueSet? Of(int slot)
    {
        var fact = _kind.Facts[slot];
        if (Meets(slot) is not { } meets)
            return null;
        if (meets.Within(fact) is { IsEmpty: true } none)
            return none;

        // With a value that makes the rule not apply, nothing is remedied.
        var spared = rule.When is null ? ValueSet.None(fact) : Solve(rule.When, slot, Truth.False);
        return spared is null ? null : meets.And(spared.Not()).Within(fact);
    }

    private ValueSet? Meets(int slot) => Meets(rule.Requirement, slot);

    private ValueSet? Meets(Requirement requirement, int slot) => requirement.Match<ValueSet?>(
        number: number => limit is LimitTable || number.Measure is LevelMeasure ? MeetsByPieces(number, number.Measure, slot)
            : limit is RelativeLimit relative ? Compare(number.Measure, relative.Comparator, relative.Value, slot, Truth.True)
            : MeetsThreshold(number.Measure, slot),
        condition: condition => Solve(condition.Condition, slot, Truth.True),
        deadline: _ => new RangeSet([Interval.Closed(new CalendarDate(on.Year, 1, 1).DayNumber, ((Deadline)limit).In(on.Year).DayNumber)]),
        aggregate: aggregate => aggregate.Aggregate.IsYearRunning(on) ? ValueSet.None(_kind.Facts[slot])
            : aggregate.Reported is not { } reported ? null
            : limit is LimitTable ? MeetsByPieces(aggregate, reported, slot) : MeetsThreshold(reported, slot),
        bound: bound => MeetsBound(bound, slot));

    // Every limit that may bind has to be met; another day may bring another limit.
    private ValueSet? MeetsBound(BoundRequirement bound, int slot)
    {
        if (slot == bound.Day.Slot)
        {
            return bound.Inner.Slots.Contains(slot)
                ? null
                : new RangeSet(bound.Periods.Where(period => period.Limit is { } own && bound.Inner.Evaluate(own, box, on) == Truth.True).Select(period => period.Days));
        }

        ValueSet? all = ValueSet.All(_kind.Facts[slot]);
        foreach (var (period, narrowed) in bound.Touched(box).Where(one => one.Period.Limit is not null))
        {
            var meets = new PassingValues(rule, period.Limit!, narrowed, on).Meets(bound.Inner, slot);
            all = meets is null ? null : all?.And(meets);
        }

        return all;
    }

    private RangeSet? MeetsThreshold(Measure measure, int slot)
    {
        var threshold = (Threshold)limit;
        return Compare(measure, threshold.Comparator, new ConstantMeasure(threshold.Value, isDate: false), slot, Truth.True);
    }

    // Piece by piece, between all numbers at which something about the fact may change: a row of a table, a comparison.
    private ValueSet? MeetsByPieces(Requirement requirement, Measure measure, int slot)
    {
        var fact = _kind.Facts[slot];
        var meets = ValueSet.None(fact);
        foreach (var piece in FactPieces.Of(rule, limit, slot))
        {
            var part = new OtherFact(box, slot, piece);
            var met = requirement.Evaluate(limit, part, on);
            if (met == Truth.True)
                meets = meets.Or(FactPieces.AsSet(fact, piece));
            if (met != Truth.Unknown)
                continue;

            if (limit is LimitTable table)
            {
                // Within a piece the rows stay the same, and only what is measured changes.
                if (!measure.Slots.Contains(slot) || table.Rows.Touched(part).Count == 0 || (table.NeedsRow && table.Rows.Contains(part) != Truth.True))
                    continue;
                if (MeetsRows(table, measure, slot, part) is not { } some)
                    return null;
                meets = meets.Or(some.And(FactPieces.AsSet(fact, piece)));
            }
            else if (!piece.IsPoint && FactPieces.MayVary(rule, slot))
            {
                return null;
            }
        }

        return meets;
    }

    // Where every row that is touched is met.
    private ValueSet? MeetsRows(LimitTable table, Measure measure, int slot, IFactValues part)
    {
        ValueSet? all = null;
        foreach (var row in table.Rows.Touched(part))
        {
            var single = new PassingValues(rule, table.Limits[row], table.Rows.Boxes[row].Narrow(part)!, on);
            if (single.MeetsThreshold(measure, slot) is not { } met)
                return null;
            all = all is null ? met : all.And(met);
        }

        return all;
    }

    // The values for which a condition is answered as wanted over the whole of the box.
    private ValueSet? Solve(Condition condition, int slot, Truth wanted)
    {
        var fact = _kind.Facts[slot];
        if (!condition.Slots.Contains(slot))
            return condition.Evaluate(box) == wanted ? ValueSet.All(fact) : ValueSet.None(fact);

        return condition.Match<ValueSet?>(
            membership: membership => Members(membership, wanted),
            comparison: comparison => CompareLevels(comparison, slot, wanted),
            all: all => Combine(all.Operands, slot, wanted, every: wanted == Truth.True),
            any: any => Combine(any.Operands, slot, wanted, every: wanted == Truth.False),
            not: not => Solve(not.Operand, slot, wanted.Not()),
            rows: _ => ByPieces(condition, slot, wanted),
            atLeast: _ => ByPieces(condition, slot, wanted));
    }

    private ValueSet? ByPieces(Condition condition, int slot, Truth wanted)
    {
        var fact = _kind.Facts[slot];
        var found = ValueSet.None(fact);
        foreach (var piece in FactPieces.Of(condition, _kind, slot))
        {
            var answer = condition.Evaluate(new OtherFact(box, slot, piece));
            if (answer == wanted)
                found = found.Or(FactPieces.AsSet(fact, piece));
            else if (answer == Truth.Unknown && !piece.IsPoint && FactPieces.MayVary(condition, slot))
                return null;
        }

        return found;
    }

    private static MemberSet Members(MembershipCondition membership, Truth wanted)
    {
        var all = ((ChoiceSet)membership.Fact.DomainValues).Members;
        return new MemberSet(wanted == Truth.True ? membership.Allowed & all : all & ~membership.Allowed, all);
    }

    // One operand that settles it all settles it even where another could not be solved.
    private ValueSet? Combine(IReadOnlyList<Condition> operands, int slot, Truth wanted, bool every)
    {
        var sets = operands.Select(operand => Solve(operand, slot, wanted)).ToList();
        var known = sets.OfType<ValueSet>().ToList();
        var result = every ? ValueSet.All(_kind.Facts[slot]) : ValueSet.None(_kind.Facts[slot]);
        foreach (var set in known)
            result = every ? result.And(set) : result.Or(set);

        var isSettled = known.Count == sets.Count || (every ? result : result.Not()).Within(_kind.Facts[slot]).IsEmpty;
        return isSettled ? result : null;
    }

    private ValueSet? CompareLevels(ComparisonCondition comparison, int slot, Truth wanted) =>
        comparison.Left is LevelMeasure || comparison.Right is LevelMeasure ? ByPieces(comparison, slot, wanted) : Compare(comparison.Left, comparison.Comparator, comparison.Right, slot, wanted);

    private RangeSet? Compare(Measure left, Comparator comparator, Measure right, int slot, Truth wanted)
    {
        var inLeft = left.Slots.Count(one => one == slot);
        var inRight = right.Slots.Count(one => one == slot);
        if (inLeft + inRight > 1)
            return CompareKnown(left, comparator, right, slot, wanted);

        var (measure, other) = inLeft == 1 ? (left, right) : (right, left);
        if (!Preimage.CanFind(measure, slot))
            return null;
        var targets = Targets(inLeft == 1 ? comparator : Mirror(comparator), other.Enclose(box), wanted);
        return new RangeSet(targets.Select(target => Preimage.Of(measure, slot, target, box, _kind)).OfType<Interval>());
    }

    // A fact that occurs twice moves both: only where all else is known can it be followed exactly.
    private RangeSet? CompareKnown(Measure left, Comparator comparator, Measure right, int slot, Truth wanted)
    {
        if (left.Slots.Concat(right.Slots).Any(one => one != slot && !box.RangeOf(one).IsPoint))
            return null;

        int[] signs = comparator switch
        {
            Comparator.AtMost => [-1, 0],
            Comparator.LessThan => [-1],
            Comparator.AtLeast => [0, 1],
            Comparator.MoreThan => [1],
            _ => [0],
        };
        return RationalFunction.OfOne(left, slot, box) is { } one && RationalFunction.OfOne(right, slot, box) is { } other
            ? SignChart.Where(one.Minus(other), slot, wanted == Truth.True ? signs : [.. new[] { -1, 0, 1 }.Except(signs)])
            : null;
    }

    // Where all of a value has to lie for its comparison with another one to be answered as wanted.
    private static IEnumerable<Interval> Targets(Comparator comparator, Interval other, Truth wanted) => (comparator, wanted) switch
    {
        (Comparator.AtMost, Truth.True) => Up(other.Lower, touching: true),
        (Comparator.LessThan, Truth.True) => Up(other.Lower, touching: false),
        (Comparator.AtLeast, Truth.True) => Down(other.Upper, touching: true),
        (Comparator.MoreThan, Truth.True) => Down(other.Upper, touching: false),
        (Comparator.AtMost, _) => Down(other.Upper, touching: false),
        (Comparator.LessThan, _) => Down(other.Upper, touching: true),
        (Comparator.AtLeast, _) => Up(other.Lower, touching: false),
        (Comparator.MoreThan, _) => Up(other.Lower, touching: true),
        (_, Truth.True) => other.IsPoint ? [other] : [],
        _ => [.. Up(other.Lower, touching: false), .. Down(other.Upper, touching: false)],
    };

    private static IEnumerable<Interval> Up(Bound to, bool touching) =>
        to.Value is { } end ? [new Interval(Bound.Unbounded, new Bound(end, touching || !to.IsClosed))] : [];

    private static IEnumerable<Interval> Down(Bound from, bool touching) =>
        from.Value is { } end ? [new Interval(new Bound(end, touching || !from.IsClosed), Bound.Unbounded)] : [];

    private static Comparator Mirror(Comparator comparator) => comparator switch
    {
        Comparator.AtMost => Comparator.AtLeast,
        Comparator.AtLeast => Comparator.AtMost,
        Comparator.LessThan => Comparator.MoreThan,
        Comparator.MoreThan => Comparator.LessThan,
        _ => comparator,
    };
}
