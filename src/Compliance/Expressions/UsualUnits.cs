using Compliance.Localization;
using Compliance.Values;

namespace Compliance.Expressions;

/// <summary>A unit that a measure could be stated in, for messages: t/m² for tonnes over square metres.</summary>
internal static class UsualUnits
{
    /// <summary>A unit as it is; a pure number is usually a percentage.</summary>
    public static Unit Of(Unit unit) => unit.Symbol.En.Length == 0 && unit.Dimension.IsNone && !IsPlain(unit) ? Unit.Percent : unit;

    public static Unit Of(Unit left, ArithmeticOperator operation, Unit right)
    {
        var dimension = operation switch
        {
            ArithmeticOperator.Multiply => left.Dimension * right.Dimension,
            ArithmeticOperator.Divide => left.Dimension / right.Dimension,
            _ => left.Dimension,
        };
        if (operation is ArithmeticOperator.Least or ArithmeticOperator.Greatest)
            return left;
        if (dimension.IsNone && IsPlain(left) && IsPlain(right))
            return Unit.Plain;
        if (operation == ArithmeticOperator.Subtract && dimension.IsNone)
            return Unit.PercentagePoint;
        if (dimension.IsNone)
            return Unit.Percent;
        if (dimension.Equals(left.Dimension))
            return left;
        if (dimension.Equals(right.Dimension))
            return right;

        if (operation == ArithmeticOperator.Multiply && (Cancel(left, right, dimension) ?? Cancel(right, left, dimension)) is { } rest)
            return rest;

        return new Unit(
            new LocalizedText(Join(left.Symbol.Zh, operation, right.Symbol.Zh), Join(left.Symbol.En, operation, right.Symbol.En)),
            dimension, operation == ArithmeticOperator.Divide ? left.Scale / right.Scale : left.Scale * right.Scale, isDifference: false, left.Table.HasOwn ? left.Table : right.Table);
    }

    // Kilograms per square metre times square metres are kilograms.
    private static Unit? Cancel(Unit quotient, Unit times, Dimension dimension)
    {
        var (text, divisor) = (quotient.Symbol.En, times.Symbol.En);
        var at = text.IndexOf('/');
        return at > 0 && (text.Substring(at + 1) == divisor || text.Substring(at + 1) == $"({divisor})") && Unit.TryParse(text.Substring(0, at), quotient.Table) is { } rest
            && rest.Dimension.Equals(dimension) && rest.Scale == quotient.Scale * times.Scale
            ? rest
            : null;
    }

    // What plain numbers come to is a plain number.
    private static bool IsPlain(Unit unit) => ReferenceEquals(unit, Unit.Plain);

    private static string Join(string left, ArithmeticOperator operation, string right) => operation == ArithmeticOperator.Divide
        ? $"{(left is "%" or "" ? "1" : left)}/{(right.IndexOfAny(['/', '·']) < 0 ? right : $"({right})")}"
        : $"{(left.IndexOf('/') < 0 ? left : $"({left})")}·{right}";
}
