using System.Numerics;
using Compliance.Localization;
using Compliance.Sql.Syntax;

namespace Compliance.Sql.Compilation;

/// <summary>Computes with whole numbers of rows within the widest type of a dialect.</summary>
/// <param name="greatest">The greatest number of that type; null where there is none.</param>
internal sealed class Arithmetic(BigInteger? greatest)
{
    /// <summary>The sum.</summary>
    public Amount Plus(Amount left, Amount right)
    {
        if (left.Is(0))
            return right;
        if (right.Is(0))
            return left;
        return Apply(SqlOperator.Plus, left, right, left.Most + right.Most);
    }

    /// <summary>The product; where it may be NULL, so it is even if the other factor is 0.</summary>
    public Amount Times(Amount left, Amount right)
    {
        if (left.Is(1))
            return right;
        if (right.Is(1))
            return left;
        if ((left.Is(0) && !right.MayBeNull) || (right.Is(0) && !left.MayBeNull))
            return Amount.Of(0);
        return Apply(SqlOperator.Times, left, right, left.Most * right.Most);
    }

    /// <summary>The number with the other sign.</summary>
    public Amount Negate(Amount amount) => amount.Known is { } known ? Amount.Of(-known) : Apply(SqlOperator.Minus, Amount.Of(0), amount, amount.Most);

    /// <summary>One of two numbers.</summary>
    public static Amount If(SqlExpression when, Amount then, Amount otherwise) => new(
        SqlSyntax.If(when, then.Value, otherwise.Value), BigInteger.Max(then.Most, otherwise.Most), then.MayBeNull || otherwise.MayBeNull);

    private Amount Apply(SqlOperator operation, Amount left, Amount right, BigInteger most)
    {
        if (most > greatest)
        {
            throw new RefusedException(new LocalizedText(
                "所需位数超过该数据库最宽整数类型的范围", "it takes more digits than the widest whole number of the database has"));
        }

        // One wide operand makes the result wide; a literal is as wide as its digits only.
        var isWide = most > long.MaxValue;
        var value = left.Known is null || right.Known is null
            ? SqlSyntax.Apply(operation, isWide ? Widen(left) : left.Value, isWide ? Widen(right) : right.Value)
            : SqlSyntax.Apply(operation, left.Value, right.Value);
        return new Amount(value, most, left.MayBeNull || right.MayBeNull);
    }

    private static SqlExpression Widen(Amount amount) => amount.Known is null && amount.Most <= long.MaxValue ? new WideNumber(amount.Value) : amount.Value;
}
