using System.Globalization;
using System.Linq;
using Compliance.Expressions;
using Compliance.Packs;

namespace Compliance.NRules;

/// <summary>Writes a condition so that conditions of one kind of subject are written alike where they ask the same.</summary>
internal static class ConditionKey
{
    public static string Of(Condition condition) => condition.Match(
        membership: membership => $"{Text(membership.Slot)} in {membership.Allowed.ToString("x", CultureInfo.InvariantCulture)}",
        comparison: comparison => $"({Of(comparison.Left)} {comparison.Comparator.ToString()} {Of(comparison.Right)})",
        all: all => $"({string.Join(" and ", all.Operands.Select(Of))})",
        any: any => $"({string.Join(" or ", any.Operands.Select(Of))})",
        not: not => $"not {Of(not.Operand)}",
        rows: rows => rows.Rows.ToString(),
        atLeast: atLeast => $"{atLeast.Count} of ({string.Join(", ", atLeast.Operands.Select(Of))})");

    /// <summary>The same of a number under a limit: a condition that compares the two asks the same.</summary>
    public static string Of(NumberRequirement number, Threshold limit) => $"({Of(number.Measure)} {limit.Comparator.ToString()} {Of(new ConstantMeasure(limit.Value, isDate: false))})";

    private static string Of(Measure measure) => measure.Match(
        fact: fact => Text(fact.Slot),
        constant: AsFraction,
        arithmetic: arithmetic => $"({Of(arithmetic.Left)} {arithmetic.Operation.ToString()} {Of(arithmetic.Right)})",
        shifted: shifted => $"({Of(shifted.Day)} {(shifted.IsLater ? "before" : "after")} {Of(shifted.Duration)} {shifted.IsInMonths})",
        difference: difference => $"({Of(difference.Later)} since {Of(difference.Earlier)} {difference.IsInMonths})",
        level: level => $"level {level.Scheme.Name}");

    // An interpolated text formats numbers by code that is made for their type when it is first met, at the start of every tool.
    private static string Text(int slot) => slot.ToString(CultureInfo.InvariantCulture);

    // Two numbers that differ are never written alike.
    private static string AsFraction(ConstantMeasure constant)
    {
        var value = constant.Quantity.Value * constant.Quantity.Unit.Scale;
        return $"#{value.Numerator}/{value.Denominator}";
    }
}
