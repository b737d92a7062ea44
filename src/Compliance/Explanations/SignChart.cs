using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Compliance.Expressions;
using Compliance.Values;

namespace Compliance.Explanations;

/// <summary>Where a polynomial in one fact is negative, zero or positive: what tells a comparison when the fact stands in it more than once.</summary>
internal static class SignChart
{
    /// <summary>The numbers at which it has one of these signs; null where they have an end that is no fraction, or are not found by the means at hand.</summary>
    public static RangeSet? Where(Polynomial polynomial, int slot, IReadOnlyList<int> signs)
    {
        var coefficients = Coefficients(polynomial, slot);
        if (Roots(coefficients) is not { } roots)
            return null;

        var pieces = new List<Interval>();
        var lower = Bound.Unbounded;
        foreach (var root in roots)
        {
            pieces.Add(new Interval(lower, Bound.Open(root)));
            pieces.Add(Interval.Point(root));
            lower = Bound.Open(root);
        }

        pieces.Add(new Interval(lower, Bound.Unbounded));
        return new RangeSet(pieces.Where(piece => signs.Contains(Sign(coefficients, Inside(piece)))));
    }

    // By powers of the fact, from 0 on; the last is not 0, unless all are.
    private static Rational[] Coefficients(Polynomial polynomial, int slot)
    {
        var degree = polynomial.Terms.Keys.Select(term => term.Degree).DefaultIfEmpty(0).Max();
        var coefficients = new Rational[degree + 1];
        foreach (var term in polynomial.Terms)
            coefficients[term.Key.Without(slot).Power] = term.Value;
        return coefficients;
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

    // The whole number whose square it is; null where there is none.
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
