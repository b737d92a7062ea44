using Compliance.Values;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Values;

public class DecimalTextTests
{
    [TestCase(0, 1, "0")]
    [TestCase(1, 2, "0.5")]
    [TestCase(-1, 2, "-0.5")]
    [TestCase(1, 3, "0.333333333333333")]
    [TestCase(2, 3, "0.666666666666667")]
    [TestCase(-2, 3, "-0.666666666666667")]
    [TestCase(18_600, 1, "18600")]
    [TestCase(1, 1_000_000_000, "0.000000001")]
    [TestCase(999_999_999_999_999_999, 1, "1000000000000000000")]
    public void Numbers_are_written_plainly_with_fifteen_digits(long above, long below, string expected) =>
        DecimalText.Of(Rational.Of(above, below)).Should().Be(expected);

    [TestCase("9.995", 3, "10")]
    [TestCase("9.994", 3, "9.99")]
    [TestCase("0.05", 1, "0.05")]
    [TestCase("-2.5", 1, "-3")]
    [TestCase("123456", 2, "120000")]
    public void Rounding_is_half_away_from_zero(string text, int digits, string expected) =>
        DecimalText.Of(Read(text), digits).Should().Be(expected);

    [TestCase("300.0000095", "300", "300.00001")]
    [TestCase("299.9999995", "300", "299.9999995")]
    [TestCase("300", "300", "300")]
    [TestCase("310.123456789", "300", "310.123")]
    public void Beside_a_limit_a_number_shows_on_which_side_it_lies(string value, string limit, string expected) =>
        DecimalText.Beside(Read(value), Read(limit)).Should().Be(expected);

    private static Rational Read(string text)
    {
        NumberText.Read(text, 0, out var value, out _);
        return value;
    }
}
