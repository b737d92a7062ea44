using System.Linq;
using Compliance.Values;
using FsCheck;
using FsCheck.Fluent;
using Interval = Compliance.Values.Interval;

namespace Compliance.Tests.Values;

/// <summary>Intervals with small fractions at their ends, open, closed and infinite, and numbers near them.</summary>
internal static class IntervalArbitraries
{
    private static readonly Gen<Rational> _numbers =
        from above in Gen.Choose(-6, 6)
        from below in Gen.Elements(1, 1, 1, 2, 3)
        select Rational.Of(above, below);

    private static readonly Gen<Bound> _bounds =
        from number in _numbers
        from kind in Gen.Choose(0, 4)
        select kind switch { 0 => Bound.Unbounded, 1 or 2 => Bound.Open(number), _ => Bound.Closed(number) };

    public static Arbitrary<Interval> Intervals() => (
        from one in _bounds
        from other in _bounds
        select Make(one, other)).ToArbitrary();

    public static Arbitrary<Rational> Numbers() => _numbers.ToArbitrary();

    /// <summary>Numbers of an interval: its ends where they belong to it, numbers close to them, far ones, and some between.</summary>
    public static Rational[] Sample(Interval interval)
    {
        var tiny = Rational.Of(1, 1_000_000);
        Rational huge = 1_000_000;
        Rational[] ends = [.. new[] { interval.Lower.Value, interval.Upper.Value, Rational.Zero }.Where(end => end is not null).Select(end => end!.Value)];
        return [.. ends
            .SelectMany(end => new[] { end, end - tiny, end + tiny, end - 1, end + 1, end - huge, end + huge })
            .Append((ends[0] + ends[^1]) / 2)
            .Where(interval.Contains)
            .Distinct()];
    }

    private static Interval Make(Bound one, Bound other)
    {
        if (one.Value is { } low && other.Value is { } high)
        {
            if (low > high)
                (one, other) = (other, one);
            else if (low == high)
                return Interval.Point(low);
        }

        return new Interval(one, other);
    }
}
