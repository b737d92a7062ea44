using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Tests.Values;
using Compliance.Values;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Mutation.Tests;

/// <summary>Every interval of a small grid, against its numbers one by one: nothing is left to chance, so that each change of the code is met.</summary>
public class IntervalGridTests
{
    private static readonly Rational[] Numbers = [-2, -1, 0, Rational.Of(1, 2), 2];
    private static readonly Interval[] All = [.. Lowers().SelectMany(lower => Uppers().Select(upper => (lower, upper))).Where(ends => IsSome(ends.lower, ends.upper)).Select(ends => new Interval(ends.lower, ends.upper))];

    // What is sampled lies on both sides of every end, by less than anything else differs by.
    private static readonly Dictionary<Interval, Rational[]> Samples = All.ToDictionary(one => one, IntervalArbitraries.Sample);

    [Test]
    public void Ends_that_leave_no_number_between_them_are_refused_and_all_others_are_kept()
    {
        foreach (var (lower, upper) in Lowers().SelectMany(lower => Uppers().Select(upper => (lower, upper))))
        {
            if (!IsSome(lower, upper))
            {
                FluentActions.Invoking(() => new Interval(lower, upper)).Should().Throw<ArgumentException>().WithMessage("There is no number between*");
                Intervals.Between(lower, upper).Should().BeNull();
                continue;
            }

            var interval = new Interval(lower, upper);
            (interval.Lower, interval.Upper).Should().Be((lower, upper));
            Intervals.Between(lower, upper).Should().Be(interval);
            interval.IsPoint.Should().Be(lower.Value is not null && lower.Value == upper.Value);
            interval.IsBounded.Should().Be(lower.Value is not null && upper.Value is not null);
        }

        Interval.All.Should().Be(new Interval(Bound.Unbounded, Bound.Unbounded));
        Interval.Point(2).Should().Be(new Interval(Bound.Closed(2), Bound.Closed(2)));
        Interval.Closed(1, 2).Should().Be(new Interval(Bound.Closed(1), Bound.Closed(2)));
    }

    [Test]
    public void A_number_belongs_to_an_interval_between_its_ends_and_on_those_that_are_closed()
    {
        foreach (var one in All)
        {
            foreach (var number in Samples.Values.SelectMany(numbers => numbers).Concat(Numbers).Distinct())
            {
                var isAbove = one.Lower.Value is not { } low || (one.Lower.IsClosed ? number >= low : number > low);
                var isBelow = one.Upper.Value is not { } high || (one.Upper.IsClosed ? number <= high : number < high);
                one.Contains(number).Should().Be(isAbove && isBelow);
            }
        }
    }

    [Test]
    public void Intersections_hulls_and_what_lies_within_are_those_of_the_numbers()
    {
        foreach (var (left, right) in Pairs())
        {
            var both = left.Intersect(right);
            Samples[left].Where(right.Contains).All(number => both is not null && both.Contains(number)).Should().BeTrue();
            if (both is not null)
                IntervalArbitraries.Sample(both).All(number => left.Contains(number) && right.Contains(number)).Should().BeTrue();

            var hull = Interval.Hull(left, right);
            Samples[left].Concat(Samples[right]).All(hull.Contains).Should().BeTrue();
            IntervalArbitraries.Sample(hull).All(number => !IsBeyond(left, number) || !IsBeyond(right, number) || IsBetween(left, right, number)).Should().BeTrue();
            left.Contains(right).Should().Be(Samples[right].All(left.Contains), $"{left} {right}");
        }
    }

    [Test]
    public void The_lesser_and_the_greater_of_two_hold_every_result_and_come_near_to_their_ends()
    {
        foreach (var (left, right) in PairsOfEachSign())
        {
            Check(left, right, Interval.Least(left, right), (a, b) => a < b ? a : b);
            Check(left, right, Interval.Greatest(left, right), (a, b) => a > b ? a : b);
        }
    }

