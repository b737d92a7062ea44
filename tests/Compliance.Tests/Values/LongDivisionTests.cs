using System.Numerics;
using Compliance.Values;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Values;

public class LongDivisionTests
{
    [PropertyTest(2_000)]
    public void Its_digits_are_those_of_exact_arithmetic(long above, long below, byte shrink, byte asked)
    {
        var value = Rational.Of(above >> (shrink % 60), BigInteger.Max(BigInteger.One, below >> (shrink % 50)));
        var significant = 1 + (asked % 18);
        if (!LongDivision.TryRound(value, significant, out var digits, out var decimals, out var isExact))
            return;

        var scaled = BigInteger.Abs(value.Numerator) * BigInteger.Pow(10, decimals);
        var (quotient, rest) = BigInteger.DivRem(scaled, value.Denominator);
        new BigInteger(digits).Should().Be(rest * 2 >= value.Denominator ? quotient + 1 : quotient);
        isExact.Should().Be(rest.IsZero);

        // It stops at so many digits, and not before unless nothing is left.
        quotient.Should().BeLessThan(BigInteger.Pow(10, significant));
        if (!isExact)
            quotient.Should().BeGreaterThanOrEqualTo(BigInteger.Pow(10, significant - 1));
    }

    [TestCase("999999999999999999", 18, true)]
    [TestCase("1000000000000000000", 18, false)]
    [TestCase("1234567", 6, false)]
    [TestCase("0.5", 0, false)]
    [TestCase("0.5", 19, false)]
    public void It_leaves_to_large_numbers_what_does_not_fit(string number, int significant, bool fits)
    {
        NumberText.Read(number, 0, out var value, out _);

        LongDivision.TryRound(value, significant, out _, out _, out _).Should().Be(fits);
    }
}
