using System;
using System.Numerics;

namespace Compliance.Values;

/// <summary>
/// The decimal digits of a fraction of machine words, found as one divides by hand. Most numbers are of this kind, and dividing
/// large whole numbers takes ten times as long.
/// </summary>
internal static class LongDivision
{
    // Below this, ten times what is left of the division is still a machine word.
    private const ulong LargestDenominator = ulong.MaxValue / 10;

    private const ulong LargestNumerator = 1_000_000_000_000_000_000;

    private const int MostDigits = 18;

    /// <summary>The magnitude of a number, rounded half up to so many significant digits.</summary>
    /// <param name="value">The number.</param>
    /// <param name="significantDigits">How many digits.</param>
    /// <param name="digits">The digits, as a whole number.</param>
    /// <param name="decimals">How many of them follow the decimal point.</param>
    /// <param name="isExact">Whether nothing was rounded off.</param>
    /// <returns>False where the number is too large for this, or has more digits before the point than requested.</returns>
    public static bool TryRound(Rational value, int significantDigits, out ulong digits, out int decimals, out bool isExact)
    {
        (digits, decimals, isExact) = (0, 0, true);
        if (significantDigits is < 1 or > MostDigits || BigInteger.Abs(value.Numerator) >= LargestNumerator || value.Denominator > LargestDenominator)
            return false;

        var denominator = (ulong)value.Denominator;
        var numerator = (ulong)Math.Abs((long)value.Numerator);
        digits = numerator / denominator;
        var rest = numerator % denominator;
        var limit = PowerOfTen(significantDigits);
        if (digits >= limit)
            return false;

        var most = limit / 10;
        while (rest != 0 && digits < most)
        {
            rest *= 10;
            var digit = rest / denominator;
            digits = (digits * 10) + digit;
            rest -= digit * denominator;
            decimals++;
        }

        isExact = rest == 0;
        if (rest >= denominator - rest)
            digits++;
        return true;
    }

    private static ulong PowerOfTen(int exponent)
    {
        var power = 1UL;
        for (var i = 0; i < exponent; i++)
            power *= 10;
        return power;
    }
}