    [Test]
    public void Sums_differences_products_and_quotients_hold_every_result_and_come_near_to_their_ends()
    {
        foreach (var (left, right) in PairsOfEachSign())
        {
            Check(left, right, left + right, (a, b) => a + b);
            Check(left, right, left - right, (a, b) => a - b);
            Check(left, right, left * right, (a, b) => a * b);
            if (!right.Contains(Rational.Zero))
                Check(left, right, left / right, (a, b) => a / b);
            else
                FluentActions.Invoking(() => left / right).Should().Throw<DivideByZeroException>().WithMessage("The divisor may be 0*");
        }
    }

    [Test]
    public void Scaling_and_turning_round_keep_each_end()
    {
        foreach (var one in All)
        {
            one.Scale(Rational.One).Should().BeSameAs(one);
            one.Scale(Rational.Zero).Should().Be(Interval.Point(Rational.Zero));
            one.Scale(3).Should().Be(one * Interval.Point(3));
            one.Scale(-3).Should().Be(one * Interval.Point(-3));
            (-one).Should().Be(one.Scale(-1));
        }
    }

    [TestCase(true, true, "[1, 2]")]
    [TestCase(false, true, "(1, 2]")]
    [TestCase(true, false, "[1, 2)")]
    public void An_interval_is_written_with_its_ends(bool isLowerClosed, bool isUpperClosed, string expected) =>
        new Interval(new Bound(Rational.One, isLowerClosed), new Bound(2, isUpperClosed)).ToString().Should().Be(expected);

    [Test]
    public void An_interval_without_ends_is_written_with_infinities() => Interval.All.ToString().Should().Be("(-∞, ∞)");

    private static IEnumerable<Bound> Lowers() => Numbers.SelectMany(number => new[] { Bound.Closed(number), Bound.Open(number) }).Append(Bound.Unbounded);

    private static IEnumerable<Bound> Uppers() => Lowers();

    private static IEnumerable<(Interval Left, Interval Right)> Pairs() => from left in All from right in All select (left, right);

    // Every result is computed of all numbers on both sides, so there are fewer ends: one below 0, 0, and one above it.
    private static IEnumerable<(Interval Left, Interval Right)> PairsOfEachSign()
    {
        Interval[] some = [.. All.Where(one => IsOfEachSign(one.Lower) && IsOfEachSign(one.Upper))];
        return from left in some from right in some select (left, right);
    }

    private static bool IsOfEachSign(Bound bound) => bound.Value is not { } value || value == -2 || value.IsZero || value == Rational.Of(1, 2);

    private static bool IsSome(Bound lower, Bound upper) =>
        lower.Value is null || upper.Value is null || lower.Value < upper.Value || (lower.Value == upper.Value && lower.IsClosed && upper.IsClosed);

    private static bool IsBeyond(Interval interval, Rational number) => !interval.Contains(number);

    private static bool IsBetween(Interval left, Interval right, Rational number) =>
        (IsOver(left, number) && IsUnder(right, number)) || (IsOver(right, number) && IsUnder(left, number));

    private static bool IsOver(Interval interval, Rational number) => interval.Upper.Value is { } high && (number > high || (number == high && !interval.Upper.IsClosed));

    private static bool IsUnder(Interval interval, Rational number) => interval.Lower.Value is { } low && (number < low || (number == low && !interval.Lower.IsClosed));

    private static void Check(Interval left, Interval right, Interval result, Func<Rational, Rational, Rational> operation)
    {
        Rational[] numbers = [.. from a in Samples[left] from b in Samples[right] select operation(a, b)];
        var (least, most) = (numbers.Min(), numbers.Max());
        var isRight = numbers.All(result.Contains)
            && (result.Lower.Value is { } low ? IsNear(least, low, result.Lower.IsClosed) : least < -1_000)
            && (result.Upper.Value is { } high ? IsNear(most, high, result.Upper.IsClosed) : most > 1_000);
        if (!isRight)
            Assert.Fail($"{left} and {right} give {result}, and numbers from {least} to {most}");
    }

    private static bool IsNear(Rational found, Rational end, bool isClosed) => isClosed ? found == end : found != end && Rational.Abs(found - end) < Rational.Of(1, 1_000);
}
