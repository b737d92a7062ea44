using Compliance.Expressions;

namespace Compliance.Authoring.Quotations;

/// <summary>Whether a measure grows or falls with a fact, as far as its form tells; factors and divisors are taken to be positive.</summary>
internal static class Slope
{
    /// <summary>1 where it grows, -1 where it falls, 0 where the fact does not matter; null where that is not clear.</summary>
    public static int? Of(Measure measure, int slot) => measure.Match<int?>(
        fact: fact => fact.Slot == slot ? 1 : 0,
        constant: _ => 0,
        arithmetic: arithmetic => Of(arithmetic, slot),
        shifted: _ => null,
        difference: _ => null,
        level: _ => null);

    private static int? Of(ArithmeticMeasure arithmetic, int slot)
    {
        var (left, right) = (Of(arithmetic.Left, slot), Of(arithmetic.Right, slot));
        if (arithmetic.Operation is ArithmeticOperator.Subtract or ArithmeticOperator.Divide)
            right = -right;
        return left is null || right is null ? null
            : left == 0 ? right
            : right == 0 || left == right ? left
            : null;
    }
}
