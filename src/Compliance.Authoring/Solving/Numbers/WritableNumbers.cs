using System.Collections.Generic;
using System.Numerics;
using Compliance.Values;

namespace Compliance.Authoring.Solving.Numbers;

/// <summary>Numbers that can be written in a file: decimals with not too many digits, the shorter the better.</summary>
internal static class WritableNumbers
{
    private const int MostDigits = 50;

    // Where nothing else is said: an area, a length or an amount of a thousand looks like one.
    private static readonly Rational Usual = 1000;

    public static bool IsWritable(Rational value) =>
        (value.IsWhole && value.Numerator.GetBitLength() < 64) || IsShortDecimal(value);

    private static bool IsShortDecimal(Rational value) =>
        OtherFactors(value.Denominator).IsOne && value.Denominator.GetBitLength() <= 4 * MostDigits && Write(value).Length <= MostDigits;

    /// <summary>The number in full.</summary>
    public static string Write(Rational value) => DecimalText.Of(value, significantDigits: 120);

    /// <summary>What is left of a denominator without the factors that decimals have.</summary>
    public static BigInteger OtherFactors(BigInteger denominator)
    {
        foreach (var factor in new[] { 2, 5 })
        {
            while (BigInteger.Remainder(denominator, factor).IsZero)
                denominator /= factor;
        }

        return denominator;
    }

    /// <summary>A short number well inside an interval; the end where it is a point.</summary>
    public static Rational Simplest(Interval interval)
    {
        if (interval.IsPoint)
            return interval.Lower.Value!.Value;

        var target = Target(interval);
        for (var digits = 1; digits < 400; digits++)
        {
            var rounded = Round(target, digits);
            if (interval.Contains(rounded))
                return rounded;
        }

        return target;
    }

    private static Rational Target(Interval interval)
    {
        if (interval.Lower.Value is { } low && interval.Upper.Value is { } high)
            return (low + high) / 2;
        if (interval.Contains(Usual))
            return Usual;
        if (interval.Lower.Value is { } least)
            return least + Rational.Abs(least) + 1;
        return interval.Upper.Value!.Value - Rational.Abs(interval.Upper.Value!.Value) - 1;
    }

    /// <summary>To so many significant digits, half away from zero.</summary>
    private static Rational Round(Rational value, int digits)
    {
        if (value.IsZero)
            return value;

        var exponent = (int)System.Math.Floor(BigInteger.Log10(BigInteger.Abs(value.Numerator)) - BigInteger.Log10(value.Denominator)) + 1 - digits;
        var scaled = value * Rational.PowerOfTen(-exponent);
        var half = scaled + Rational.Of(value.Sign, 2);
        return Rational.Of(BigInteger.Divide(half.Numerator, half.Denominator)) * Rational.PowerOfTen(exponent);
    }

    /// <summary>Values of an interval worth trying, the simplest first; those on a grid too, so that what is computed from them is writable or whole.</summary>
    public static IEnumerable<Rational> Candidates(Interval interval, Rational grid)
    {
        var simplest = Simplest(interval);
        yield return simplest;
        if (interval.IsPoint)
            yield break;

        foreach (var factor in new Rational[] { 1, 2, 10, 1000 })
        {
            var step = grid * factor;
            var on = Rational.Of(Floor(simplest / step)) * step;
            if (interval.Contains(on))
                yield return on;
            if (interval.Contains(on + step))
                yield return on + step;
        }

        for (var (step, i) = (grid, 0); i < 40; (step, i) = (step / 10, i + 1))
        {
            var on = Rational.Of(Floor(simplest / step)) * step;
            if (!interval.Contains(on) && !interval.Contains(on + step))
                continue;

            yield return interval.Contains(on) ? on : on + step;
            break;
        }

        foreach (var end in new[] { interval.Lower, interval.Upper })
        {
            if (end is { IsClosed: true, Value: { } value })
                yield return value;
        }
    }

    public static BigInteger Floor(Rational value)
    {
        var floor = BigInteger.DivRem(value.Numerator, value.Denominator, out var rest);
        return rest.Sign < 0 ? floor - 1 : floor;
    }
}
