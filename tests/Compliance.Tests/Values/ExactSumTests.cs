using System.Collections.Generic;
using Compliance.Tests.Kernel.Worlds;
using Compliance.Tests.Portfolios;
using Compliance.Values;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Values;

/// <summary>A running total is the sum of what is in it, whatever was in it before.</summary>
public class ExactSumTests
{
    [PropertyTest(500, Arbitrary = [typeof(Seeds)])]
    public void A_total_is_what_fractions_of_any_size_sum_up_to(int seed)
    {
        var dice = new Dice(seed);
        var (sum, other) = (new ExactSum(), new ExactSum());
        var (exact, exactOther) = (Rational.Zero, Rational.Zero);
        var added = new List<Rational>();
        for (var step = 0; step < 40; step++)
        {
            var value = Make(dice);
            switch (dice.Between(0, 3))
            {
                case 0 when added.Count > 0:
                    value = dice.Pick(added);
                    added.Remove(value);
                    sum.Subtract(value);
                    exact -= value;
                    break;
                case 1:
                    other.Add(value);
                    exactOther += value;
                    break;
                default:
                    added.Add(value);
                    sum.Add(value);
                    exact += value;
                    break;
            }

            sum.Value.Should().Be(exact);
            sum.IsZero.Should().Be(exact.IsZero);
        }

        var both = new ExactSum();
        both.CopyFrom(sum);
        both.Add(other);
        both.Value.Should().Be(exact + exactOther);
        sum.Value.Should().Be(exact);
        if (!both.IsZero)
            sum.PartOfBoth(other).Should().Be(exact / (exact + exactOther));
        foreach (var value in added)
            sum.Subtract(value);
        sum.IsZero.Should().BeTrue();
    }

    [Test]
    public void What_does_not_fit_comes_and_goes_beside_what_does()
    {
        var sum = new ExactSum();
        var heavy = Rational.PowerOfTen(60);
        sum.Add(Rational.Of(1, 10));
        sum.Add(heavy);
        sum.ToBound(isClosed: true).IsLost.Should().BeTrue();
        sum.Subtract(heavy);
        sum.Value.Should().Be(Rational.Of(1, 10));
        sum.ToBound(isClosed: true).Against(Rational.Of(1, 10)).Should().Be(0);
    }

    private static Rational Make(Dice dice) => dice.Between(0, 5) switch
    {
        0 => Rational.Of(dice.Between(-500, 500), dice.Pick(3, 7, 9, 11, 1001)),
        1 => dice.Between(-9, 9) * Rational.PowerOfTen(dice.Between(-40, 40)),
        2 => Rational.Of(long.MaxValue - dice.Between(0, 5), dice.Pick<long>(1, 2, long.MaxValue - 1, 1_000_000_007)),
        3 => Rational.Of(dice.Between(-9, 9), dice.Pick<long>(999_999_937, 1_000_000_007, 998_244_353)),
        _ => Rational.Of((decimal)dice.Between(-1_000_000, 1_000_000) / 100),
    };
}
