using Compliance.Sql.Syntax;
using Compliance.Values;
using static Compliance.Sql.Syntax.SqlSyntax;

namespace Compliance.Sql.Compilation;

/// <summary>Computes with the ends of ranges, as <see cref="Interval"/> does: ends may be infinite, which is NULL, and open.</summary>
internal sealed class EndArithmetic(Arithmetic arithmetic)
{
    /// <summary>The sum of two ends of one side.</summary>
    public End Plus(End left, End right) => left.IsNone || right.IsNone ? End.None : new End(
        arithmetic.Plus(arithmetic.Times(left.Numerator, right.Denominator), arithmetic.Times(right.Numerator, left.Denominator)),
        arithmetic.Times(left.Denominator, right.Denominator),
        Any(left.IsOpen, right.IsOpen));

    /// <summary>The end with the other sign, on the other side.</summary>
    public End Negate(End end) => end.IsNone ? end : end with { Numerator = arithmetic.Negate(end.Numerator) };

    /// <summary>An end times a fraction greater than 0.</summary>
    public End Times(End end, Rational factor) => end.IsNone ? end : end with
    {
        Numerator = arithmetic.Times(end.Numerator, Amount.Of(factor.Numerator)),
        Denominator = arithmetic.Times(end.Denominator, Amount.Of(factor.Denominator)),
    };

    /// <summary>
    /// The product of two ends of which at least one is not negative. 0 times anything is 0, be the other infinite, and is reached wherever
    /// the 0 itself is; an infinite end times any other number is infinite.
    /// </summary>
    public End Times(End left, End right)
    {
        var isLeftZero = IsZero(left);
        var isRightZero = IsZero(right);
        var isOpen = Case(
            [
                new CaseBranch(All(isLeftZero, isRightZero), All(left.IsOpen, right.IsOpen)),
                new CaseBranch(isLeftZero, left.IsOpen),
                new CaseBranch(isRightZero, right.IsOpen),
            ],
            Any(left.IsOpen, right.IsOpen));

        // NULL times 0 would be NULL.
        var product = left.IsNone || right.IsNone ? new Amount(Null, 0, MayBeNull: true) : arithmetic.Times(left.Numerator, right.Numerator);
        var numerator = left.Numerator.MayBeNull || right.Numerator.MayBeNull ? Arithmetic.If(Any(isLeftZero, isRightZero), Amount.Of(0), product) : product;
        return new End(numerator, Below(left, right), left.IsOpen is TruthLiteral { Value: false } && right.IsOpen is TruthLiteral { Value: false } ? False : isOpen);
    }

    /// <summary>1 over an upper end that is greater than 0: the lower end of what 1 is divided by; an infinite end gives an open 0.</summary>
    public static End InverseOfUpper(End end)
    {
        if (end.IsNone)
            return new End(Amount.Of(0), Amount.One, True);
        if (!end.Numerator.MayBeNull)
            return new End(end.Denominator, end.Numerator, end.IsOpen);

        var isInfinite = IsNull(end.Numerator.Value);
        return new End(
            Arithmetic.If(isInfinite, Amount.Of(0), end.Denominator),
            Arithmetic.If(isInfinite, Amount.One, end.Numerator) with { MayBeNull = false },
            Any(isInfinite, end.IsOpen));
    }

    /// <summary>1 over a lower end that is at least 0: the upper end of what 1 is divided by, infinite where that is 0.</summary>
    public static End InverseOfLower(End end) => end.Numerator.Known is { IsZero: true }
        ? End.None
        : new End(
            Arithmetic.If(IsZero(end), new Amount(Null, 0, MayBeNull: true), end.Denominator),
            Arithmetic.If(IsZero(end), Amount.One, end.Numerator),
            end.IsOpen);

