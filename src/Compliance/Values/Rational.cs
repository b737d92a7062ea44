using System;
using System.Numerics;

namespace Compliance.Values;

/// <summary>
/// An exact fraction of whole numbers, in lowest terms. Limits and facts are decimal numbers, units are converted by
/// fractions (1 亩 is 2000/3 m²), and a verdict is what exact arithmetic gives.
/// </summary>
public readonly struct Rational : IEquatable<Rational>, IComparable<Rational>
{
    // A default value has no denominator yet: it is read as 1, so that default(Rational) is zero.
    private readonly BigInteger _denominator;

    private Rational(BigInteger numerator, BigInteger denominator)
    {
        Numerator = numerator;
        _denominator = denominator;
    }

    /// <summary>0.</summary>
    public static Rational Zero => default;

    /// <summary>1.</summary>
    public static Rational One { get; } = new(BigInteger.One, BigInteger.One);

    /// <summary>The number above the line, with the sign.</summary>
    public BigInteger Numerator { get; }

    /// <summary>The number below the line, at least 1.</summary>
    public BigInteger Denominator => _denominator.IsZero ? BigInteger.One : _denominator;

    /// <summary>-1, 0 or 1.</summary>
    public int Sign => Numerator.Sign;

    /// <summary>Whether it is 0.</summary>
    public bool IsZero => Numerator.IsZero;

    /// <summary>Whether it is a whole number.</summary>
    public bool IsWhole => Denominator.IsOne;

    /// <summary>The fraction in lowest terms.</summary>
    /// <exception cref="DivideByZeroException"><paramref name="denominator"/> is 0.</exception>
    public static Rational Of(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
            throw new DivideByZeroException("A fraction's denominator must not be 0.");
        if (denominator.Sign < 0)
            (numerator, denominator) = (-numerator, -denominator);
        if (denominator.IsOne)
            return new Rational(numerator, BigInteger.One);
        if (numerator >= long.MinValue + 1 && numerator <= long.MaxValue && denominator <= long.MaxValue)
            return OfSmall((long)numerator, (long)denominator);

        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator);
        return divisor.IsOne
            ? new Rational(numerator, denominator)
            : new Rational(numerator / divisor, denominator / divisor);
    }

    /// <summary>A whole number.</summary>
    public static Rational Of(BigInteger whole) => new(whole, BigInteger.One);

    /// <summary>A decimal, exactly.</summary>
    public static Rational Of(decimal value)
    {
        var bits = decimal.GetBits(value);
        var magnitude = ((BigInteger)(uint)bits[2] << 64) | ((BigInteger)(uint)bits[1] << 32) | (uint)bits[0];
        var scale = (bits[3] >> 16) & 0xFF;
        return Of(bits[3] < 0 ? -magnitude : magnitude, BigInteger.Pow(10, scale));
    }

    /// <summary>A whole number over a power of ten: a decimal as it is written.</summary>
    internal static Rational OfDecimal(BigInteger digits, int decimals) =>
        decimals <= 0 ? Of(digits * TenTo(-decimals)) : Of(digits, TenTo(decimals));

    /// <summary>A power of ten; a negative exponent gives a fraction.</summary>
    public static Rational PowerOfTen(int exponent)
    {
        var power = TenTo(Math.Abs(exponent));
        return exponent < 0 ? new Rational(BigInteger.One, power) : new Rational(power, BigInteger.One);
    }

    /// <summary>A whole number as a fraction.</summary>
    public static implicit operator Rational(int whole) => new(whole, BigInteger.One);

    /// <summary>The sum.</summary>
    public static Rational operator +(Rational left, Rational right) => left.IsWhole || right.IsWhole
        ? SumWithWhole(left, right)
        : Of((left.Numerator * right.Denominator) + (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    /// <summary>The difference.</summary>
    public static Rational operator -(Rational left, Rational right) => left + -right;

    /// <summary>The number with the other sign.</summary>
    public static Rational operator -(Rational value) => new(-value.Numerator, value.Denominator);

    /// <summary>The product.</summary>
    public static Rational operator *(Rational left, Rational right) =>
        Of(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    /// <summary>The quotient.</summary>
    /// <exception cref="DivideByZeroException"><paramref name="right"/> is 0.</exception>
    public static Rational operator /(Rational left, Rational right) =>
        Of(left.Numerator * right.Denominator, left.Denominator * right.Numerator);

    /// <summary>Whether both are the same number.</summary>
    public static bool operator ==(Rational left, Rational right) => left.Equals(right);

    /// <summary>Whether they are different numbers.</summary>
    public static bool operator !=(Rational left, Rational right) => !left.Equals(right);

    /// <summary>Whether the left one is less.</summary>
    public static bool operator <(Rational left, Rational right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left one is more.</summary>
    public static bool operator >(Rational left, Rational right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left one is less or the same.</summary>
    public static bool operator <=(Rational left, Rational right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left one is more or the same.</summary>
    public static bool operator >=(Rational left, Rational right) => left.CompareTo(right) >= 0;

    /// <summary>The number without its sign.</summary>
    public static Rational Abs(Rational value) => value.Sign < 0 ? -value : value;

    /// <summary>The number raised to a whole power.</summary>
    public static Rational Pow(Rational value, int exponent)
    {
        var power = Math.Abs(exponent);
        var raised = Of(BigInteger.Pow(value.Numerator, power), BigInteger.Pow(value.Denominator, power));
        return exponent < 0 ? One / raised : raised;
    }

    /// <inheritdoc/>
    public int CompareTo(Rational other)
    {
        if (Denominator == other.Denominator)
            return Numerator.CompareTo(other.Numerator);

        // Two products of machine words fit, and nothing is allocated for them.
        return TryGetSmall(out var numerator, out var denominator) && other.TryGetSmall(out var otherNumerator, out var otherDenominator)
            ? (((WideInteger)numerator * otherDenominator) - ((WideInteger)otherNumerator * denominator)).Sign
            : (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);
    }

    /// <inheritdoc/>
    public bool Equals(Rational other) => Numerator == other.Numerator && Denominator == other.Denominator;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Rational other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => (Numerator.GetHashCode() * 397) ^ Denominator.GetHashCode();

    /// <summary>The number as a decimal text, rounded to 15 significant digits where it has more.</summary>
    public override string ToString() => DecimalText.Of(this);

    /// <summary>
    /// The nearest double, ties to even, on every framework. Rounding keeps order (a ≤ b gives double(a) ≤ double(b)), and
    /// its relative error is at most 2⁻⁵³: the kernel's bounds rest on both.
    /// </summary>
    public double ToDouble()
    {
        if (Numerator.IsZero)
            return 0;

        var magnitude = BigInteger.Abs(Numerator);
        if (magnitude <= LargestExact && Denominator <= LargestExact)
        {
            // Both conversions are exact, and the division rounds once.
            return (double)Numerator / (double)Denominator;
        }

        // The quotient is scaled to 64 or 65 bits, what is left of the division is kept as a last, sticky bit, and the
        // 53 bits of a double are rounded from there.
        var shift = 65 - (BitLength(magnitude) - BitLength(Denominator));
        var scaled = shift >= 0 ? magnitude << shift : magnitude;
        var divisor = shift >= 0 ? Denominator : Denominator << -shift;
        var quotient = BigInteger.DivRem(scaled, divisor, out var remainder);
        if (!remainder.IsZero)
            quotient |= BigInteger.One;

        var excess = BitLength(quotient) - 53;
        var kept = quotient >> excess;
        var cut = quotient - (kept << excess);
        var half = BigInteger.One << (excess - 1);
        if (cut > half || (cut == half && !kept.IsEven))
            kept += BigInteger.One;

        var result = (double)(long)kept * Math.Pow(2, excess - shift);
        return Numerator.Sign < 0 ? -result : result;
    }

    /// <summary>The nearest double; not a number where it would be so large or so small that doubles lose their digits, or all of it.</summary>
    internal double ToSafeDouble()
    {
        var value = ToDouble();
        return IsZero || Math.Abs(value) is >= 1e-290 and <= 1e290 ? value : double.NaN;
    }

    /// <summary>The numbers above and below the line where both are machine words that have an opposite.</summary>
    internal bool TryGetSmall(out long numerator, out long denominator)
    {
        var isSmall = Numerator > long.MinValue && Numerator <= long.MaxValue && Denominator <= long.MaxValue;
        (numerator, denominator) = isSmall ? ((long)Numerator, (long)Denominator) : default;
        return isSmall;
    }

    /// <summary>Whether it is a decimal of at most 15 significant digits with at most 15 of them behind the point: two such numbers that differ have different nearest doubles.</summary>
    internal bool IsPlainDecimal
    {
        get
        {
            var denominator = Denominator;
            if (denominator.IsOne)
                return BigInteger.Abs(Numerator) < LargestPlain;
            if (denominator > LargestPlain)
                return false;

            var (divisor, power, decimals) = ((long)denominator, 1L, 0);
            for (; power % divisor != 0; power *= 10)
            {
                if (++decimals > 15)
                    return false;
            }

            return BigInteger.Abs(Numerator) * (power / divisor) < LargestPlain;
        }
    }

    private static readonly BigInteger LargestPlain = BigInteger.Pow(10, 15);

    private static readonly BigInteger[] PowersOfTen = Powers(64);

    private static readonly BigInteger LargestExact = BigInteger.One << 53;

    private static BigInteger TenTo(int exponent) => exponent < PowersOfTen.Length ? PowersOfTen[exponent] : BigInteger.Pow(10, exponent);

    private static BigInteger[] Powers(int count)
    {
        var powers = new BigInteger[count];
        for (var i = 0; i < count; i++)
            powers[i] = i == 0 ? BigInteger.One : powers[i - 1] * 10;
        return powers;
    }

    // A whole number added to a fraction in lowest terms leaves it in lowest terms.
    private static Rational SumWithWhole(Rational left, Rational right)
    {
        var (fraction, whole) = left.IsWhole ? (right, left.Numerator) : (left, right.Numerator);
        var denominator = fraction.Denominator;
        return new Rational(fraction.Numerator + (denominator.IsOne ? whole : whole * denominator), denominator);
    }

    // Most numbers are small, and Euclid's algorithm on machine words is many times faster.
    private static Rational OfSmall(long numerator, long denominator)
    {
        var (a, b) = (Math.Abs(numerator), denominator);
        while (b != 0)
            (a, b) = (b, a % b);
        return new Rational(numerator / a, denominator / a);
    }

    private static int BitLength(BigInteger positive)
    {
        var bytes = positive.ToByteArray();
        var top = bytes.Length - 1;
        while (top > 0 && bytes[top] == 0)
            top--;

        var bits = top * 8;
        for (var value = bytes[top]; value != 0; value >>= 1)
            bits++;
        return bits;
    }
}
