using System.Numerics;
using Compliance.Values;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Values;

public class NumberTextTests
{
    [TestCase("0", "0")]
    [TestCase("-0", "0")]
    [TestCase("315.9864", "315.9864")]
    [TestCase("-0.5", "-0.5")]
    [TestCase("\u22120.5", "-0.5")]
    [TestCase("+5", "5")]
    [TestCase(".5", "0.5")]
    [TestCase("007", "7")]
    [TestCase("1,234", "1234")]
    [TestCase("12,345,678.9", "12345678.9")]
    [TestCase("1e3", "1000")]
    [TestCase("1.2E-2", "0.012")]
    [TestCase("1.24E+04", "12400")]
    public void A_number_is_read_whole(string text, string expected)
    {
        NumberText.Read(text, 0, out var value, out var end).Should().Be(NumberText.Outcome.Read);
        end.Should().Be(text.Length);
        DecimalText.Of(value).Should().Be(expected);
    }

    // What is left over is for the caller to refuse: half a number is never a number.
    [TestCase("1,86", 1)]
    [TestCase("12,00", 2)]
    [TestCase("1.860.000", 5)]
    [TestCase("1,2345", 1)]
    [TestCase("1234,567", 4)]
    [TestCase("1,234,56", 5)]
    [TestCase("0,123", 1)]
    [TestCase("1,,234", 1)]
    [TestCase("1.5,000", 3)]
    [TestCase("7 8", 1)]
    [TestCase("5.", 1)]
    [TestCase("0x10", 1)]
    [TestCase("1_000", 1)]
    [TestCase("1e", 1)]
    [TestCase("1e+", 1)]
    [TestCase("1:30", 1)]
    [TestCase("1/2", 1)]
    public void A_number_ends_where_the_form_ends(string text, int expected)
    {
        NumberText.Read(text, 0, out _, out var end).Should().Be(NumberText.Outcome.Read);
        end.Should().Be(expected);
    }

    [TestCase("")]
    [TestCase("-")]
    [TestCase("+-5")]
    [TestCase("--5")]
    [TestCase(",5")]
    [TestCase("e5")]
    [TestCase(".")]
    [TestCase("NaN")]
    [TestCase(".inf")]
    [TestCase("七十八")]
    [TestCase("\u0665")]
    public void What_does_not_begin_with_a_digit_is_no_number(string text) =>
        NumberText.Read(text, 0, out _, out _).Should().Be(NumberText.Outcome.NotANumber);

    [Test]
    public void Sixty_digits_are_read_and_one_more_is_refused_without_computing_it()
    {
        NumberText.Read(new string('9', 60), 0, out var value, out _).Should().Be(NumberText.Outcome.Read);
        value.Should().Be(Rational.Of(BigInteger.Pow(10, 60) - 1));
        NumberText.Read(new string('9', 61) + " m²", 0, out _, out var end).Should().Be(NumberText.Outcome.TooLong);
        end.Should().Be(61);
    }

    [TestCase("1e60", NumberText.Outcome.Read)]
    [TestCase("1e61", NumberText.Outcome.TooLong)]
    [TestCase("1e-61", NumberText.Outcome.TooLong)]
    [TestCase("1e99999999999999999999", NumberText.Outcome.TooLong)]
    public void An_exponent_is_limited_too(string text, object outcome) =>
        NumberText.Read(text, 0, out _, out _).Should().Be((NumberText.Outcome)outcome);
}
