using System.Globalization;
using System.Numerics;
using Compliance.Tests.Reference;

namespace Compliance.Tests.Kernel.Worlds;

/// <summary>Writes fractions as the decimal numbers that they are.</summary>
internal static class Decimals
{
    private const int MostDigits = 55;

    /// <summary>The number's digits and exponent; null where it is no decimal number, or a longer one than a file may have.</summary>
    public static string? Write(Fraction value)
    {
        var bottom = value.Bottom;
        var exponent = 0;
        var top = value.Top;
        foreach (var (factor, other) in new[] { (2, 5), (5, 2) })
        {
            while ((bottom % factor).IsZero)
            {
                bottom /= factor;
                top *= other;
                exponent--;
            }
        }

        while (!top.IsZero && (top % 10).IsZero)
        {
            top /= 10;
            exponent++;
        }

        var digits = BigInteger.Abs(top).ToString(CultureInfo.InvariantCulture);
        if (!bottom.IsOne || digits.Length > MostDigits || exponent is > MostDigits or < -MostDigits)
            return null;

        var sign = top.Sign < 0 ? "-" : "";
        return exponent switch
        {
            >= 0 and < 20 => sign + digits + new string('0', exponent),
            < 0 and > -20 => sign + digits.PadLeft(1 - exponent, '0').Insert(digits.PadLeft(1 - exponent, '0').Length + exponent, "."),
            _ => string.Create(CultureInfo.InvariantCulture, $"{sign}{digits}e{exponent}"),
        };
    }

    /// <summary>A decimal number near a fraction, cut behind so many digits; 1 where it is too far from 1 for a file.</summary>
    public static Fraction Near(Fraction value, int digits)
    {
        var cut = value.Sign == 0 ? value : Cut(value, digits);
        return Write(cut) is null ? 1 : cut;
    }

    public static Fraction PowerOfTen(int exponent) => exponent < 0
        ? new Fraction(1, BigInteger.Pow(10, -exponent))
        : new Fraction(BigInteger.Pow(10, exponent), 1);

    private static Fraction Cut(Fraction value, int digits)
    {
        var exponent = digits - (BigInteger.Abs(value.Top).ToString(CultureInfo.InvariantCulture).Length - value.Bottom.ToString(CultureInfo.InvariantCulture).Length);
        var scale = PowerOfTen(exponent);
        var scaled = value * scale;
        return new Fraction(BigInteger.Divide(scaled.Top, scaled.Bottom), 1) / scale;
    }
}
