using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Expressions;

public class ParserTests
{
    [TestCase("a or b and c", "(a or (b and c))")]
    [TestCase("a and b or c and d", "((a and b) or (c and d))")]
    [TestCase("not a and b", "((not a) and b)")]
    [TestCase("not a = b", "(not (a = b))")]
    [TestCase("not not a", "(not (not a))")]
    [TestCase("a + b * c >= x - y / z", "((a + (b * c)) >= (x - (y / z)))")]
    [TestCase("a - b - c", "((a - b) - c)")]
    [TestCase("a / b / c", "((a / b) / c)")]
    [TestCase("a / b * c", "((a / b) * c)")]
    [TestCase("-a * b", "((-a) * b)")]
    [TestCase("a - -b", "(a - (-b))")]
    [TestCase("(a or b) and c", "((a or b) and c)")]
    [TestCase("x is one of a, b and y", "((x is one of a, b) and y)")]
    [TestCase("a ≥ 5 and b ≠ c", "((a >= 5) and (b != c))", "≥", "≠")]
    public void Operators_bind_as_written_down(string text, string expected, params string[] signs)
    {
        foreach (var sign in signs)
            expected = expected.Replace(sign == "≥" ? ">=" : "!=", sign, System.StringComparison.Ordinal);
        Expression.Parse(text).Should().Be(expected);
    }

    [TestCase("a > 300 t/10⁴m² and b", "((a > 300 t/10⁴m²) and b)")]
    [TestCase("a > 300 t / 10⁴ m²", "(a > 300 t / 10⁴ m²)")]
    [TestCase("a > 100 m / b", "(a > (100 m / b))")]
    [TestCase("a > 2 * b / 3", "(a > ((2 * b) / 3))")]
    [TestCase("a > 5 percentage point or b", "((a > 5 percentage point) or b)")]
    [TestCase("a >= 78% and b", "((a >= 78%) and b)")]
    [TestCase("a > 5 d or b", "((a > 5 d) or b)")]
    [TestCase("a > 1,000 m - 5 m", "(a > (1,000 m - 5 m))")]
    [TestCase("a < 2026-01-01", "(a < 2026-01-01)")]
    [TestCase("a - 2026", "(a - 2026)")]
    [TestCase("a>=5m²and b", "((a >= 5m²) and b)")]
    public void A_number_takes_its_unit_along_and_nothing_else(string text, string expected) => Expression.Parse(text).Should().Be(expected);
}
