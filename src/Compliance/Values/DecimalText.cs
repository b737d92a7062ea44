using System;
using System.Globalization;
using System.Numerics;

namespace Compliance.Values;

/// <summary>Writes exact numbers as decimal texts, the same on every machine.</summary>
public static class DecimalText
{
    /// <summary>How many digits are shown where nobody asks for another number of them.</summary>
    public const int UsualDigits = 15;

    /// <summary>The number as a plain decimal text without exponent, rounded half away from zero to so many significant digits; trailing zeros are left out.</summary>
    public static string Of(Rational value, int significantDigits = UsualDigits)
    {
        var (digits, exponent) = Round(value, significantDigits);
        if (digits.IsZero)
            return "0";

        var text = BigInteger.Abs(digits).ToString(CultureInfo.InvariantCulture);
        if (exponent >= 0)
            text += new string('0', exponent);
        else if (text.Length > -exponent)
            text = text.Insert(text.Length + exponent, ".");
        else
            text = "0." + new string('0', -exponent - text.Length) + text;

        if (text.IndexOf('.') >= 0)
            text = text.TrimEnd('0').TrimEnd('.');
        return value.Sign < 0 ? "-" + text : text;
    }

    /// <summary>
    /// The number with as few digits, from <paramref name="fewestDigits"/> on, as still show on which side of
    /// <paramref name="other"/> it lies: 300.0000095 beside a limit of 300 is never shown as 300.
    /// </summary>
    public static string Beside(Rational value, Rational other, int fewestDigits = 6)
    {
        var order = value.CompareTo(other);
        for (var digits = fewestDigits; digits < 120; digits++)
        {
            var (rounded, exponent) = Round(value, digits);
            if ((Rational.Of(rounded) * Rational.PowerOfTen(exponent)).CompareTo(other) == order)
                return Of(value, digits);
        }

        return Of(value, 120);
    }

    private static (BigInteger Digits, int Exponent) Round(Rational value, int significantDigits)
    {
        if (value.IsZero)
            return (BigInteger.Zero, 0);

        var magnitude = Rational.Abs(value);
        var exponent = IntegerDigits(magnitude) - significantDigits;
        var scaled = magnitude * Rational.PowerOfTen(-exponent);
        var digits = BigInteger.DivRem(scaled.Numerator, scaled.Denominator, out var rest);
        if (rest * 2 >= scaled.Denominator)
            digits += BigInteger.One;
        return (value.Sign < 0 ? -digits : digits, exponent);
    }

    // How many digits stand before the decimal point: 3 for 123.4, 0 for 0.5, -1 for 0.05.
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
