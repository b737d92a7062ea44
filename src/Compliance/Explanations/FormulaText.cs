using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Expressions;
using Compliance.Facts;
using Compliance.Localization;
using Compliance.Values;

namespace Compliance.Explanations;

/// <summary>Writes measures and conditions as formulas, in the labels of their facts.</summary>
internal static class FormulaText
{
    public static LocalizedText Of(Condition condition) => new(Write(condition, Language.Chinese), Write(condition, Language.English));

    public static LocalizedText Of(Measure measure) => new(Write(measure, Language.Chinese), Write(measure, Language.English));

    public static string Sign(Comparator comparator) => comparator switch
    {
        Comparator.AtMost => "≤",
        Comparator.LessThan => "<",
        Comparator.AtLeast => "≥",
        Comparator.MoreThan => ">",
        Comparator.EqualTo => "=",
        _ => throw new ArgumentOutOfRangeException(nameof(comparator)),
    };

    public static string Sign(ArithmeticOperator operation) => operation switch
    {
        ArithmeticOperator.Add => "+",
        ArithmeticOperator.Subtract => "-",
        ArithmeticOperator.Multiply => "×",
        ArithmeticOperator.Divide => "/",
        _ => throw new ArgumentOutOfRangeException(nameof(operation)),
    };

    private static string Write(Condition condition, Language language) => condition.Match(
        membership: membership => Write(membership, "=", language),
        comparison: comparison => $"{Write(comparison.Left, language)} {Sign(comparison.Comparator)} {Write(comparison.Right, language)}",
        all: all => Join(all.Operands, language == Language.Chinese ? " 且 " : " and ", language),
        any: any => Join(any.Operands, language == Language.Chinese ? " 或 " : " or ", language),
        not: not => WriteNot(not.Operand, language));

    private static string WriteNot(Condition operand, Language language)
    {
        if (operand is MembershipCondition { Fact.Type: FactType.Choice } membership)
            return Write(membership, "≠", language);
        return language == Language.Chinese ? $"非（{Write(operand, language)}）" : $"not ({Write(operand, language)})";
    }

    private static string Join(IEnumerable<Condition> operands, string word, Language language) =>
        string.Join(word, operands.Select(operand => operand is AllCondition or AnyCondition ? Bracket(Write(operand, language), language) : Write(operand, language)));

    private static string Write(MembershipCondition membership, string sign, Language language)
    {
        if (membership.Fact.Type == FactType.Boolean)
            return membership.Fact.Label.In(language);

        var choices = membership.Fact.Choices.Where((_, i) => (membership.Allowed & (1UL << i)) != 0).Select(choice => choice.Label.In(language));
        return $"{membership.Fact.Label.In(language)} {sign} {string.Join(" | ", choices)}";
    }

    private static string Write(Measure measure, Language language) => measure.Match(
        fact: fact => fact.Fact.Label.In(language),
        constant: constant => constant.IsDate ? CalendarDate.FromDayNumber((int)constant.Quantity.Value.Numerator).ToString() : constant.Quantity.In(language),
        arithmetic: arithmetic => arithmetic.IsExtremum
            ? WriteExtremum(arithmetic, language)
            : $"{Operand(arithmetic.Left, isRight: false, arithmetic, language)} {Sign(arithmetic.Operation)} {Operand(arithmetic.Right, isRight: true, arithmetic, language)}",
        shifted: shifted => $"{Single(shifted.Day, language)} {(shifted.IsLater ? "+" : "-")} {Single(shifted.Duration, language)}",
        difference: difference => $"{Single(difference.Later, language)} - {Single(difference.Earlier, language)}");

    // 两者（甲，乙）中较小者, least of (a, b)
    private static string WriteExtremum(ArithmeticMeasure extremum, Language language)
    {
        var operands = string.Join(language == Language.Chinese ? "，" : ", ", extremum.Chain().Select(operand => Write(operand, language)));
        var isLeast = extremum.Operation == ArithmeticOperator.Least;
        return language == Language.Chinese ? $"（{operands}）中{(isLeast ? "最小者" : "最大者")}" : $"{(isLeast ? "least" : "greatest")} of ({operands})";
    }

    private static string Single(Measure operand, Language language) => operand is FactMeasure or ConstantMeasure ? Write(operand, language) : Bracket(Write(operand, language), language);

    private static string Operand(Measure operand, bool isRight, ArithmeticMeasure parent, Language language)
    {
        var text = Write(operand, language);
        return operand is ArithmeticMeasure { IsExtremum: false } inner && (isRight || Strength(inner) < Strength(parent)) ? Bracket(text, language)
            : operand is ShiftedDayMeasure or DayDifferenceMeasure ? Bracket(text, language)
            : text;
    }

    private static int Strength(ArithmeticMeasure arithmetic) => arithmetic.Operation is ArithmeticOperator.Add or ArithmeticOperator.Subtract ? 0 : 1;

    private static string Bracket(string text, Language language) => language == Language.Chinese ? $"（{text}）" : $"({text})";
}
