using System;
using System.Linq;
using System.Numerics;
using Compliance.Expressions;
using Compliance.Facts;
using Compliance.Packs;
using Compliance.Values;

namespace Compliance.Authoring.Expressions;

/// <summary>Writes checked expressions as a pack has them, with no more parentheses than they need.</summary>
internal static class ExpressionSyntax
{
    // How tightly an expression holds together; an operand that holds less tightly is put into parentheses.
    private const int Or = 0, And = 1, Not = 2, Comparison = 3, Sum = 4, Product = 5, Single = 6;

    public static string Of(Condition condition) => Of(condition, Or);

    public static string Of(Measure measure) => Of(measure, Sum);

    public static string Of(Quantity quantity) => quantity.Unit.Grades is { } grades ? grades[(int)quantity.Value.Numerator].Name : quantity.Unit.Symbol.En.Length == 0
        ? DecimalText.Of(quantity.Value)
        : $"{DecimalText.Of(quantity.Value)} {quantity.Unit.Symbol.En}";

    /// <summary>A number over members, with the keys that it has: <c>share {of: area, where: is_green}</c>.</summary>
    public static string Of(Aggregate aggregate)
    {
        var parts = new[]
        {
            ("of", aggregate.Of is null ? null : Of(aggregate.Of)),
            ("to", aggregate.To is null ? null : Of(aggregate.To)),
            ("among", aggregate.Among is null ? null : Of(aggregate.Among)),
            ("where", aggregate.Where is null ? null : Of(aggregate.Where)),
            ("in_year", aggregate.InYear?.Fact.Name),
            ("year", aggregate.IsOfWholeYear ? "whole" : null),
            ("against", aggregate.AgainstYearBefore ? "year_before" : null),
        };
        return $"{AggregateReader.Keys[(int)aggregate.Kind]} {{{string.Join(", ", parts.Where(part => part.Item2 is not null).Select(part => $"{part.Item1}: {part.Item2}"))}}}";
    }

    /// <summary>The facts of a row, each with what it has to be.</summary>
    public static string Of(RowBox box) => string.Join(", ", box.Cells.Select(cell => $"{cell.Fact.Name}: {Band(cell)}"));

    private static string Band(RowCell cell)
    {
        if (!cell.Fact.IsRange)
            return cell.Fact.Type == FactType.Boolean ? (cell.Members == 2 ? "true" : "false") : string.Join(" | ", cell.Fact.Choices.Where((_, place) => (cell.Members & (1UL << place)) != 0).Select(choice => choice.Name));

        string End(Bound bound, string open) => bound.Value is not { } value ? ""
            : (bound.IsClosed ? "" : open) + (cell.Fact.Type == FactType.Date ? CalendarDate.FromDayNumber((int)value.Numerator).ToString() : Of(new Quantity(value, cell.Fact.Unit)));
        return cell.Range.IsPoint ? End(cell.Range.Lower, "") : $"{End(cell.Range.Lower, ">")}..{End(cell.Range.Upper, "<")}";
    }

    /// <summary>A number over parts: <c>average(window.u_value by window.area where orientation = south)</c>.</summary>
    public static string Of(PartsFigure figure)
    {
        var operand = figure.Of is null ? figure.Parts.Name : OfPart(figure.Of, figure.Parts);
        var by = figure.By is null ? "" : $" by {OfPart(figure.By, figure.Parts)}";
        var where = figure.Where is null ? "" : $" where {Of(figure.Where)}";
        var among = figure.Among is null ? "" : $" among {Of(figure.Among)}";
        return $"{PartsFigure.Words[(int)figure.Kind]}({operand}{by}{where}{among})";
    }

    // A fact alone says of which parts it is; in a longer measure, the first does.
    private static string OfPart(Measure measure, SubjectKind parts) => measure is FactMeasure { Fact.IsDerived: true } ? Of(measure) : $"{parts.Name}.{Of(measure)}";

    private static string Of(Comparator comparator) => comparator switch
    {
        Comparator.AtMost => "<=",
        Comparator.LessThan => "<",
        Comparator.AtLeast => ">=",
        Comparator.MoreThan => ">",
        Comparator.EqualTo => "=",
        _ => throw new ArgumentOutOfRangeException(nameof(comparator)),
    };

