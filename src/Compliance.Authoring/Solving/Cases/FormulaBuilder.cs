using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Expressions;
using Compliance.Values;

namespace Compliance.Authoring.Solving.Cases;

/// <summary>Takes conditions apart: negations go inwards, and comparisons are multiplied out.</summary>
internal sealed class FormulaBuilder(IFactValues domains)
{
    public Formula Build(Condition condition, bool isNegated = false) => condition.Match<Formula>(
        membership: membership => new Membership(membership.Slot, isNegated ? ~membership.Allowed : membership.Allowed),
        not: not => Build(not.Operand, !isNegated),
        all: all => Join(all.Operands, isAll: !isNegated, isNegated),
        any: any => Join(any.Operands, isAll: isNegated, isNegated),
        comparison: comparison => Compare(comparison, isNegated));

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
        if (ExtremumCases.Split(comparison.Left) is { } left)
            return Cases(left.Extremum, comparison.With(left.First, comparison.Right), comparison.With(left.Second, comparison.Right), isNegated);
        if (ExtremumCases.Split(comparison.Right) is { } right)
            return Cases(right.Extremum, comparison.With(comparison.Left, right.First), comparison.With(comparison.Left, right.Second), isNegated);
        if (RationalFunction.Of(comparison.Left, domains) is not { } first || RationalFunction.Of(comparison.Right, domains) is not { } second)
            return Nearly(comparison, isNegated);

        var difference = first.Minus(second);
        return difference.IsTooLong ? new Opaque(comparison, isNegated) : Compare(difference, comparison.Comparator, isNegated, Rational.Zero);
    }

    // The first of the two where it is the lesser, or the greater; else the second.
    private Disjunction Cases(ArithmeticMeasure extremum, ComparisonCondition first, ComparisonCondition second, bool isNegated)
    {
        var isFirst = first.With(extremum.Left, extremum.Operation == ArithmeticOperator.Least ? Comparator.AtMost : Comparator.AtLeast, extremum.Right);
        return new Disjunction([
            new Conjunction([Compare(isFirst, isNegated: false), Compare(first, isNegated)]),
            new Conjunction([Compare(isFirst, isNegated: true), Compare(second, isNegated)])]);
    }

    // What lies further off than months differ in length is decided; what lies nearer, only where it can be true.
    private Formula Nearly(ComparisonCondition comparison, bool isNegated)
    {
        if (MonthSlack.Of(comparison.Left, domains) is not { } left || MonthSlack.Of(comparison.Right, domains) is not { } right
            || left.Function.Denominator.Slots.Any() || right.Function.Denominator.Slots.Any() || left.Function.Minus(right.Function) is { IsTooLong: true })
        {
            return new Opaque(comparison, isNegated);
        }

        var difference = left.Function.Minus(right.Function);
        var slack = (left.Slack + right.Slack) * left.Function.Denominator.Constant * right.Function.Denominator.Constant;
        var possible = new Conjunction([Compare(difference, comparison.Comparator, isNegated, slack), new Opaque(comparison, isNegated)]);
        return comparison.Comparator == Comparator.EqualTo && !isNegated
            ? possible
            : new Disjunction([Compare(difference, comparison.Comparator, isNegated, -slack), possible]);
    }

    // Where a difference that may be off by the slack can have the answer; with less than no slack, where it must.
    private static Formula Compare(Polynomial difference, Comparator comparator, bool isNegated, Rational slack)
    {
        var (less, more) = (difference - Polynomial.Of(slack), -difference - Polynomial.Of(slack));
        return (comparator, isNegated) switch
        {
            (Comparator.AtMost, false) or (Comparator.MoreThan, true) => new Inequality(less, Relation.NotPositive),
            (Comparator.LessThan, false) or (Comparator.AtLeast, true) => new Inequality(less, Relation.Negative),
            (Comparator.AtLeast, false) or (Comparator.LessThan, true) => new Inequality(more, Relation.NotPositive),
            (Comparator.MoreThan, false) or (Comparator.AtMost, true) => new Inequality(more, Relation.Negative),
            (Comparator.EqualTo, false) when slack.IsZero => new Inequality(difference, Relation.Zero),
            (Comparator.EqualTo, false) => new Conjunction([new Inequality(less, Relation.NotPositive), new Inequality(more, Relation.NotPositive)]),
            (Comparator.EqualTo, true) => new Disjunction([new Inequality(less, Relation.Negative), new Inequality(more, Relation.Negative)]),
            _ => throw new ArgumentOutOfRangeException(nameof(comparator)),
        };
    }
}
