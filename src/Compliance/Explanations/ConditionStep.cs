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
            not: not => not.Operand is AllCondition or AnyCondition or NotCondition ? [not.Operand] : []);
        return new ConditionStep(
            FormulaText.Of(condition), condition.Evaluate(box), operands.Count > 0 ? None : Why(condition, box), [.. operands.Select(operand => Of(operand, box))]);
    }

    private static LocalizedText Why(Condition condition, IFactValues box) => condition.Match(
        membership: membership => ValueText.Of(membership.Fact, new ChoiceSet(box.MembersOf(membership.Slot))),
        comparison: comparison => Both(CalculationStep.TermOf(comparison.Left, box), comparison, CalculationStep.TermOf(comparison.Right, box)),
        all: _ => None,
        any: _ => None,
        not: not => Why(not.Operand, box));

    private static LocalizedText Both(Term left, ComparisonCondition comparison, Term right)
    {
        var sign = FormulaText.Sign(comparison.Comparator);
        var (first, second) = (ValueText.Of(left), ValueText.Of(right));
        return new LocalizedText($"{first.Zh} {sign} {second.Zh}", $"{first.En} {sign} {second.En}");
    }
}
