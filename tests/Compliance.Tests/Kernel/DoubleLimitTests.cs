using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Compilation;
using Compliance.Expressions;
using Compliance.Values;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Kernel;

/// <summary>A limit in doubles answers as exact arithmetic does, or not at all.</summary>
public class DoubleLimitTests
{
    private static readonly Comparator[] Comparators = Enum.GetValues<Comparator>();

    // Numbers that lie close together, some of them so close that doubles cannot tell them apart.
    private static readonly Rational[] Numbers =
    [
        0, 1, 77, 78, 79, 300, Decimal("78.2"), Decimal("78.20000000000001"), Decimal("78.200000000000003"), Decimal("78.19999999999999"),
        Decimal("9007199254740992"), Decimal("9007199254740993"), Decimal("999999999999999"), Rational.Of(1, 3), Decimal("0.000000000000001"),
    ];

    [Test]
    public void Every_interval_against_every_limit_is_decided_as_exactly_or_left_open([ValueSource(nameof(Comparators))] Comparator comparator)
    {
        foreach (var limit in Numbers)
        {
            foreach (var interval in Intervals())
            {
                var exact = Comparisons.Evaluate(interval, comparator, Interval.Point(limit));
                var ends = DoubleEnds.Of(interval);
                var quick = DoubleLimit.OfFact(comparator, limit).Evaluate(ends.Low, ends.High, ends.IsPlain);
                if (quick != 0)
                    quick.Should().Be(exact, $"{interval} {comparator} {limit}");
            }
        }
    }

    [Test]
    public void A_usual_number_is_decided_without_exact_arithmetic_even_on_the_limit([ValueSource(nameof(Comparators))] Comparator comparator)
    {
        foreach (var text in new[] { "1", "78", "38.9", "0.3", "10532.88", "0" })
        {
            var ends = DoubleEnds.Of(Interval.Point(Decimal(text)));
            DoubleLimit.OfFact(comparator, Decimal(text)).Evaluate(ends.Low, ends.High, ends.IsPlain).Should().NotBe((Truth)0, $"{text} lies on the limit, and that is seen");
        }
    }

    [Test]
    public void A_quotient_next_to_the_limit_is_decided_as_exactly_or_left_open([ValueSource(nameof(Comparators))] Comparator comparator)
    {
        var limit = Rational.Of(300, 10_000);
        var random = new Random(2030);
        var left = 0;
        for (var i = 0; i < 20_000; i++)
        {
            var area = Rational.Of(random.Next(1, 2_000_000), 100);

            // On the limit, or a little beside it.
            var waste = area * limit + Rational.Of(random.Next(-2, 3), System.Numerics.BigInteger.Pow(10, random.Next(2, 22)));
            if (waste.Sign < 0)
                continue;

            var exact = Comparisons.Evaluate(Interval.Point(waste / area), comparator, Interval.Point(limit));
            var quotient = waste.ToDouble() / area.ToDouble();
            var quick = DoubleLimit.OfQuotient(comparator, limit)!.Value.Evaluate(quotient, quotient, isPlain: false);
            if (quick != 0)
                quick.Should().Be(exact, $"{waste} / {area} {comparator} {limit}");
            else
                left++;
        }

        left.Should().BePositive("some are too close for doubles");
    }

    [TestCase("0", true)]
    [TestCase("999999999999999", true)]
    [TestCase("1000000000000000", false)]
    [TestCase("0.123456789012345", true)]
    [TestCase("1.123456789012345", false)]
    [TestCase("-78.25", true)]
    public void Plain_is_a_decimal_of_at_most_15_digits(string text, bool isPlain) => Decimal(text).IsPlainDecimal.Should().Be(isPlain);

    [Test]
    public void A_third_is_not_plain() => Rational.Of(1, 3).IsPlainDecimal.Should().BeFalse();

    private static IEnumerable<Interval> Intervals()
    {
        foreach (var low in Numbers)
        {
            yield return Interval.Point(low);
            yield return new Interval(Bound.Open(low), Bound.Unbounded);
            yield return new Interval(Bound.Closed(low), Bound.Unbounded);
            yield return new Interval(Bound.Unbounded, Bound.Closed(low));
            yield return new Interval(Bound.Unbounded, Bound.Open(low));
            foreach (var high in Numbers.Where(high => high > low))
            {
                yield return Interval.Closed(low, high);
                yield return new Interval(Bound.Open(low), Bound.Closed(high));
                yield return new Interval(Bound.Closed(low), Bound.Open(high));
            }
        }
    }

    private static Rational Decimal(string text)
    {
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var digits = System.Numerics.BigInteger.Parse(text.Replace(".", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture);
        return Rational.Of(digits, System.Numerics.BigInteger.Pow(10, point < 0 ? 0 : text.Length - point - 1));
    }
}
