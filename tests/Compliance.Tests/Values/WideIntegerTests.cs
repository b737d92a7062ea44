using System;
using System.Numerics;
using Compliance.Tests.Kernel.Worlds;
using Compliance.Tests.Portfolios;
using Compliance.Values;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Values;

/// <summary>Numbers of 127 bits are what numbers of any size are, or say that they do not fit.</summary>
public class WideIntegerTests
{
    private static readonly BigInteger Largest = (BigInteger.One << 127) - 1;

    [PropertyTest(3000, Arbitrary = [typeof(Seeds)])]
    public void Sums_differences_and_products_are_exact_or_lost(int seed)
    {
        var dice = new Dice(seed);
        var (left, exactLeft) = Make(dice);
        var (right, exactRight) = Make(dice);
        Check(left + right, exactLeft + exactRight);
        Check(left - right, exactLeft - exactRight);
        Check(left * right, exactLeft * exactRight);
        Check(-left, -exactLeft);
        left.Sign.Should().Be(exactLeft.Sign);
        left.IsZero.Should().Be(exactLeft.IsZero);
        left.Equals(right).Should().Be(exactLeft == exactRight);
    }

    [Test]
    public void The_largest_number_fits_and_one_more_is_lost()
    {
        WideInteger half = 1L << 62;
        var power = half * (1L << 62) * 4;
        var largest = (power - 1) + power;
        largest.ToBigInteger().Should().Be(Largest);
        (largest + 1).IsLost.Should().BeTrue();
        (-largest).ToBigInteger().Should().Be(-Largest);
        (-largest - 1).IsLost.Should().BeTrue("its opposite would not fit");
        (power * 2).IsLost.Should().BeTrue();
        (power * -2).IsLost.Should().BeTrue();
    }

    [Test]
    public void What_is_made_of_a_lost_number_is_lost()
    {
        WideInteger.Lost.IsLost.Should().BeTrue();
        (WideInteger.Lost + 1).IsLost.Should().BeTrue();
        (1 - WideInteger.Lost).IsLost.Should().BeTrue();
        (WideInteger.Lost * 0).IsLost.Should().BeTrue();
        (-WideInteger.Lost).IsLost.Should().BeTrue();
        FluentActions.Invoking(() => WideInteger.Lost.ToBigInteger()).Should().Throw<InvalidOperationException>();
    }

    private static void Check(WideInteger wide, BigInteger exact)
    {
        wide.IsLost.Should().Be(BigInteger.Abs(exact) > Largest);
        if (!wide.IsLost)
            wide.ToBigInteger().Should().Be(exact);
    }

    // Of every length, and next to the powers of two, where a carry goes wrong if it does.
    private static (WideInteger Wide, BigInteger Exact) Make(Dice dice)
    {
        var (wide, exact) = ((WideInteger)0L, BigInteger.Zero);
        for (var parts = dice.Between(1, 3); parts > 0; parts--)
        {
            var (low, high) = (Part(dice), Part(dice));
            var (next, exactNext) = (wide + ((WideInteger)low * high), exact + ((BigInteger)low * high));
            if (!next.IsLost)
                (wide, exact) = (next, exactNext);
        }

        return (wide, exact);
    }

    private static long Part(Dice dice)
    {
        var power = 1L << dice.Between(0, 62);
        return dice.Pick(power, -power, power - 1, power + dice.Between(0, 1000), dice.Between(-3, 3), 1, long.MaxValue, -long.MaxValue);
    }
}
