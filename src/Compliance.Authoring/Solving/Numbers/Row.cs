using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Compliance.Values;

namespace Compliance.Authoring.Solving.Numbers;

/// <summary>Unknowns, each with a factor, whose sum is at most (or less than, or exactly) a number.</summary>
internal sealed class Row
{
    private Row(Rational[] factors, Rational most, bool isStrict, bool isEqual)
    {
        Factors = factors;
        Most = most;
        IsStrict = isStrict;
        IsEqual = isEqual;
    }

    public IReadOnlyList<Rational> Factors { get; }

    public Rational Most { get; }

    /// <summary>Whether the number itself is too much.</summary>
    public bool IsStrict { get; }

    public bool IsEqual { get; }

    /// <summary>Whether it holds where no unknown is in it; null where one is.</summary>
    public bool? Holds => Factors.Any(factor => !factor.IsZero) ? null : IsEqual ? Most.IsZero : IsStrict ? Most.Sign > 0 : Most.Sign >= 0;

    /// <summary>The row in its shortest form; sharpened where all unknowns are whole numbers. Null where no whole numbers meet it.</summary>
    public static Row? Of(Rational[] factors, Rational most, bool isStrict, bool isEqual, IReadOnlyList<bool> isWhole)
    {
        var first = factors.FirstOrDefault(factor => !factor.IsZero);
        if (first.IsZero)
            return new Row(factors, most, isStrict, isEqual);

        var areWhole = !factors.Where((factor, i) => !factor.IsZero && !isWhole[i]).Any();
        var size = areWhole ? Divisor(factors) : Rational.Abs(first);
        if (isEqual && first.Sign < 0)
            size = -size;
        Rational[] scaled = [.. factors.Select(factor => factor / size)];
        most /= size;
        if (!areWhole)
            return new Row(scaled, most, isStrict, isEqual);
        if (isEqual)
            return most.IsWhole ? new Row(scaled, most, isStrict, isEqual) : null;

        var floor = WritableNumbers.Floor(most);
        return new Row(scaled, Rational.Of(isStrict && most.IsWhole ? floor - 1 : floor), isStrict: false, isEqual: false);
    }

    /// <summary>Whether both bound the same sum.</summary>
    public bool IsParallelTo(Row other) => IsEqual == other.IsEqual && Factors.SequenceEqual(other.Factors);

    /// <summary>Whether it says no less than a parallel one.</summary>
    public bool IsAsTightAs(Row other) => Most < other.Most || (Most == other.Most && (IsStrict || !other.IsStrict));

    // What all factors are whole multiples of.
    private static Rational Divisor(Rational[] factors)
    {
        var bottom = BigInteger.One;
        foreach (var factor in factors)
            bottom = bottom / BigInteger.GreatestCommonDivisor(bottom, factor.Denominator) * factor.Denominator;
        var top = factors.Aggregate(BigInteger.Zero, (all, factor) => BigInteger.GreatestCommonDivisor(all, (factor * Rational.Of(bottom)).Numerator));
        return Rational.Of(top, bottom);
    }
}
