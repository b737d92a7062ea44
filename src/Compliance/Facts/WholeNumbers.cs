using System.Numerics;
using Compliance.Values;

namespace Compliance.Facts;

/// <summary>What is left of an interval where only whole numbers count.</summary>
internal static class WholeNumbers
{
    /// <summary>The numbers from the first whole one to the last, or null.</summary>
    public static Interval? In(Interval interval)
    {
        var first = interval.Lower.Value is { } low ? First(low, interval.Lower.IsClosed) : (BigInteger?)null;
        var last = interval.Upper.Value is { } high ? -First(-high, interval.Upper.IsClosed) : (BigInteger?)null;
        return first > last ? null : new Interval(ToBound(first), ToBound(last));
    }

    // The first whole number at or, where the end does not count, behind it.
    private static BigInteger First(Rational end, bool isClosed)
    {
        var floor = BigInteger.DivRem(end.Numerator, end.Denominator, out var rest);
        if (rest.IsZero)
            return isClosed ? floor : floor + 1;
        return rest.Sign < 0 ? floor : floor + 1;
    }

    private static Bound ToBound(BigInteger? whole) => whole is { } end ? Bound.Closed(Rational.Of(end)) : Bound.Unbounded;
}
