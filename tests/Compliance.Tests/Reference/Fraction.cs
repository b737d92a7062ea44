using System.Numerics;
using Compliance.Values;

namespace Compliance.Tests.Reference;

/// <summary>A fraction of whole numbers with a positive denominator.</summary>
internal readonly record struct Fraction
{
    public Fraction(BigInteger top, BigInteger bottom)
    {
        var divisor = BigInteger.GreatestCommonDivisor(top, bottom) * bottom.Sign;
        Top = top / divisor;
        Bottom = bottom / divisor;
    }

    public BigInteger Top { get; }

    public BigInteger Bottom { get; }

    public int Sign => Top.Sign;

    public static implicit operator Fraction(int whole) => new(whole, 1);

    public static Fraction operator +(Fraction a, Fraction b) => new((a.Top * b.Bottom) + (b.Top * a.Bottom), a.Bottom * b.Bottom);

    public static Fraction operator -(Fraction a) => new(-a.Top, a.Bottom);

    public static Fraction operator *(Fraction a, Fraction b) => new(a.Top * b.Top, a.Bottom * b.Bottom);

    public static Fraction operator /(Fraction a, Fraction b) => new(a.Top * b.Bottom, a.Bottom * b.Top);

    public static bool operator <(Fraction a, Fraction b) => a.Top * b.Bottom < b.Top * a.Bottom;

    public static bool operator >(Fraction a, Fraction b) => b < a;

    /// <summary>A number of the library's model.</summary>
    public static Fraction Of(Rational value) => new(value.Numerator, value.Denominator);

    /// <summary>A number as it is written in an expression: digits, at most one point, and perhaps an exponent.</summary>
    public static Fraction Parse(string text)
    {
        var parts = text.Replace(",", "", System.StringComparison.Ordinal).ToUpperInvariant().Split('E');
        var digits = parts[0].Split('.');
        var decimals = digits.Length == 2 ? digits[1].Length : 0;
        var exponent = (parts.Length == 2 ? int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture) : 0) - decimals;
        var whole = BigInteger.Parse(string.Concat(digits), System.Globalization.CultureInfo.InvariantCulture);
        return exponent < 0
            ? new Fraction(whole, BigInteger.Pow(10, -exponent))
            : new Fraction(whole * BigInteger.Pow(10, exponent), 1);
    }

    public override string ToString() => Bottom.IsOne ? $"{Top}" : $"{Top}/{Bottom}";
}
