using System.Linq;
using Compliance.Expressions;
using Compliance.Packs;
using Compliance.Values;

namespace Compliance.Authoring.Analysis.Models;

/// <summary>A text that is the same for conditions, measures and aggregates of the same structure, whatever their spelling.</summary>
internal static class StructureKey
{
    public static string Of(Condition condition) => condition.Match(
        membership: membership => $"{membership.Slot}:{membership.Allowed}",
        not: not => $"!({Of(not.Operand)})",
        all: all => $"&({string.Join(",", all.Operands.Select(Of).Order(System.StringComparer.Ordinal))})",
        any: any => $"|({string.Join(",", any.Operands.Select(Of).Order(System.StringComparer.Ordinal))})",
        comparison: comparison => $"{comparison.Comparator}({Of(comparison.Left)},{Of(comparison.Right)})",
        rows: rows => rows.Rows.ToString(),
        atLeast: atLeast => $"{atLeast.Count}>({string.Join(",", atLeast.Operands.Select(Of).Order(System.StringComparer.Ordinal))})");

    public static string Of(Measure measure) => measure.Match(
        fact: fact => $"#{fact.Slot}",
        constant: Scaled,
        arithmetic: arithmetic =>
        {
            string[] operands = [Of(arithmetic.Left), Of(arithmetic.Right)];
            if (arithmetic.Operation is not (ArithmeticOperator.Subtract or ArithmeticOperator.Divide))
                System.Array.Sort(operands, System.StringComparer.Ordinal);
            return $"{arithmetic.Operation}({operands[0]},{operands[1]})";
        },
        shifted: shifted => $"{(shifted.IsLater ? "After" : "Before")}({Of(shifted.Day)},{Of(shifted.Duration)},{shifted.IsInMonths})",
        difference: difference => $"Between({Of(difference.Earlier)},{Of(difference.Later)},{difference.IsInMonths})",
        level: level => Of((Score)level.Scheme));

    /// <summary>Of a scheme of points.</summary>
    public static string Of(Score score) => string.Join(";", score.Chapters.Select(chapter =>
            $"{Of(chapter.Floor)}..{Of(chapter.Cap)}[{string.Join(",", chapter.Items.Select(Of))}]")
        .Concat(score.Levels.Select(level => $"{level.Name}={Of(level.Points)}{(level.When is null ? "" : "&" + Of(level.When))}")));

    private static string Of(ScoreItem item) => item.Match(
        condition: condition => $"{Of(condition.When)}:{Of(condition.Gives)}",
        rows: rows => string.Join("|", rows.Rows.Boxes.Zip(rows.Gives, (box, gives) => $"{box}:{Of(gives)}")));

    private static string Of(Rational? value) => value is { } number ? $"{number.Numerator}/{number.Denominator}" : "";

    public static string Of(Aggregate aggregate) => string.Join(";", new[]
    {
        aggregate.Kind.ToString(), aggregate.Members.Name,
        aggregate.Of is null ? "" : Of(aggregate.Of), aggregate.To is null ? "" : Of(aggregate.To),
        aggregate.Among is null ? "" : Of(aggregate.Among), aggregate.Where is null ? "" : Of(aggregate.Where),
        aggregate.InYear is null ? "" : Of(aggregate.InYear), aggregate.IsOfWholeYear ? "whole" : "", aggregate.AgainstYearBefore ? "against" : "",
    });

    private static string Scaled(ConstantMeasure number)
    {
        var value = number.Quantity.Value * number.Quantity.Unit.Scale;
        return $"{value.Numerator}/{value.Denominator}";
    }
}
