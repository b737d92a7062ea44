using System;
using System.Linq;
using Compliance.Expressions;
using Compliance.Packs;
using Compliance.Portfolios;
using Compliance.Tests.Kernel.Worlds;
using Compliance.Values;
using FluentAssertions;

namespace Compliance.Tests.Portfolios;

/// <summary>What is compared without allocating is what exact intervals are, or is not answered at all.</summary>
public class GlanceProperties
{
    private static readonly Truth[] Truths = [Truth.True, Truth.True, Truth.False, Truth.Unknown];

    [PropertyTest(3000, Arbitrary = [typeof(Seeds)])]
    public void A_glance_answers_as_the_exact_interval_does(int seed)
    {
        var dice = new Dice(seed);
        var kind = dice.Pick(Enum.GetValues<AggregateKind>());
        var (one, other) = (Make(dice, kind), Make(dice, kind));
        Check(dice, one.Read(), one.Glance());

        var (now, then) = (one.Read(), other.Read());
        if (now.Value is not null && then.Value is not null)
            Check(dice, (now.Value - then.Value, now.Exists), (one.Glance().Value - other.Glance().Value, now.Exists));
    }

    [PropertyTest(500, Arbitrary = [typeof(Seeds)])]
    public void Figures_of_ordinary_size_are_always_answered(int seed)
    {
        var dice = new Dice(seed);
        var totals = Make(dice, AggregateKind.Share, isOrdinary: true);
        var before = Make(dice, AggregateKind.Share, isOrdinary: true);
        if (totals.Glance().Exists != Truth.False && before.Glance().Exists != Truth.False)
            Comparisons.Evaluate(totals.Glance().Value - before.Glance().Value, Comparator.AtLeast, Rational.Of(37, 1000)).Should().NotBeNull();
    }

    private static void Check(Dice dice, (Interval? Value, Truth Exists) exact, (WideInterval Value, Truth Exists) glance)
    {
        glance.Exists.Should().Be(exact.Exists);
        if (exact.Value is not { } value)
            return;

        // On the ends, beside them and anywhere.
        var ends = new[] { value.Lower.Value, value.Upper.Value }.Where(end => end is not null).Select(end => end!.Value);
        foreach (var limit in ends.SelectMany(end => new[] { end, end + Rational.Of(1, 1000), end - Rational.Of(1, 1000) }).Append(Rational.Of(dice.Between(-5, 200), 100)))
        {
            foreach (var comparator in Enum.GetValues<Comparator>())
            {
                if (Comparisons.Evaluate(glance.Value, comparator, limit) is { } answer)
                    answer.Should().Be(Comparisons.Evaluate(value, comparator, Interval.Point(limit)), $"{value} {comparator} {limit}");
            }
        }
    }

    private static AggregateTotals Make(Dice dice, AggregateKind kind, bool isOrdinary = false)
    {
        var totals = AggregateRule.TotalsOf(kind);
        for (var members = dice.Between(0, 5); members > 0; members--)
        {
            var contribution = new Contribution(
                dice.Pick(Truths), Truth.False, dice.Pick(Truths),
                kind == AggregateKind.Count ? null : Weight(dice, isOrdinary),
                kind == AggregateKind.Ratio ? Weight(dice, isOrdinary) : null);

            // What weighs nothing is no contribution.
            if (contribution is { Of: { IsPoint: true, Lower.Value.IsZero: true }, To: null or { IsPoint: true, Lower.Value.IsZero: true } })
                continue;
            totals.Add(contribution, 1);
            if (!isOrdinary && dice.Chance(0.1))
                totals.Add(contribution, -1);
        }

        return totals;
    }

    private static Interval Weight(Dice dice, bool isOrdinary)
    {
        var (one, other) = (Number(dice, isOrdinary), Number(dice, isOrdinary));
        var (low, high) = one < other ? (one, other) : (other, one);
        return dice.Between(0, 7) switch
        {
            0 => new Interval(Bound.Closed(low), Bound.Unbounded),
            1 => new Interval(Bound.Open(low), Bound.Unbounded),
            2 when low != high => new Interval(Bound.Open(low), Bound.Closed(high)),
            3 when low != high => new Interval(Bound.Closed(low), Bound.Open(high)),
            4 => Interval.Closed(low, high),
            5 => Interval.Point(Rational.Zero),
            _ => Interval.Point(low),
        };
    }

    private static Rational Number(Dice dice, bool isOrdinary) => isOrdinary
        ? Rational.Of((decimal)dice.Between(0, 2_000_000_000) / 100)
        : dice.Between(0, 6) switch
        {
            0 => Rational.Zero,
            1 => dice.Between(1, 9) * Rational.PowerOfTen(dice.Between(-30, 30)),
            2 => Rational.Of(dice.Between(1, 1000), dice.Pick(3, 7, 11, 13)),
            3 => Rational.Of(long.MaxValue - dice.Between(0, 9), dice.Pick<long>(1, 7, 1_000_000_007)),
            _ => Rational.Of((decimal)dice.Between(0, 100_000) / 100),
        };
}
