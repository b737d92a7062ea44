using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Expressions;
using Compliance.Facts;
using Compliance.Values;

namespace Compliance.Reporting.Ids;

/// <summary>
/// The cases in which a condition may hold, as far as IDS can say them: a specification is for elements with all of some properties, so that each alternative of a condition
/// is a case of its own. What compares two facts, counts, or asks for days is left out of its case, which is then not whole.
/// </summary>
internal static class IdsCases
{
    private const int MostCases = 24;

    /// <summary>The cases; a single one without anything asked where there are too many, or the condition is null.</summary>
    public static IReadOnlyList<IdsCase> Of(Condition? condition)
    {
        if (condition is null)
            return [IdsCase.Any];

        var cases = Of(condition, holds: true);
        return cases.Count > MostCases ? [IdsCase.Unsaid] : cases;
    }

    private static IReadOnlyList<IdsCase> Of(Condition condition, bool holds) => condition.Match(
        membership: one => [OfMembership(one, holds)],
        comparison: one => OfComparison(one, holds),
        all: one => holds ? All(one.Operands.Select(operand => Of(operand, holds: true))) : Any(one.Operands.Select(operand => Of(operand, holds: false))),
        any: one => holds ? Any(one.Operands.Select(operand => Of(operand, holds: true))) : All(one.Operands.Select(operand => Of(operand, holds: false))),
        not: one => Of(one.Operand, !holds),
        rows: _ => (IReadOnlyList<IdsCase>)[IdsCase.Unsaid],
        atLeast: _ => [IdsCase.Unsaid]);

    private static IReadOnlyList<IdsCase> Any(IEnumerable<IReadOnlyList<IdsCase>> alternatives) => [.. alternatives.SelectMany(cases => cases).Take(MostCases + 1)];

    private static IReadOnlyList<IdsCase> All(IEnumerable<IReadOnlyList<IdsCase>> operands)
    {
        IReadOnlyList<IdsCase> cases = [IdsCase.Any];
        foreach (var operand in operands)
            cases = [.. cases.SelectMany(one => operand.Select(other => IdsCase.Both(one, other))).OfType<IdsCase>().Take(MostCases + 1)];
        return cases;
    }

    private static IdsCase OfMembership(MembershipCondition condition, bool holds)
    {
        var all = ((ChoiceSet)condition.Fact.DomainValues).Members;
        var allowed = (holds ? condition.Allowed : ~condition.Allowed) & all;
        return condition.Fact.IsDerived || allowed == 0 ? IdsCase.Unsaid : new IdsCase([new IdsAtom(condition.Fact, allowed, null)], IsWhole: true);
    }

    // The number of a fact beside one that is written.
    private static IReadOnlyList<IdsCase> OfComparison(ComparisonCondition condition, bool holds)
    {
        var (fact, number, comparator) = (condition.Left, condition.Right) switch
        {
            (FactMeasure left, ConstantMeasure right) => (left.Fact, right, condition.Comparator),
            (ConstantMeasure left, FactMeasure right) => (right.Fact, left, Turned(condition.Comparator)),
            _ => (null, null, condition.Comparator),
        };
        if (fact is null || number is null || number.IsDate || fact.Type is not (FactType.Number or FactType.Count) || fact.IsDerived)
            return [IdsCase.Unsaid];

        return [.. RangesOf(comparator, number.Quantity.Value * number.Quantity.Unit.Scale, holds).Select(numbers => new IdsCase([new IdsAtom(fact, 0, numbers)], IsWhole: true))];
    }

    private static Comparator Turned(Comparator comparator) => comparator switch
    {
        Comparator.AtMost => Comparator.AtLeast,
        Comparator.LessThan => Comparator.MoreThan,
        Comparator.AtLeast => Comparator.AtMost,
        Comparator.MoreThan => Comparator.LessThan,
        _ => comparator,
    };

    private static IEnumerable<Interval> RangesOf(Comparator comparator, Rational value, bool holds) => (comparator, holds) switch
    {
        (Comparator.AtMost, true) or (Comparator.MoreThan, false) => [new Interval(Bound.Unbounded, Bound.Closed(value))],
        (Comparator.LessThan, true) or (Comparator.AtLeast, false) => [new Interval(Bound.Unbounded, Bound.Open(value))],
        (Comparator.AtLeast, true) or (Comparator.LessThan, false) => [new Interval(Bound.Closed(value), Bound.Unbounded)],
        (Comparator.MoreThan, true) or (Comparator.AtMost, false) => [new Interval(Bound.Open(value), Bound.Unbounded)],
        (Comparator.EqualTo, true) => [Interval.Point(value)],
        (Comparator.EqualTo, false) => [new Interval(Bound.Unbounded, Bound.Open(value)), new Interval(Bound.Open(value), Bound.Unbounded)],
        _ => throw new ArgumentOutOfRangeException(nameof(comparator)),
    };
}