    /// <summary>The lower end of the lesser of two: infinite where either is.</summary>
    public End LeastOfLower(End left, End right)
    {
        if (left.IsNone || right.IsNone)
            return End.None;

        var (isBelow, isSame) = (IsBelow(left, right), IsSame(left, right));
        var mayBeNull = left.Numerator.MayBeNull || right.Numerator.MayBeNull;
        var isAbove = mayBeNull ? IsBelow(right, left) : True;
        return Choose(isBelow, isSame, isAbove, left, right, All(left.IsOpen, right.IsOpen));
    }

    /// <summary>The upper end of the lesser of two: infinite where both are.</summary>
    public End LeastOfUpper(End left, End right)
    {
        if (left.IsNone)
            return right;
        if (right.IsNone)
            return left;

        var isBelow = Any(right.Numerator.MayBeNull ? IsNull(right.Numerator.Value) : False, IsBelow(left, right));
        return Choose(isBelow, IsSame(left, right), True, left, right, Any(left.IsOpen, right.IsOpen));
    }

    /// <summary>The lower end of what both have: the greater one.</summary>
    public End HigherOfLower(End left, End right) => Negate(LeastOfUpper(Negate(left), Negate(right)));

    /// <summary>Whether one end is less than another; NULL where either is infinite.</summary>
    public SqlExpression IsBelow(End left, End right) => Compare(SqlOperator.Less, left, right);

    /// <summary>Whether one end is at most another; NULL where either is infinite.</summary>
    public SqlExpression IsAtMost(End left, End right) => Compare(SqlOperator.AtMost, left, right);

    /// <summary>Whether everything up to an upper end lies below everything from a lower one; at the same number only where touching is allowed, or where either end is open.</summary>
    public SqlExpression IsApart(End upper, End lower, bool isTouching)
    {
        if (upper.IsNone || lower.IsNone)
            return False;
        if (isTouching)
            return IsAtMost(upper, lower);

        var isEitherOpen = Any(upper.IsOpen, lower.IsOpen);
        return isEitherOpen switch
        {
            TruthLiteral { Value: false } => IsBelow(upper, lower),
            TruthLiteral { Value: true } => IsAtMost(upper, lower),
            _ => Any(IsBelow(upper, lower), All(IsSame(upper, lower), isEitherOpen)),
        };
    }

    /// <summary>Whether an end is 0.</summary>
    private static SqlExpression IsZero(End end) => end.IsNone ? False : Apply(SqlOperator.Equal, end.Numerator.Value, Whole(0));

    private SqlExpression IsSame(End left, End right) => Compare(SqlOperator.Equal, left, right);

    private SqlExpression Compare(SqlOperator comparison, End left, End right)
    {
        var (above, below) = (arithmetic.Times(left.Numerator, right.Denominator), arithmetic.Times(right.Numerator, left.Denominator));
        return Apply(comparison, above.Value, below.Value);
    }

    private Amount Below(End left, End right) => arithmetic.Times(left.Denominator, right.Denominator);

    private static End Choose(SqlExpression isLeft, SqlExpression isSame, SqlExpression isRight, End left, End right, SqlExpression isOpenWhereSame)
    {
        Amount Of(Amount one, Amount other, Amount none) => new(
            Case([new CaseBranch(isLeft, one.Value), new CaseBranch(isSame, one.Value), new CaseBranch(isRight, other.Value)], none.Value),
            System.Numerics.BigInteger.Max(one.Most, other.Most), one.MayBeNull || other.MayBeNull || none.MayBeNull);

        var denominator = left.Denominator == right.Denominator ? left.Denominator : Of(left.Denominator, right.Denominator, Amount.One);
        return new End(
            Of(left.Numerator, right.Numerator, new Amount(Null, 0, MayBeNull: isRight is not TruthLiteral)),
            denominator,
            left.IsOpen is TruthLiteral { Value: false } && right.IsOpen is TruthLiteral { Value: false }
                ? False
                : Case([new CaseBranch(isLeft, left.IsOpen), new CaseBranch(isSame, isOpenWhereSame)], right.IsOpen));
    }
}
