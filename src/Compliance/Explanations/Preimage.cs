using System.Linq;
using Compliance.Expressions;
using Compliance.Facts;
using Compliance.Values;

namespace Compliance.Explanations;

/// <summary>
/// The values of one fact for which a measure lies within a target, wherever in their boxes the other facts lie. Where the
/// fact occurs once, each operation is undone in its turn, exactly, and what comes out is one interval.
/// </summary>
internal static class Preimage
{
    /// <summary>The values, in the fact's own unit, or null.</summary>
    public static Interval? Of(Measure measure, int slot, Interval target, IFactValues box, SubjectKind kind) => measure.Match(
        fact: fact => target.Scale(Rational.One / fact.Fact.Unit.Scale),
        constant: _ => null,
        arithmetic: arithmetic => OfArithmetic(arithmetic, slot, target, box, kind),
        level: _ => null);

    private static Interval? OfArithmetic(ArithmeticMeasure arithmetic, int slot, Interval target, IFactValues box, SubjectKind kind)
    {
        var isLeft = arithmetic.Left.Slots.Contains(slot);
        var inner = isLeft ? Left(arithmetic, target, box) : Right(arithmetic, target, box, kind);
        return inner is null ? null : Of(isLeft ? arithmetic.Left : arithmetic.Right, slot, inner, box, kind);
    }

    private static Interval? Left(ArithmeticMeasure arithmetic, Interval target, IFactValues box)
    {
        var right = arithmetic.Right.Enclose(box);
        return arithmetic.Operation switch
        {
            ArithmeticOperator.Add => Addend(target, right),
            ArithmeticOperator.Subtract => Addend(target, -right),
            ArithmeticOperator.Multiply => Factor(target, right),
            _ => Factor(target, Interval.Point(Rational.One) / right),
        };
    }

    private static Interval? Right(ArithmeticMeasure arithmetic, Interval target, IFactValues box, SubjectKind kind)
    {
        var left = arithmetic.Left.Enclose(box);
        return arithmetic.Operation switch
        {
            ArithmeticOperator.Add => Addend(target, left),
            ArithmeticOperator.Subtract => Addend(target, left) is { } negated ? -negated : null,
            ArithmeticOperator.Multiply => Factor(target, left),
            _ => Divisor(target, left, isPositive: arithmetic.Right.Enclose(new DomainFactValues(kind)).Lower.Value is { Sign: >= 0 }),
        };
    }

    // A divisor lies on one side of 0; there, it is one over what the dividend may be multiplied by.
    private static Interval? Divisor(Interval target, Interval dividend, bool isPositive)
    {
        var side = isPositive ? new Interval(Bound.Open(Rational.Zero), Bound.Unbounded) : new Interval(Bound.Unbounded, Bound.Open(Rational.Zero));
        return Factor(target, dividend) is { } factor && factor.Intersect(side) is { } inverse ? Interval.Point(Rational.One) / inverse : null;
    }

    // What can be added to every number of an interval so that the sum stays within the target.
    private static Interval? Addend(Interval target, Interval other)
    {
        if ((target.Lower.Value is not null && other.Lower.Value is null) || (target.Upper.Value is not null && other.Upper.Value is null))
            return null;

        return Intervals.Between(
            new Bound(target.Lower.Value - other.Lower.Value, IsReached(target.Lower, other.Lower)),
            new Bound(target.Upper.Value - other.Upper.Value, IsReached(target.Upper, other.Upper)));
    }

    // What every number of an interval can be multiplied by so that the product stays within the target.
    private static Interval? Factor(Interval target, Interval other)
    {
        Interval? allowed = Interval.All;
        foreach (var (end, infinity) in new[] { (other.Lower, -1), (other.Upper, 1) })
        {
            allowed = allowed is null ? null : Below(allowed, target.Upper, end, infinity);
            allowed = allowed is null ? null : Below(allowed, new Bound(-target.Lower.Value, target.Lower.IsClosed), new Bound(-end.Value, end.IsClosed), -infinity);
        }

        // 0 times anything is 0, whatever the ends say.
        if (allowed is null || target.Contains(Rational.Zero) || !allowed.Contains(Rational.Zero))
            return allowed;
        return Intervals.Between(OpenAtZero(allowed.Lower), OpenAtZero(allowed.Upper));
    }

    // Those of the allowed factors whose product with one end stays below a bound.
    private static Interval? Below(Interval allowed, Bound bound, Bound end, int infinity)
    {
        if (bound.Value is not { } most)
            return allowed;
        if (end.Value is { IsZero: true })
            return most.Sign > 0 || (most.IsZero && IsReached(bound, end)) ? allowed : null;

        var sign = end.Value?.Sign ?? infinity;
        var limit = end.Value is { } value ? new Bound(most / value, IsReached(bound, end)) : Bound.Closed(Rational.Zero);
        return allowed.Intersect(sign > 0 ? new Interval(Bound.Unbounded, limit) : new Interval(limit, Bound.Unbounded));
    }

    // At the very bound: where it belongs to the target, or the other end is never quite there.
    private static bool IsReached(Bound target, Bound other) => target.Value is not null && (target.IsClosed || !other.IsClosed);

    private static Bound OpenAtZero(Bound bound) => bound.Value is { IsZero: true } ? Bound.Open(Rational.Zero) : bound;
}
