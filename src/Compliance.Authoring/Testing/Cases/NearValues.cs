using System.Numerics;
using Compliance.Values;

namespace Compliance.Authoring.Testing.Cases;

/// <summary>How near to a limit a value has to lie to show that the limit is this one and no other.</summary>
internal static class NearValues
{
    private static readonly Rational Thousandth = Rational.Of(1, 1000);

    /// <summary>The farthest that still counts as just beyond a limit: one for whole things, a thousandth of the limit for all others, and of its unit where the limit is 0.</summary>
    public static Rational Tolerance(Quantity limit, bool isWhole)
    {
        if (isWhole)
            return Rational.One / limit.Unit.Scale;
        return limit.Value.IsZero ? Thousandth : Thousandth * Rational.Abs(limit.Value);
    }

    /// <summary>A step that a person would write, a power of ten, no longer than the tolerance.</summary>
    public static Rational Step(Quantity limit, bool isWhole)
    {
        var tolerance = Tolerance(limit, isWhole);
        if (isWhole)
            return tolerance;

        var exponent = (int)System.Math.Floor(BigInteger.Log10(tolerance.Numerator) - BigInteger.Log10(tolerance.Denominator)) + 1;
        while (Rational.PowerOfTen(exponent) > tolerance)
            exponent--;
        return Rational.PowerOfTen(exponent);
    }
}
