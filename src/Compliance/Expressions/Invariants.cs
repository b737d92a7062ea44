using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Facts;
using Compliance.Values;

namespace Compliance.Expressions;

/// <summary>
/// What holds of every subject of a kind. It narrows a box: what of one fact leaves an invariant false, whatever the others are, falls away, of a choice
/// each value, of a number what lies beyond the first and the last piece between the numbers that it is compared with. That is done for one invariant
/// after the other until nothing changes any more. An invariant that is false everywhere is broken: the box is begun anew without it, and nothing is
/// known of its facts.
/// </summary>
internal sealed class Invariants(SubjectKind kind, IReadOnlyList<Invariant> list) : KindInvariants
{
    private readonly int[] _slots = SlotUnion.Of([.. list.Select(one => one.Holds.Slots)]);
    private readonly Dictionary<(int Invariant, int Slot), Rational[]> _cuts = CutsOf(list, kind);

    public override string Text => string.Join("\n", list.Select(one => $"{kind.Name}: {one.Text}"));

    /// <summary>The conditions.</summary>
    public IEnumerable<Condition> Conditions => list.Select(one => one.Holds);

    /// <summary>What is left of a box.</summary>
    /// <param name="stated">Gives what each fact may be.</param>
    public Narrowing Narrow(Func<int, PossibleValues> stated)
    {
        var broken = new List<Invariant>();
        while (true)
        {
            var unknown = SlotUnion.Of([.. broken.Select(one => one.Holds.Slots)]);
            var box = new NarrowedBox(_slots.ToDictionary(slot => slot, slot => unknown.Contains(slot) ? kind.Facts[slot].DomainValues : stated(slot)));
            if (Narrow(box, broken) is not { } further)
                return new Narrowing(box.Values, [.. unknown], [.. broken.Select(one => one.Text)]);
            broken.Add(further);
        }
    }

    // Gives the first invariant that is broken; null where the box is narrowed as far as it can be.
    private Invariant? Narrow(NarrowedBox box, List<Invariant> broken)
    {
        for (var isChanged = true; isChanged;)
        {
            isChanged = false;
            for (var i = 0; i < list.Count; i++)
            {
                if (broken.Contains(list[i]))
                    continue;

                var truth = list[i].Holds.Evaluate(box);
                if (truth == Truth.False)
                    return list[i];
                foreach (var slot in truth == Truth.True ? [] : list[i].Holds.Slots)
                {
                    if (Left(i, slot, box) is not { } left)
                        return list[i];
                    if (ReferenceEquals(left, box.Values[slot]))
                        continue;
                    box.Values[slot] = left;
                    isChanged = true;
                }
            }
        }

        return null;
    }

    // What an invariant leaves of a fact: the very same where it leaves all, null where it leaves nothing.
    private PossibleValues? Left(int invariant, int slot, NarrowedBox box)
    {
        if (box.Values[slot] is ChoiceSet set)
        {
            var left = 0UL;
            for (var rest = set.Members; rest != 0; rest &= rest - 1)
            {
                var value = rest & (~rest + 1);
                left |= MayHold(new ChoiceSet(value)) ? value : 0;
            }

            return left == set.Members ? set : left == 0 ? null : new ChoiceSet(left);
        }

        var range = (NumberRange)box.Values[slot];
        var readings = range.Readings.Select(reading => Left(reading)).OfType<Interval>().Distinct().ToList();
        return readings.SequenceEqual(range.Readings) ? range : readings.Count == 0 ? null : new NumberRange(readings);

        Interval? Left(Interval reading)
        {
            var pieces = Pieces(reading, _cuts[(invariant, slot)], kind.Facts[slot]).Where(piece => MayHold(new NumberRange(piece))).ToList();
            return pieces.Count == 0 ? null : new Interval(pieces[0].Lower, pieces[pieces.Count - 1].Upper);
        }

        bool MayHold(PossibleValues values) => list[invariant].Holds.Evaluate(box.With(slot, values)) != Truth.False;
    }

    // Cut at every number that the fact is compared with, the numbers themselves apart.
    private static IEnumerable<Interval> Pieces(Interval range, Rational[] cuts, Fact fact)
    {
        var lower = Bound.Unbounded;
        foreach (var cut in cuts)
        {
            if (Within(Intervals.Between(lower, Bound.Open(cut))) is { } below)
                yield return below;
            if (Within(Interval.Point(cut)) is { } at)
                yield return at;
            lower = Bound.Open(cut);
        }

        if (Within(new Interval(lower, Bound.Unbounded)) is { } above)
            yield return above;

        Interval? Within(Interval? piece) => piece?.Intersect(range) is { } both ? fact.Type == FactType.Count ? WholeNumbers.In(both) : both : null;
    }

    private static Dictionary<(int Invariant, int Slot), Rational[]> CutsOf(IReadOnlyList<Invariant> list, SubjectKind kind)
    {
        var cuts = new Dictionary<(int Invariant, int Slot), Rational[]>();
        for (var i = 0; i < list.Count; i++)
        {
            foreach (var slot in list[i].Holds.Slots.Distinct())
                cuts[(i, slot)] = [.. NumbersBeside(list[i].Holds, slot).Select(number => number / kind.Facts[slot].Unit.Scale).Distinct().OrderBy(number => number)];
        }

        return cuts;
    }

    private static IEnumerable<Rational> NumbersBeside(Condition condition, int slot) => condition.Match(
        membership: _ => [],
        comparison: comparison => OfComparison(comparison.Left, comparison.Right, slot).Concat(OfComparison(comparison.Right, comparison.Left, slot)),
        all: all => all.Operands.SelectMany(operand => NumbersBeside(operand, slot)),
        any: any => any.Operands.SelectMany(operand => NumbersBeside(operand, slot)),
        not: not => NumbersBeside(not.Operand, slot),
        rows: rows => NumbersBeside(RowConditions.Any(rows.Rows), slot),
        atLeast: atLeast => atLeast.Operands.SelectMany(operand => NumbersBeside(operand, slot)));

    private static IEnumerable<Rational> OfComparison(Measure one, Measure other, int slot) =>
        one is FactMeasure fact && fact.Slot == slot && other is ConstantMeasure number ? [number.Quantity.Value * number.Quantity.Unit.Scale] : [];
}
