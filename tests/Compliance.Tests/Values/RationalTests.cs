using System;
using System.Numerics;
using Compliance.Values;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Values;

public class RationalTests
{
    [Test]
    public void The_default_is_zero()
    {
        default(Rational).Should().Be(Rational.Zero);
        default(Rational).Denominator.Should().Be(BigInteger.One);
        (default(Rational) + Rational.One).Should().Be(Rational.One);
    }

    [Test]
    public void Fractions_are_kept_in_lowest_terms_with_the_sign_above()
    {
        Rational.Of(6, -4).Numerator.Should().Be(new BigInteger(-3));
        Rational.Of(6, -4).Denominator.Should().Be(new BigInteger(2));
        Rational.Of(6, -4).Should().Be(Rational.Of(-3, 2));
    }

    [Test]
    public void A_denominator_of_zero_is_refused()
    {
        FluentActions.Invoking(() => Rational.Of(1, 0)).Should().Throw<DivideByZeroException>();
        FluentActions.Invoking(() => Rational.One / Rational.Zero).Should().Throw<DivideByZeroException>();
    }

    [PropertyTest(100)]
    public bool A_decimal_is_held_exactly(decimal value) =>
        Rational.Of(value) is var exact && (decimal)exact.Numerator / (decimal)exact.Denominator == value;

    [PropertyTest(100)]
    public bool Arithmetic_is_that_of_fractions(int a, int b, int c, int d)
    {
        var (x, y) = (Rational.Of(a, Denominator(b)), Rational.Of(c, Denominator(d)));
        return (x + y) - y == x && (y.IsZero || (x * y) / y == x) && -(-x) == x && (x < y) == (x - y).Sign < 0;
    }

    // The nearest double: no neighbour is nearer, and a tie goes to the even one.
    [PropertyTest(2_000)]
    public bool A_double_is_the_nearest_one(long a, long b, int power, bool isSmall)
    {
        var scale = Rational.PowerOfTen(power % 60);
        var value = Rational.Of(new BigInteger(a) * 1_000_003, Denominator((int)(b % int.MaxValue))) * (isSmall ? Rational.One / scale : scale);
        return IsNearest(value);
    }

    [TestCase(53, 1)]
    [TestCase(53, 3)]
    [TestCase(54, 2)]
    [TestCase(54, 6)]
    [TestCase(80, 1)]
    public void Numbers_halfway_between_two_doubles_go_to_the_even_one(int bits, int more) =>
        IsNearest(Rational.Of((BigInteger.One << bits) + more)).Should().BeTrue();

    [TestCase("0.1", 0.1)]
    [TestCase("-0.1", -0.1)]
    [TestCase("0.30000000000000004", 0.30000000000000004)]
    [TestCase("1e60", 1e60)]
    [TestCase("1e-60", 1e-60)]
    [TestCase("9007199254740993", 9007199254740992d)]
    [TestCase("9007199254740995", 9007199254740996d)]
    public void Known_numbers_are_rounded_as_the_framework_reads_them(string text, double expected)
    {
        NumberText.Read(text, 0, out var value, out _);
        value.ToDouble().Should().Be(expected);
    }

    [PropertyTest(100)]
    public bool Rounding_keeps_order(long a, long b, long c, long d)
    {
        var (x, y) = (Rational.Of(a, Denominator((int)(b % 1_000_000))), Rational.Of(c, Denominator((int)(d % 1_000_000))));
        return x <= y ? x.ToDouble() <= y.ToDouble() : x.ToDouble() >= y.ToDouble();
    }

    private static BigInteger Denominator(int any) => BigInteger.Abs(new BigInteger(any)) + 1;

    private static bool IsNearest(Rational value)
    {
        var rounded = value.ToDouble();
        var distance = Rational.Abs(Exact(rounded) - value);
        foreach (var neighbour in new[] { Math.BitDecrement(rounded), Math.BitIncrement(rounded) })
        {
            var other = Rational.Abs(Exact(neighbour) - value);
            if (other < distance || (other == distance && (BitConverter.DoubleToInt64Bits(rounded) & 1) != 0))
                return false;
        }

        return true;
    }

    private static Rational Exact(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)((bits >> 52) & 0x7FF);
        var mantissa = (bits & 0xFFFFFFFFFFFFF) | (exponent == 0 ? 0 : 1L << 52);
        var power = Math.Max(exponent, 1) - 1075;
        var magnitude = power >= 0 ? Rational.Of(mantissa * BigInteger.Pow(2, power)) : Rational.Of(mantissa, BigInteger.Pow(2, -power));
        return bits < 0 ? -magnitude : magnitude;
    }
}
