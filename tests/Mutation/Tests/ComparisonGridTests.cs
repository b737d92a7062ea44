using System.Collections.Generic;
using System.Linq;
using Compliance.Expressions;
using Compliance.Tests.Values;
using Compliance.Values;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Mutation.Tests;

/// <summary>Every comparison of small intervals, against that of their numbers one by one.</summary>
public class ComparisonGridTests
{
    private static readonly Rational[] Numbers = [-1, 0, 1];
    private static readonly Comparator[] Comparators = System.Enum.GetValues<Comparator>();

    [Test]
    public void A_comparison_of_intervals_answers_as_that_of_all_their_numbers()
    {
        var all = Intervals().ToList();
        foreach (var (left, right) in from left in all from right in all select (left, right))
        {
            foreach (var comparator in Comparators)
            {
                var answers = (from a in IntervalArbitraries.Sample(left) from b in IntervalArbitraries.Sample(right) select Holds(a, comparator, b)).Distinct().ToList();
                var found = Comparisons.Evaluate(left, comparator, right);
                if (found != (answers.Count > 1 ? Truth.Unknown : answers[0] ? Truth.True : Truth.False))
                    Assert.Fail($"{left} {comparator} {right} gave {found}");
            }
        }
    }

    [Test]
    public void A_glance_answers_as_the_comparison_does()
    {
        foreach (var left in Intervals())
        {
            foreach (var limit in Numbers.Append(Rational.Of(1, 2)))
            {
                foreach (var comparator in Comparators)
                    Comparisons.Evaluate(Wide(left), comparator, limit).Should().Be(Comparisons.Evaluate(left, comparator, Interval.Point(limit)), $"{left} {comparator} {limit}");
            }
        }
    }

    [Test]
    public void Ends_that_do_not_fit_are_not_answered()
    {
        var lost = new WideInterval(WideBound.Lost, WideBound.Lost);
        Comparisons.Evaluate(lost, Comparator.AtLeast, Rational.One).Should().BeNull();
        Comparisons.Evaluate(lost with { Lower = WideBound.Closed(2) }, Comparator.AtLeast, Rational.One).Should().BeNull();
        Comparisons.Evaluate(lost with { Upper = WideBound.Closed(0) }, Comparator.AtLeast, Rational.One).Should().BeNull();
    }

    [Test]
    public void There_is_no_other_comparator()
    {
        var other = (Comparator)99;
        FluentActions.Invoking(() => Comparisons.Evaluate(Interval.All, other, Interval.All)).Should().Throw<System.ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => Comparisons.Evaluate(Wide(Interval.All), other, Rational.One)).Should().Throw<System.ArgumentOutOfRangeException>();
    }

    [Test]
    public void The_limit_is_asked_where_one_is_in_force_and_the_rule_may_apply()
    {
        foreach (var applies in new[] { Truth.False, Truth.True, Truth.Unknown })
        {
            Compilation.VerdictRule.AsksLimit(applies, isInForce: true).Should().Be(applies != Truth.False);
            Compilation.VerdictRule.AsksLimit(applies, isInForce: false).Should().BeFalse();
        }
    }

    [Test]
    public void And_and_not_are_those_of_all_points()
    {
        Truth[] truths = [Truth.False, Truth.True, Truth.Unknown];
        foreach (var (left, right) in from left in truths from right in truths select (left, right))
        {
            var points = (from a in PointsOf(left) from b in PointsOf(right) select a && b).Distinct().ToList();
            left.And(right).Should().Be(points.Count > 1 ? Truth.Unknown : points[0] ? Truth.True : Truth.False);
        }

        truths.Select(TruthLogic.Not).Should().Equal(Truth.True, Truth.False, Truth.Unknown);
    }

    private static bool[] PointsOf(Truth truth) => truth == Truth.Unknown ? [false, true] : [truth == Truth.True];

    private static bool Holds(Rational left, Comparator comparator, Rational right) => comparator switch
    {
        Comparator.AtMost => left <= right,
        Comparator.LessThan => left < right,
        Comparator.AtLeast => left >= right,
        Comparator.MoreThan => left > right,
        _ => left == right,
    };

    private static WideInterval Wide(Interval interval) => new(Wide(interval.Lower), Wide(interval.Upper));

    private static WideBound Wide(Bound bound) => bound.Value is not { } value ? WideBound.Unbounded : bound.IsClosed ? WideBound.Closed((long)value.Numerator) : WideBound.Open((long)value.Numerator);

    private static IEnumerable<Interval> Intervals()
    {
        var ends = Numbers.SelectMany(number => new[] { Bound.Closed(number), Bound.Open(number) }).Append(Bound.Unbounded).ToList();
        return from lower in ends from upper in ends let interval = Values.Intervals.Between(lower, upper) where interval is not null select interval;
    }
}
