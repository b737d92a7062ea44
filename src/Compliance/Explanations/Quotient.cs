using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Compliance.Expressions;
using Compliance.Values;

namespace Compliance.Explanations;

/// <summary>
/// A measure as a function of one fact, every other fact being known: one polynomial over another, by powers from 0 on. It
/// says where a measure changes its sign when the fact occurs in it more than once.
/// </summary>
internal sealed class Quotient
{
    private readonly Rational[] _above;
    private readonly Rational[] _below;

    private Quotient(Rational[] above, Rational[] below)
    {
        _above = above;
        _below = below;
    }

    /// <summary>The function; the fact is in its own unit, the value in coherent base units.</summary>
    public static Quotient Of(Measure measure, int slot, IFactValues box)
    {
        switch (measure)
        {
            case FactMeasure fact when fact.Slot == slot:
                return new Quotient([Rational.Zero, fact.Fact.Unit.Scale], [Rational.One]);

            case ArithmeticMeasure arithmetic:
                var left = Of(arithmetic.Left, slot, box);
                var right = Of(arithmetic.Right, slot, box);
                return arithmetic.Operation switch
                {
                    ArithmeticOperator.Add => left.Plus(right, Rational.One),
                    ArithmeticOperator.Subtract => left.Plus(right, -Rational.One),
                    ArithmeticOperator.Multiply => new Quotient(Times(left._above, right._above), Times(left._below, right._below)),
                    _ => new Quotient(Times(left._above, right._below), Times(left._below, right._above)),
                };

            default:
                return new Quotient([measure.Enclose(box).Lower.Value!.Value], [Rational.One]);
        }
    }

    /// <summary>Less another one.</summary>
    public Quotient Minus(Quotient other) => Plus(other, -Rational.One);

    /// <summary>
    /// The numbers of a domain at which it has one of these signs; null where they have an end that is no fraction, or are not
    /// found by the means at hand. Divisors are never 0 in the domain of a fact, so that what is below keeps its sign there.
    /// </summary>
    public RangeSet? WhereSignIs(IReadOnlyList<int> signs, Interval domain)
    {
        var above = Trim(_above);
        if (Roots(above) is not { } roots)
            return null;

        var side = Sign(_below, Inside(domain));
        var pieces = new List<Interval>();
        var lower = Bound.Unbounded;
        foreach (var root in roots)
        {
            pieces.Add(new Interval(lower, Bound.Open(root)));
            pieces.Add(Interval.Point(root));
            lower = Bound.Open(root);
        }

        pieces.Add(new Interval(lower, Bound.Unbounded));
        return new RangeSet(pieces.Where(piece => signs.Contains(Sign(above, Inside(piece)) * side)));
    }

    private Quotient Plus(Quotient other, Rational factor)
    {
        var first = Times(_above, other._below);
        var second = Times(other._above, _below);
        var sum = new Rational[System.Math.Max(first.Length, second.Length)];
        for (var i = 0; i < sum.Length; i++)
            sum[i] = (i < first.Length ? first[i] : Rational.Zero) + (factor * (i < second.Length ? second[i] : Rational.Zero));
        return new Quotient(sum, Times(_below, other._below));
    }

    private static Rational[] Times(Rational[] left, Rational[] right)
    {
        var product = new Rational[left.Length + right.Length - 1];
        for (var i = 0; i < left.Length; i++)
        {
            for (var j = 0; j < right.Length; j++)
                product[i + j] += left[i] * right[j];
        }

        return product;
    }

    private static Rational[] Trim(Rational[] polynomial)
    {
        var length = polynomial.Length;
        while (length > 1 && polynomial[length - 1].IsZero)
            length--;
        return [.. polynomial.Take(length)];
    }

    // Where it is 0, in order; none where it is a constant; null where that is not a fraction or its degree is above 2.
    private static IReadOnlyList<Rational>? Roots(Rational[] polynomial)
    {
        switch (polynomial.Length)
        {
            case 1:
                return [];

            case 2:
                return [-polynomial[0] / polynomial[1]];

            case 3:
                var (a, b, c) = (polynomial[2], polynomial[1], polynomial[0]);
                var discriminant = (b * b) - (4 * a * c);
                if (discriminant.Sign < 0)
                    return [];
                if (Root(discriminant.Numerator) is not { } above || Root(discriminant.Denominator) is not { } below)
                    return null;

                var root = Rational.Of(above, below);
                return [.. new[] { (-b - root) / (2 * a), (-b + root) / (2 * a) }.Distinct().OrderBy(value => value)];

            default:
                return null;
        }
    }

    // The whole number whose square it is, or null.
    private static BigInteger? Root(BigInteger square)
    {
        if (square.IsZero)
            return square;

        var root = BigInteger.One << ((square.ToByteArray().Length * 4) + 1);
        while (true)
        {
            var next = (root + (square / root)) >> 1;
            if (next >= root)
                return root * root == square ? root : null;
            root = next;
        }
    }

    private static int Sign(Rational[] polynomial, Rational at) =>
        polynomial.Reverse().Aggregate(Rational.Zero, (value, coefficient) => (value * at) + coefficient).Sign;

    private static Rational Inside(Interval interval) => (interval.Lower.Value, interval.Upper.Value) switch
    {
        ({ } low, { } high) => (low + high) / 2,
        ({ } low, null) => low + 1,
        (null, { } high) => high - 1,
        _ => Rational.Zero,
    };
}
