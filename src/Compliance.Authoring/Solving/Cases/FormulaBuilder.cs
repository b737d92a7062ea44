using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Expressions;

namespace Compliance.Authoring.Solving.Cases;

/// <summary>Takes conditions apart: negations go inwards, and comparisons are multiplied out.</summary>
internal sealed class FormulaBuilder(IFactValues domains)
{
    public Formula Build(Condition condition, bool isNegated = false) => condition.Match<Formula>(
        membership: membership => new Membership(membership.Slot, isNegated ? ~membership.Allowed : membership.Allowed),
        not: not => Build(not.Operand, !isNegated),
        all: all => Join(all.Operands, isAll: !isNegated, isNegated),
        any: any => Join(any.Operands, isAll: isNegated, isNegated),
        comparison: comparison => Levels(comparison, isNegated) ?? Compare(comparison, isNegated),
        rows: rows => Build(RowConditions.Any(rows.Rows), isNegated),
        atLeast: atLeast => new Question(atLeast, isNegated, [.. atLeast.Operands.Select(Atom)]));

    // A level is a sum of points: what gives points is settled one after the other, until the answer is.
    private Question? Levels(ComparisonCondition comparison, bool isNegated)
    {
        var scores = new[] { comparison.Left, comparison.Right }.OfType<LevelMeasure>().Select(level => (Score)level.Scheme).ToList();
        return scores.Count == 0 ? null : new Question(comparison, isNegated, [.. scores.SelectMany(Reasons).Select(Atom)]);
    }

    private static IEnumerable<Condition> Reasons(Score score) => score.Chapters.SelectMany(chapter => chapter.Items)
        .SelectMany(item => item.Match<IEnumerable<Condition>>(condition: condition => [condition.When], rows: rows => rows.Rows.Boxes.Select(RowConditions.Of)))
        .Concat(score.Levels.Select(level => level.When).OfType<Condition>());

    private (Formula Yes, Formula No) Atom(Condition condition) => (Build(condition), Build(condition, isNegated: true));

    private Formula Join(IReadOnlyList<Condition> operands, bool isAll, bool isNegated)
    {
        var parts = operands.Select(operand => Build(operand, isNegated)).ToList();
        return isAll ? new Conjunction(parts) : new Disjunction(Merge(parts));
    }

    // use = a or use = b is one membership: fewer cases.
    private static List<Formula> Merge(List<Formula> parts)
    {
        var merged = new List<Formula>();
        foreach (var part in parts)
        {
            var same = merged.FindIndex(other => part is Membership { Slot: var slot } && other is Membership membership && membership.Slot == slot);
            if (same >= 0)
                merged[same] = new Membership(((Membership)part).Slot, ((Membership)part).Allowed | ((Membership)merged[same]).Allowed);
            else
                merged.Add(part);
        }

        return merged;
    }

    private Formula Compare(ComparisonCondition comparison, bool isNegated)
    {
        if (RationalFunction.Of(comparison.Left, domains) is not { } left || RationalFunction.Of(comparison.Right, domains) is not { } right)
            return new Opaque(comparison, isNegated);

        var difference = left.Minus(right);
        if (difference.IsTooLong)
            return new Opaque(comparison, isNegated);

        return (comparison.Comparator, isNegated) switch
        {
            (Comparator.AtMost, false) or (Comparator.MoreThan, true) => new Inequality(difference, Relation.NotPositive),
            (Comparator.LessThan, false) or (Comparator.AtLeast, true) => new Inequality(difference, Relation.Negative),
            (Comparator.AtLeast, false) or (Comparator.LessThan, true) => new Inequality(-difference, Relation.NotPositive),
            (Comparator.MoreThan, false) or (Comparator.AtMost, true) => new Inequality(-difference, Relation.Negative),
            (Comparator.EqualTo, false) => new Inequality(difference, Relation.Zero),
            (Comparator.EqualTo, true) => new Disjunction([new Inequality(difference, Relation.Negative), new Inequality(-difference, Relation.Negative)]),
            _ => throw new ArgumentOutOfRangeException(nameof(comparison)),
        };
    }
}
