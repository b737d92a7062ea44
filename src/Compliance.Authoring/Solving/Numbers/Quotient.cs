using Compliance.Expressions;
using Compliance.Values;

namespace Compliance.Authoring.Solving.Numbers;

/// <summary>
/// A measure as one polynomial over another. The divisor keeps one sign over the whole domain, since no divisor of a checked
/// expression may be 0; it is made positive here, so that a comparison can be multiplied out.
/// </summary>
internal sealed record Quotient(Polynomial Top, Polynomial Bottom)
{
    /// <summary>The measure multiplied out; null where that is too long.</summary>
    public static Quotient? Of(Measure measure, IFactValues domains) => measure switch
    {
        FactMeasure fact => new Quotient(Polynomial.Of(Product.Of(fact.Slot), fact.Fact.Unit.Scale), Polynomial.One),
        ConstantMeasure number => new Quotient(Polynomial.Of(number.Quantity.Value * number.Quantity.Unit.Scale), Polynomial.One),
        ArithmeticMeasure arithmetic => Of(arithmetic, domains),
        _ => null,
    };

    private static Quotient? Of(ArithmeticMeasure arithmetic, IFactValues domains)
    {
        if (Of(arithmetic.Left, domains) is not { } left || Of(arithmetic.Right, domains) is not { } right)
            return null;

        var result = arithmetic.Operation switch
        {
            ArithmeticOperator.Multiply => new Quotient(left.Top * right.Top, left.Bottom * right.Bottom),
            ArithmeticOperator.Divide => Divide(left, right, arithmetic.Right.Enclose(domains)),
            ArithmeticOperator.Add => Add(left, right),
            _ => Add(left, right with { Top = -right.Top }),
        };
        return result.Top.IsTooLong || result.Bottom.IsTooLong ? null : result;
    }

    private static Quotient Add(Quotient left, Quotient right) =>
        new((left.Top * right.Bottom) + (right.Top * left.Bottom), left.Bottom * right.Bottom);

    private static Quotient Divide(Quotient left, Quotient right, Interval divisor)
    {
        var isNegative = divisor.Upper.Value is { Sign: <= 0 };
        var top = left.Top * right.Bottom;
        var bottom = left.Bottom * right.Top;
        return isNegative ? new Quotient(-top, -bottom) : new Quotient(top, bottom);
    }
}
