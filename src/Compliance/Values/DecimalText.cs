using System;
using System.Globalization;
using System.Numerics;

namespace Compliance.Values;

/// <summary>Writes exact numbers as decimal texts, the same on every machine.</summary>
public static class DecimalText
{
    /// <summary>How many digits are shown by default.</summary>
    public const int UsualDigits = 15;

    /// <summary>The number as a plain decimal text without exponent, rounded half away from zero to so many significant digits; trailing zeros are left out.</summary>
    public static string Of(Rational value, int significantDigits = UsualDigits)
    {
        if (LongDivision.TryRound(value, significantDigits, out var small, out var decimals, out _))
            return Text(small.ToString(CultureInfo.InvariantCulture), -decimals, value.Sign);

        var (digits, exponent) = Round(value, significantDigits);
        return Text(BigInteger.Abs(digits).ToString(CultureInfo.InvariantCulture), exponent, value.Sign);
    }

    /// <summary>
    /// The number with as few digits, from <paramref name="fewestDigits"/> on, as still show on which side of
    /// <paramref name="other"/> it lies: 300.0000095 beside a limit of 300 is never shown as 300.
    /// </summary>
    public static string Beside(Rational value, Rational other, int fewestDigits = 6)
    {
        // What is not rounded is shown where it lies.
        if (LongDivision.TryRound(value, fewestDigits, out var small, out var decimals, out var isExact) && isExact)
            return Text(small.ToString(CultureInfo.InvariantCulture), -decimals, value.Sign);

        var order = value.CompareTo(other);
        for (var digits = fewestDigits; digits < 120; digits++)
        {
            var (rounded, exponent) = Round(value, digits);
            if ((Rational.Of(rounded) * Rational.PowerOfTen(exponent)).CompareTo(other) == order)
                return Of(value, digits);
        }

        return Of(value, 120);
    }

    // The digits of a magnitude, with the decimal point inserted.
    private static string Text(string digits, int exponent, int sign)
    {
        if (digits == "0")
            return "0";
        if (exponent >= 0)
            digits += new string('0', exponent);
        else if (digits.Length > -exponent)
            digits = digits.Insert(digits.Length + exponent, ".");
        else
            digits = "0." + new string('0', -exponent - digits.Length) + digits;

        if (exponent < 0)
            digits = digits.TrimEnd('0').TrimEnd('.');
        return sign < 0 ? "-" + digits : digits;
    }

    private static (BigInteger Digits, int Exponent) Round(Rational value, int significantDigits)
    {
        if (value.IsZero)
            return (BigInteger.Zero, 0);
        if (LongDivision.TryRound(value, significantDigits, out var small, out var decimals, out _))
            return (value.Sign < 0 ? -(BigInteger)small : small, -decimals);

        var magnitude = Rational.Abs(value);
        var exponent = IntegerDigits(magnitude) - significantDigits;
        var scaled = magnitude * Rational.PowerOfTen(-exponent);
        var digits = BigInteger.DivRem(scaled.Numerator, scaled.Denominator, out var rest);
        if (rest * 2 >= scaled.Denominator)
            digits += BigInteger.One;
        return (value.Sign < 0 ? -digits : digits, exponent);
    }

    // How many digits precede the decimal point: 3 for 123.4, 0 for 0.5, -1 for 0.05.
    private static int IntegerDigits(Rational magnitude)
    {
        var estimate = (int)Math.Floor(BigInteger.Log10(magnitude.Numerator) - BigInteger.Log10(magnitude.Denominator)) + 1;
        while (magnitude >= Rational.PowerOfTen(estimate))
            estimate++;
        while (magnitude < Rational.PowerOfTen(estimate - 1))
            estimate--;
        return estimate;
    }
}
