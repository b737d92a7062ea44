using System.Collections.Generic;
using System.Linq;
using Compliance.Authoring.Solving.Numbers;
using Compliance.Expressions;
using Compliance.Facts;
using Compliance.Values;

namespace Compliance.Authoring.Solving.Cases;

/// <summary>
/// Goes through the cases of a condition. What must hold is asserted first; a disjunction is split only where the facts left
/// open leave it open. A case without a number that meets all inequalities is closed; the first one with a witness ends the search.
/// </summary>
internal sealed class CaseSearch(Condition condition, SubjectKind kind)
{
    private const int MostCases = 4_000;

    // Dates that can be written.
    private static readonly Interval Days = Interval.Closed(new CalendarDate(1, 1, 1).DayNumber, new CalendarDate(9999, 12, 31).DayNumber);

    // Where nothing else is said, a witness is dated in these days.
    private static readonly Interval UsualDays = Interval.Closed(new CalendarDate(2026, 1, 1).DayNumber, new CalendarDate(2035, 12, 31).DayNumber);

    private readonly List<int> _slots = [.. condition.Slots.Distinct()];
    private int _cases;

    public Solution Run()
    {
        var formula = new FormulaBuilder(new DomainFactValues(kind)).Build(condition);
        return Search(new Region(kind), [formula]);
    }

    /// <summary>What a condition leaves of each fact by itself; null where it leaves nothing.</summary>
    public static Region? Outline(SubjectKind kind, Condition condition)
    {
        var region = new Region(kind);
        return Assert(region, [new FormulaBuilder(new DomainFactValues(kind)).Build(condition)], out _) ? region : null;
    }

    private Solution Search(Region region, List<Formula> open)
    {
        if (_cases++ > MostCases)
            return Solution.Unknown;
        if (!Assert(region, open, out var splits))
            return Solution.Impossible;
        if (splits.Count == 0)
            return Choose(region);
        if (NumberChoice.IsImpossible(region))
            return Solution.Impossible;

        var split = splits.MinBy(one => one.Parts.Count)!;
        var rest = splits.Where(one => one != split).ToList<Formula>();
        var isImpossible = true;
        foreach (var part in split.Parts)
        {
            var solution = Search(region.Copy(), [part, .. rest]);
            if (solution.Outcome == Outcome.Found)
                return solution;
            isImpossible &= solution.Outcome == Outcome.Impossible;
        }

        return isImpossible ? Solution.Impossible : Solution.Unknown;
    }

    // Asserts everything but disjunctions that are still open, until nothing changes; false where something cannot hold.
    private static bool Assert(Region region, List<Formula> open, out List<Disjunction> splits)
    {
        splits = [];
        var todo = new Stack<Formula>(open);
        while (true)
        {
            while (todo.Count > 0)
            {
                switch (todo.Pop())
                {
                    case Conjunction all:
                        foreach (var part in all.Parts)
                            todo.Push(part);
                        break;
                    case Disjunction any:
                        splits.Add(any);
                        break;
                    case Question question when question.Evaluate(region) is var answer && answer != Truth.True:
                        if (answer == Truth.False)
                            return false;
                        if (question.Split(region) is { } sides)
                            splits.Add(sides);
                        break;
                    case Membership membership when !region.Restrict(membership):
                    case Inequality inequality when !region.Restrict(inequality):
                    case Opaque opaque when opaque.Evaluate(region) == Truth.False:
                        return false;
                }
            }

            var left = new List<Disjunction>();
            foreach (var split in splits)
            {
                var parts = split.Parts.Select(part => (Part: part, Truth: part.Evaluate(region))).Where(part => part.Truth != Truth.False).ToList();
                if (parts.Count == 0)
                    return false;
                if (parts.Exists(part => part.Truth == Truth.True))
                    continue;
                if (parts.Count == 1)
                    todo.Push(parts[0].Part);
                else
                    left.Add(parts.Count == split.Parts.Count ? split : new Disjunction([.. parts.Select(part => part.Part)]));
            }

            splits = left;
            if (todo.Count == 0)
                return true;
        }
    }

    private Solution Choose(Region region)
    {
        if (NumberChoice.IsImpossible(region))
            return Solution.Impossible;
        var (outcome, chosen) = NumberChoice.Choose(region);
        if (outcome == Outcome.Impossible)
            return Solution.Impossible;

        // Only days that exist can be written; that there are none among them proves nothing.
        return chosen is not null && Show(chosen) is { } witness ? Solution.Found(witness)
            : region.Copy() is var dated && RestrictDays(dated) && NumberChoice.Choose(dated) is (Outcome.Found, { } again) && Show(again) is { } second ? Solution.Found(second)
            : Solution.Unknown;
    }

    private bool RestrictDays(Region region) =>
        _slots.Where(slot => kind.Facts[slot].Type == FactType.Date).ToList().TrueForAll(slot => region.Restrict(slot, UsualDays) || region.Restrict(slot, Days));

    // The witness, checked; null where a number cannot be written or the check fails.
    private Witness? Show(Region region)
    {
        if (!RestrictDays(region))
            return null;

        var boxes = new Dictionary<int, PossibleValues>();
        foreach (var slot in _slots)
        {
            if (!kind.Facts[slot].IsRange)
                boxes[slot] = new ChoiceSet(region.MembersOf(slot) & (~region.MembersOf(slot) + 1));
            else if (ChooseNumber(region, slot) is var number && WritableNumbers.IsWritable(number) && kind.Facts[slot].Domain.Contains(number))
                boxes[slot] = new NumberRange(Interval.Point(number));
            else
                return null;
        }

        var witness = new Witness(kind, boxes);
        return condition.Evaluate(witness) == Truth.True ? witness : null;
    }

    private static Rational ChooseNumber(Region region, int slot)
    {
        var simplest = WritableNumbers.Simplest(region.RangeOf(slot));
        if (!region.IsWhole(slot) || simplest.IsWhole)
            return simplest;

        var whole = Rational.Of(WritableNumbers.Floor(simplest));
        return region.RangeOf(slot).Contains(whole) ? whole : whole + 1;
    }
}
