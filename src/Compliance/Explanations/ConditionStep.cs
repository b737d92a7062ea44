using System.Collections.Generic;
using System.Linq;
using Compliance.Expressions;
using Compliance.Localization;
using Compliance.Values;

namespace Compliance.Explanations;

/// <summary>A condition, or a part of one, with what it answers and why.</summary>
/// <param name="Text">The condition in the labels of its facts: <c>kind of construction = new construction</c>.</param>
/// <param name="Truth">What it answers.</param>
/// <param name="Reason">What is known of what it reads; empty where its operands say it.</param>
/// <param name="Operands">The parts that an <c>and</c>, <c>or</c> or <c>not</c> is made of.</param>
public sealed record ConditionStep(LocalizedText Text, Truth Truth, LocalizedText Reason, IReadOnlyList<ConditionStep> Operands)
{
    private static readonly LocalizedText None = LocalizedText.Same("");

    internal static ConditionStep Of(Condition condition, IFactValues box)
    {
        var operands = condition.Match<IReadOnlyList<Condition>>(
            membership: _ => [],
            comparison: _ => [],
            all: all => all.Operands,
            any: any => any.Operands,
            not: not => not.Operand is AllCondition or AnyCondition or NotCondition or AtLeastCondition ? [not.Operand] : [],
            rows: _ => [],
            atLeast: atLeast => atLeast.Operands);
        return new ConditionStep(
            FormulaText.Of(condition), condition.Evaluate(box), operands.Count > 0 ? None : Why(condition, box), [.. operands.Select(operand => Of(operand, box))]);
    }

    private static LocalizedText Why(Condition condition, IFactValues box) => condition.Match(
        membership: membership => ValueText.Of(membership.Fact, new ChoiceSet(box.MembersOf(membership.Slot))),
        comparison: comparison => Both(CalculationStep.TermOf(comparison.Left, box), comparison, CalculationStep.TermOf(comparison.Right, box)),
        all: _ => None,
        any: _ => None,
        not: not => Why(not.Operand, box),
        rows: rows => Facts(rows, box),
        atLeast: _ => None);

    // What is known of the facts that rows go by.
    private static LocalizedText Facts(RowsCondition rows, IFactValues box)
    {
        var facts = rows.Rows.Boxes.SelectMany(row => row.Cells).GroupBy(cell => cell.Slot).Select(cells => cells.First().Fact);
        var values = facts.Zip(rows.Rows.Slots, (fact, slot) => (fact.Label, Value: ValueText.Of(fact, fact.IsRange ? new NumberRange(box.RangeOf(slot)) : new ChoiceSet(box.MembersOf(slot))))).ToList();
        return new LocalizedText(string.Join("，", values.Select(one => $"{one.Label.Zh} = {one.Value.Zh}")), string.Join(", ", values.Select(one => $"{one.Label.En} = {one.Value.En}")));
    }

    private static LocalizedText Both(Term left, ComparisonCondition comparison, Term right)
    {
        var sign = FormulaText.Sign(comparison.Comparator);
        var (first, second) = (ValueText.Of(left), ValueText.Of(right));
        return new LocalizedText($"{first.Zh} {sign} {second.Zh}", $"{first.En} {sign} {second.En}");
    }
}