    private static string Of(Condition condition, int around) => condition.Match(
        membership: membership => Of(membership, around),
        comparison: comparison => Enclose($"{Of(comparison.Left, Sum)} {Of(comparison.Comparator)} {Of(comparison.Right, Sum)}", Comparison, around),
        all: all => all.Operands.Count == 0
            ? "true"
            : Enclose(string.Join(" and ", all.Operands.Select(operand => Of(operand, operand is AllCondition ? And : Not))), And, around),
        any: any => any.Operands.Count == 0
            ? "false"
            : Enclose(string.Join(" or ", any.Operands.Select(operand => Of(operand, operand is AnyCondition ? Or : Not))), Or, around),
        not: not => not.Operand is MembershipCondition { Fact.Type: FactType.Choice } membership && BitOperations.IsPow2(membership.Allowed)
            ? Enclose($"{membership.Fact.Name} != {membership.Fact.Choices[BitOperations.TrailingZeroCount(membership.Allowed)].Name}", Comparison, around)
            : Enclose($"not {Of(not.Operand, Comparison)}", Not, around),
        rows: rows => $"one of {rows.Rows.Boxes.Count} rows",
        atLeast: atLeast => Enclose($"at least {atLeast.Count} of {string.Join(", ", atLeast.Operands.Select(operand => Of(operand, operand is AtLeastCondition or MembershipCondition { Fact.Type: FactType.Choice } ? Single : Not)))}", Not, around));

    private static string Of(MembershipCondition membership, int around)
    {
        var name = membership.Fact.Name;
        if (membership.Fact.Type == FactType.Boolean)
            return membership.Allowed == 2 ? name : Enclose($"not {name}", Not, around);

        var choices = membership.Fact.Choices.Where((_, place) => (membership.Allowed & (1UL << place)) != 0).Select(choice => choice.Name).ToList();
        return Enclose(choices.Count == 1 ? $"{name} = {choices[0]}" : $"{name} is one of {string.Join(", ", choices)}", Comparison, around);
    }

    private static string Of(Measure measure, int around) => measure.Match(
        fact: fact => fact.Fact.Name,
        constant: constant => constant.IsDate ? CalendarDate.FromDayNumber((int)constant.Quantity.Value.Numerator).ToString() : Of(constant.Quantity),
        arithmetic: arithmetic => arithmetic.IsExtremum
            ? $"{(arithmetic.Operation == ArithmeticOperator.Least ? "least" : "greatest")} of ({string.Join(", ", arithmetic.Chain().Select(operand => Of(operand, Sum)))})"
            : arithmetic.Operation is ArithmeticOperator.Add or ArithmeticOperator.Subtract
            ? Enclose($"{Of(arithmetic.Left, Sum)} {(arithmetic.Operation == ArithmeticOperator.Add ? '+' : '-')} {Of(arithmetic.Right, Product)}", Sum, around)
            : Enclose($"{(IsReadAsUnit(arithmetic) ? $"({Of(arithmetic.Left, Sum)})" : Of(arithmetic.Left, Product))} {(arithmetic.Operation == ArithmeticOperator.Multiply ? '*' : '/')} {Of(arithmetic.Right, Single)}", Product, around),
        shifted: shifted => Enclose($"{Of(shifted.Day, Sum)} {(shifted.IsLater ? '+' : '-')} {Of(shifted.Duration, Product)}", Sum, around),
        difference: difference => Enclose($"{Of(difference.Later, Sum)} - {Of(difference.Earlier, Product)}", Sum, around),
        level: level => level.Scheme.Name);

    // Behind a number, a fact that is called like a unit would divide the unit of that number.
    private static bool IsReadAsUnit(ArithmeticMeasure arithmetic) => arithmetic is { Operation: ArithmeticOperator.Divide, Right: FactMeasure { Fact: var fact } }
        && Unit.TryParse(fact.Name, fact.Unit.Table) is not null && Last(arithmetic.Left) is ConstantMeasure { IsDate: false };

    private static Measure Last(Measure measure) => measure is ArithmeticMeasure { IsExtremum: false } arithmetic ? Last(arithmetic.Right) : measure;

    private static string Enclose(string text, int own, int around) => own < around ? $"({text})" : text;
}
