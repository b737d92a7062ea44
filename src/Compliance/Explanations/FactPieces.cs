using System.Collections.Generic;
using System.Linq;
using Compliance.Expressions;
using Compliance.Facts;
using Compliance.Packs;
using Compliance.Values;

namespace Compliance.Explanations;

/// <summary>
/// Cuts what a fact may be at every number that it is compared with by itself: between two cuts nothing about it changes. Of a
/// choice, each value is a piece.
/// </summary>
internal static class FactPieces
{
    /// <summary>The pieces for what a rule asks by one of its limits.</summary>
    public static IEnumerable<PossibleValues> Of(Rule rule, Limit limit, int slot)
    {
        var cuts = new Cuts(slot);
        if (limit is LimitTable table)
            cuts.Add(table.Rows);
        if (rule.Requirement.OwnMeasure is LevelMeasure { Scheme: Score score })
            cuts.Add(score);
        return cuts.Pieces(rule.Subject.Facts[slot]);
    }

    /// <summary>The pieces for a condition.</summary>
    public static IEnumerable<PossibleValues> Of(Condition condition, SubjectKind kind, int slot)
    {
        var cuts = new Cuts(slot);
        cuts.Add(condition);
        return cuts.Pieces(kind.Facts[slot]);
    }

    /// <summary>Whether a rule may answer differently within a piece: the fact is compared with another one.</summary>
    public static bool MayVary(Rule rule, int slot)
    {
        var cuts = new Cuts(slot);
        if (rule.Requirement.OwnMeasure is LevelMeasure { Scheme: Score score })
            cuts.Add(score);
        return cuts.MayVary;
    }

    /// <summary>Whether a condition may answer differently within a piece.</summary>
    public static bool MayVary(Condition condition, int slot)
    {
        var cuts = new Cuts(slot);
        cuts.Add(condition);
        return cuts.MayVary;
    }

    /// <summary>A piece as a set of values.</summary>
    public static ValueSet AsSet(Fact fact, PossibleValues piece) => piece is ChoiceSet set
        ? new MemberSet(set.Members, ((ChoiceSet)fact.DomainValues).Members)
        : new RangeSet([((NumberRange)piece).Interval]);

    private sealed class Cuts(int slot)
    {
        private readonly SortedSet<Rational> _cuts = [];

        public bool MayVary { get; private set; }

        public void Add(RowSet rows)
        {
            foreach (var cell in rows.Boxes.SelectMany(box => box.Cells).Where(cell => cell.Slot == slot && cell.Fact.IsRange))
            {
                Add(cell.Range.Lower.Value);
                Add(cell.Range.Upper.Value);
            }
        }

        public void Add(Score score)
        {
            foreach (var item in score.Chapters.SelectMany(chapter => chapter.Items))
                item.Match<object?>(condition: condition => { Add(condition.When); return null; }, rows: rows => { Add(rows.Rows); return null; });
            foreach (var level in score.Levels.Where(level => level.When is not null))
                Add(level.When!);
        }

        public void Add(Condition condition) => condition.Match<object?>(
            membership: _ => null,
            comparison: comparison => { Add(comparison); return null; },
            all: all => { AddAll(all.Operands); return null; },
            any: any => { AddAll(any.Operands); return null; },
            not: not => { Add(not.Operand); return null; },
            rows: rows => { Add(rows.Rows); return null; },
            atLeast: atLeast => { AddAll(atLeast.Operands); return null; });

        public IEnumerable<PossibleValues> Pieces(Fact fact)
        {
            if (fact.DomainValues is ChoiceSet { Members: var members })
            {
                for (; members != 0; members &= members - 1)
                    yield return new ChoiceSet(members & ~(members - 1));
                yield break;
            }

            var lower = Bound.Unbounded;
            foreach (var cut in _cuts)
            {
                foreach (var piece in new[] { new Interval(lower, Bound.Open(cut)), Interval.Point(cut) })
                {
                    if (Within(fact, piece) is { } inside)
                        yield return inside;
                }

                lower = Bound.Open(cut);
            }

            if (Within(fact, new Interval(lower, Bound.Unbounded)) is { } rest)
                yield return rest;
        }

        private static NumberRange? Within(Fact fact, Interval piece)
        {
            var inside = fact.Domain.Intersect(piece);
            if (inside is not null && fact.Type is FactType.Count or FactType.Date)
                inside = WholeNumbers.In(inside!);
            return inside is null ? null : new NumberRange(inside);
        }

        private void AddAll(IEnumerable<Condition> conditions)
        {
            foreach (var condition in conditions)
                Add(condition);
        }

        private void Add(ComparisonCondition comparison)
        {
            if (comparison.Left is LevelMeasure { Scheme: Score score })
                Add(score);
            else if (comparison is { Left: FactMeasure fact, Right: ConstantMeasure constant })
                Add(fact.Slot == slot ? constant.Quantity.Value * constant.Quantity.Unit.Scale / fact.Fact.Unit.Scale : null);
            else
                MayVary |= comparison.Slots.Contains(slot);
        }

        private void Add(Rational? cut)
        {
            if (cut is { } value)
                _cuts.Add(value);
        }
    }
}
