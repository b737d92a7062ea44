using System;
using System.Linq;
using Compliance.Values;
using FluentAssertions;
using FsCheck.NUnit;
using NUnit.Framework;

namespace Compliance.Tests.Values;

[Properties(Arbitrary = [typeof(IntervalArbitraries)])]
public class IntervalTests
{
    [Test]
    public void Intervals_are_equal_whose_ends_are_and_no_others()
    {
        var one = Interval.Closed(1, 2);
        Interval[] others = [Interval.Closed(1, 3), Interval.Closed(0, 2), new(Bound.Open(1), Bound.Closed(2)), new(Bound.Closed(1), Bound.Open(2)), new(Bound.Closed(1), Bound.Unbounded), new(Bound.Unbounded, Bound.Closed(2)), Interval.All];
        one.Equals(Interval.Closed(1, 2)).Should().BeTrue();
        one.GetHashCode().Should().Be(Interval.Closed(1, 2).GetHashCode());
        foreach (var other in others)
        {
            one.Equals(other).Should().BeFalse($"{one} is not {other}");
            other.Equals(one).Should().BeFalse($"{other} is not {one}");
        }

        others.Append(one).Select(each => each.GetHashCode()).Should().OnlyHaveUniqueItems("a table of intervals would else be a list");
        new[] { Bound.Closed(1), Bound.Open(1), Bound.Closed(2), Bound.Open(2), Bound.Unbounded }.Select(bound => bound.GetHashCode()).Should().OnlyHaveUniqueItems();
        one.Equals(null).Should().BeFalse();
    }

    [PropertyTest(500)]
    public bool Every_sum_lies_in_the_sum(Interval left, Interval right) => Holds(left, right, left + right, (a, b) => a + b);

    [PropertyTest(500)]
    public bool Every_difference_lies_in_the_difference(Interval left, Interval right) => Holds(left, right, left - right, (a, b) => a - b);

    [PropertyTest(500)]
    public bool Every_product_lies_in_the_product(Interval left, Interval right) => Holds(left, right, left * right, (a, b) => a * b);

    [PropertyTest(500)]
    public bool Every_quotient_lies_in_the_quotient(Interval left, Interval right) =>
        right.Contains(Rational.Zero) || Holds(left, right, left / right, (a, b) => a / b);

    // The result is no wider than need be: numbers beyond its ends are never reached, and those just within are come near to.
    [PropertyTest(500)]
    public bool The_ends_of_a_product_are_come_near_to(Interval left, Interval right) => IsTight(left, right, left * right, (a, b) => a * b);

    [PropertyTest(500)]
    public bool The_ends_of_a_quotient_are_come_near_to(Interval left, Interval right) =>
        right.Contains(Rational.Zero) || IsTight(left, right, left / right, (a, b) => a / b);

    [PropertyTest(500)]
    public bool The_ends_of_a_sum_are_come_near_to(Interval left, Interval right) => IsTight(left, right, left + right, (a, b) => a + b);

    [PropertyTest(500)]
    public bool Scaling_is_multiplying_by_a_point(Interval interval, Rational factor) => interval.Scale(factor) == interval * Interval.Point(factor);

    [PropertyTest(500)]
    public bool What_an_interval_contains_it_contains_number_by_number(Interval outer, Interval inner) =>
        !outer.Contains(inner) || IntervalArbitraries.Sample(inner).All(outer.Contains);

    [PropertyTest(500)]
    public bool What_it_does_not_contain_has_a_number_outside(Interval outer, Interval inner) =>
        outer.Contains(inner) || IntervalArbitraries.Sample(inner).Any(number => !outer.Contains(number));

    [Test]
    public void Open_and_infinite_ends_are_kept()
    {
        var positive = new Interval(Bound.Open(Rational.Zero), Bound.Unbounded);
        (Interval.Closed(0, 5) / positive).ToString().Should().Be("[0, ∞)");
        (Interval.Point(Rational.One) / positive).ToString().Should().Be("(0, ∞)");
        (positive * new Interval(Bound.Closed(-1), Bound.Open(2))).ToString().Should().Be("(-∞, ∞)");
        (new Interval(Bound.Closed(0), Bound.Open(2)) * Interval.Closed(3, 4)).ToString().Should().Be("[0, 8)");
        (Interval.Point(Rational.Zero) * Interval.All).ToString().Should().Be("[0, 0]");
        (-new Interval(Bound.Open(1), Bound.Closed(2))).ToString().Should().Be("[-2, -1)");
    }

    [Test]
    public void A_divisor_that_may_be_zero_is_refused() =>
        FluentActions.Invoking(() => Interval.Point(Rational.One) / Interval.Closed(-1, 1)).Should().Throw<DivideByZeroException>();

    [Test]
    public void An_interval_is_never_empty()
    {
        FluentActions.Invoking(() => Interval.Closed(2, 1)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new Interval(Bound.Open(1), Bound.Closed(1))).Should().Throw<ArgumentException>();
    }

    private static bool Holds(Interval left, Interval right, Interval result, Func<Rational, Rational, Rational> operation) =>
        Results(left, right, operation).All(result.Contains);

    private static bool IsTight(Interval left, Interval right, Interval result, Func<Rational, Rational, Rational> operation)
    {
        var results = Results(left, right, operation);
        var near = Rational.Of(1, 1_000);
        Rational far = 1_000;
        return (result.Lower.Value is { } low ? Near(results.Min(), low, result.Lower.IsClosed) : results.Min() < -far)
            && (result.Upper.Value is { } high ? Near(results.Max(), high, result.Upper.IsClosed) : results.Max() > far);

        bool Near(Rational found, Rational end, bool isClosed) => isClosed ? found == end : Rational.Abs(found - end) < near;
    }

    private static Rational[] Results(Interval left, Interval right, Func<Rational, Rational, Rational> operation) =>
        [.. from a in IntervalArbitraries.Sample(left) from b in IntervalArbitraries.Sample(right) select operation(a, b)];
}
