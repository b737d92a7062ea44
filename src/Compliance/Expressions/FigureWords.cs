using System.Collections.Generic;
using System.Linq;
using Compliance.Facts;
using Compliance.Localization;
using Compliance.Values;

namespace Compliance.Expressions;

/// <summary>What a number over parts is called.</summary>
internal static class FigureWords
{
    public static LocalizedText Of(PartsFigure figure)
    {
        var (kind, where) = (figure.Parts.Label, WhereOf(figure));
        var (of, by) = (figure.Of is null ? LocalizedText.Same("") : Words(figure.Of), figure.By is null ? null : Words(figure.By));
        var parts = new LocalizedText($"{where.Zh}{kind.Zh}", $"{kind.En} parts{where.En}");
        return figure.Kind switch
        {
            FigureKind.Sum => new($"各{parts.Zh}的{of.Zh}之和", $"sum of {of.En} over {parts.En}"),
            FigureKind.Count => new($"{parts.Zh}的个数", $"number of {parts.En}"),
            FigureKind.Share => figure.Among is { } among
                ? new($"在{Words(among).Zh}的{kind.Zh}的{of.Zh}中，{parts.Zh}的占比", $"share by {of.En} of {parts.En} among those where {Words(among).En}")
                : new($"{parts.Zh}在全部{kind.Zh}的{of.Zh}中的占比", $"share by {of.En} of {parts.En}"),
            FigureKind.Average => by is null
                ? new($"各{parts.Zh}的{of.Zh}的平均值", $"average {of.En} over {parts.En}")
                : new($"各{parts.Zh}的{of.Zh}按{by.Zh}加权的平均值", $"average {of.En} weighted by {by.En} over {parts.En}"),
            FigureKind.Least => new($"各{parts.Zh}的{of.Zh}的最小值", $"least {of.En} over {parts.En}"),
            _ => new($"各{parts.Zh}的{of.Zh}的最大值", $"greatest {of.En} over {parts.En}"),
        };
    }

    /// <summary>That there is any part to measure.</summary>
    public static LocalizedText OfExistence(PartsFigure figure) =>
        new($"有{Of(figure).Zh}", $"has the {Of(figure).En}");

    private static LocalizedText WhereOf(PartsFigure figure) =>
        figure.Where is null ? LocalizedText.Same("") : new LocalizedText($"{Words(figure.Where).Zh}的", $" where {Words(figure.Where).En}");

    private static LocalizedText Words(Measure measure) => measure.Match(
        fact: fact => fact.Fact.Label,
        constant: constant => constant.IsDate
            ? LocalizedText.Same(CalendarDate.FromDayNumber((int)constant.Quantity.Value.Numerator).ToString())
            : new LocalizedText(
                Quantity.WithUnit(DecimalText.Of(constant.Quantity.Value), constant.Quantity.Unit, Language.Chinese),
                Quantity.WithUnit(DecimalText.Of(constant.Quantity.Value), constant.Quantity.Unit, Language.English)),
        arithmetic: arithmetic => arithmetic.IsExtremum
            ? Extremum(arithmetic)
            : Join(Operand(arithmetic.Left), SignOf(arithmetic.Operation), Operand(arithmetic.Right)),
        shifted: shifted => Join(Operand(shifted.Day), shifted.IsLater ? "+" : "-", Operand(shifted.Duration)),
        difference: difference => Join(Operand(difference.Later), "-", Operand(difference.Earlier)),
        level: level => level.Scheme.Name);

    private static LocalizedText Extremum(ArithmeticMeasure extremum)
    {
        var (words, isLeast) = (extremum.Chain().Select(Words).ToList(), extremum.Operation == ArithmeticOperator.Least);
        return new LocalizedText(
            $"{string.Join("、", words.Select(word => word.Zh))}中{(isLeast ? "较小者" : "较大者")}", $"{(isLeast ? "least" : "greatest")} of ({string.Join(", ", words.Select(word => word.En))})");
    }

    private static LocalizedText Operand(Measure measure) => measure is ArithmeticMeasure ? Enclose(Words(measure)) : Words(measure);

    /// <summary>A condition in words.</summary>
    public static LocalizedText Words(Condition condition) => condition.Match(
        membership: Words,
        comparison: comparison => Join(Words(comparison.Left), SignOf(comparison.Comparator), Words(comparison.Right)),
        all: all => Chain(all.Operands, "且", "and"),
        any: any => Chain(any.Operands, "或", "or"),
        not: not => new LocalizedText($"非（{Words(not.Operand).Zh}）", $"not ({Words(not.Operand).En})"),
        rows: rows => Words(RowConditions.Any(rows.Rows)),
        atLeast: atLeast => AtLeast(atLeast));

    private static LocalizedText AtLeast(AtLeastCondition atLeast)
    {
        var words = atLeast.Operands.Select(operand => operand is AllCondition or AnyCondition ? Enclose(Words(operand)) : Words(operand)).ToList();
        return new LocalizedText($"以下至少{atLeast.Count}项：{string.Join("；", words.Select(word => word.Zh))}", $"at least {atLeast.Count} of: {string.Join("; ", words.Select(word => word.En))}");
    }

    private static LocalizedText Words(MembershipCondition membership)
    {
        var label = membership.Fact.Label;
        if (membership.Fact.Type == FactType.Boolean)
            return membership.Allowed == 2 ? label : new LocalizedText($"非{label.Zh}", $"not {label.En}");

        var choices = membership.Fact.Choices.Where((_, place) => (membership.Allowed & (1UL << place)) != 0).Select(choice => choice.Label).ToList();
        return new LocalizedText($"{label.Zh}为{string.Join("或", choices.Select(choice => choice.Zh))}", $"{label.En} is {string.Join(" or ", choices.Select(choice => choice.En))}");
    }

    private static LocalizedText Chain(IReadOnlyList<Condition> operands, string zh, string en)
    {
        var words = operands.Select(operand => operand is AllCondition or AnyCondition ? Enclose(Words(operand)) : Words(operand)).ToList();
        return new LocalizedText(string.Join(zh, words.Select(word => word.Zh)), string.Join($" {en} ", words.Select(word => word.En)));
    }

    private static LocalizedText Enclose(LocalizedText words) => new($"（{words.Zh}）", $"({words.En})");

    private static LocalizedText Join(LocalizedText left, string sign, LocalizedText right) => new($"{left.Zh} {sign} {right.Zh}", $"{left.En} {sign} {right.En}");

    private static string SignOf(ArithmeticOperator operation) => operation switch
    {
        ArithmeticOperator.Add => "+",
        ArithmeticOperator.Subtract => "-",
        ArithmeticOperator.Multiply => "×",
        _ => "÷",
    };

    private static string SignOf(Comparator comparator) => comparator switch
    {
        Comparator.AtMost => "≤",
        Comparator.LessThan => "<",
        Comparator.AtLeast => "≥",
        Comparator.MoreThan => ">",
        _ => "=",
    };
}
