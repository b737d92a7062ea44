using System.Collections.Generic;
using System.Linq;
using Compliance.Facts;
using Compliance.Values;

namespace Compliance.Expressions;

/// <summary>
/// Cuts what a part may be into boxes in each of which it is settled whether the part counts, as far as the condition compares facts
/// with numbers: what is measured of a part that counts is then known as narrowly as the condition allows.
/// </summary>
internal sealed class PartStates(SubjectKind kind, Measure? of, Measure? by, Condition? where, Condition? among)
{
    // Facts beyond so many boxes are left whole, which may leave an answer open and never gives a wrong one.
    private const int MostBoxes = 512;

    private static readonly Interval One = Interval.Point(Rational.One);

    private readonly int[] _slots = SlotUnion.Of(where?.Slots, among?.Slots, of?.Slots, by?.Slots);
    private readonly int[] _cutSlots = SlotUnion.Of(where?.Slots, among?.Slots);
    private readonly Rational[] _cuts = [.. new[] { where, among }.OfType<Condition>().SelectMany(NumbersIn).Distinct().OrderBy(number => number)];

    /// <summary>The ways in which it may turn out; one at least.</summary>
    public IReadOnlyList<PartState> Of(IFactValues part)
    {
        var states = new List<PartState>();
        foreach (var box in Readings.Among(part, _slots) is { } readings ? Readings.Of(readings, _slots) : [part])
        {
            if (Add(states, box, onlySettled: true))
                continue;

            foreach (var piece in Pieces(box))
                Add(states, piece, onlySettled: false);
        }

        return states;
    }

    // Whether what could not be settled was added, or had not to be.
    private bool Add(List<PartState> states, IFactValues box, bool onlySettled)
    {
        var isAmong = among?.Evaluate(box) ?? Truth.True;
        var counts = where?.Evaluate(box) ?? Truth.True;
        if (onlySettled && (isAmong == Truth.Unknown || (counts == Truth.Unknown && isAmong != Truth.False)))
            return false;

        var value = of?.Enclose(box) ?? One;
        var weight = by?.Enclose(box) ?? One;
        if (isAmong != Truth.True)
            Add(states, new PartState(false, value, weight, IsAmong: false));
        if (isAmong != Truth.False && counts != Truth.False)
            Add(states, new PartState(true, value, weight));
        if (isAmong != Truth.False && counts != Truth.True)
            Add(states, new PartState(false, value, weight));
        return true;
    }

    private static void Add(List<PartState> states, PartState state)
    {
        if (!states.Contains(state))
            states.Add(state);
    }

    private IReadOnlyList<IFactValues> Pieces(IFactValues box)
    {
        IReadOnlyList<IFactValues> pieces = [box];
        foreach (var slot in _cutSlots)
        {
            var cut = kind.Facts[slot].IsRange
                ? PiecesOf(kind.Facts[slot], box.RangeOf(slot)).Select(range => new NarrowedFact(slot, range, 0)).ToList()
                : BitsOf(box.MembersOf(slot)).Select(bit => new NarrowedFact(slot, null, bit)).ToList();
            if (pieces.Count * cut.Count <= MostBoxes)
                pieces = [.. pieces.SelectMany(piece => cut.Select(narrowed => new NarrowedValues(piece, narrowed)))];
        }

        return pieces;
    }

    // Cut at every number of the condition, the numbers themselves apart.
    private IEnumerable<Interval> PiecesOf(Fact fact, Interval range)
    {
        var lower = Bound.Unbounded;
        foreach (var cut in _cuts.Select(number => number / fact.Unit.Scale))
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

    private static IEnumerable<ulong> BitsOf(ulong members)
    {
        for (; members != 0; members &= members - 1)
            yield return members & (~members + 1);
    }

    private static IEnumerable<Rational> NumbersIn(Condition condition) => condition.Match(
        membership: _ => [],
        comparison: comparison => new[] { comparison.Left, comparison.Right }.OfType<ConstantMeasure>().Select(number => number.Quantity.Value * number.Quantity.Unit.Scale),
        all: all => all.Operands.SelectMany(NumbersIn),
        any: any => any.Operands.SelectMany(NumbersIn),
        not: not => NumbersIn(not.Operand),
        rows: rows => NumbersIn(RowConditions.Any(rows.Rows)),
        atLeast: atLeast => atLeast.Operands.SelectMany(NumbersIn));

    private sealed record NarrowedFact(int Slot, Interval? Range, ulong Members);

    private sealed class NarrowedValues(IFactValues box, NarrowedFact narrowed) : IFactValues
    {
        public Interval RangeOf(int slot) => slot == narrowed.Slot ? narrowed.Range! : box.RangeOf(slot);

        public ulong MembersOf(int slot) => slot == narrowed.Slot ? narrowed.Members : box.MembersOf(slot);
    }
}
