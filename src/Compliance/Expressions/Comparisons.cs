using System;
using Compliance.Values;

namespace Compliance.Expressions;

/// <summary>Compares intervals exactly: an answer is given only where every pair of points agrees.</summary>
internal static class Comparisons
{
    /// <summary>What the comparison answers for all values of both sides.</summary>
    public static Truth Evaluate(Interval left, Comparator comparator, Interval right) => comparator switch
    {
        Comparator.AtMost => Below(left, right, orEqual: true),
        Comparator.LessThan => Below(left, right, orEqual: false),
        Comparator.AtLeast => Below(right, left, orEqual: true),
        Comparator.MoreThan => Below(right, left, orEqual: false),
        Comparator.EqualTo => Equal(left, right),
        _ => throw new ArgumentOutOfRangeException(nameof(comparator)),
    };

    /// <summary>What the comparison with a number answers; null where the ends do not fit, and have to be compared as numbers of any size.</summary>
    public static Truth? Evaluate(in WideInterval left, Comparator comparator, Rational right)
    {
        // Infinite ends lie beyond every number.
        if ((left.Lower.IsUnbounded ? -1 : left.Lower.Against(right)) is not { } low || (left.Upper.IsUnbounded ? 1 : left.Upper.Against(right)) is not { } high)
            return null;

        var isBelow = high < 0 || (high == 0 && !left.Upper.IsClosed);
        var isAbove = low > 0 || (low == 0 && !left.Lower.IsClosed);
        return comparator switch
        {
            Comparator.AtMost => Answer(high <= 0, isAbove),
            Comparator.LessThan => Answer(isBelow, low >= 0),
            Comparator.AtLeast => Answer(low >= 0, isBelow),
            Comparator.MoreThan => Answer(isAbove, high <= 0),
            Comparator.EqualTo => Answer(low == 0 && high == 0, isBelow || isAbove),
            _ => throw new ArgumentOutOfRangeException(nameof(comparator)),
        };
    }

    private static Truth Answer(bool always, bool never) => always ? Truth.True : never ? Truth.False : Truth.Unknown;

    private static Truth Below(Interval left, Interval right, bool orEqual)
    {
        // Always: the highest left value is below the lowest right one. Never: the lowest left one is above the highest right one.
        if (Apart(left.Upper, right.Lower, touching: orEqual))
            return Truth.True;
        return Apart(right.Upper, left.Lower, touching: !orEqual) ? Truth.False : Truth.Unknown;
    }

    private static Truth Equal(Interval left, Interval right)
    {
        if (Apart(left.Upper, right.Lower, touching: false) || Apart(right.Upper, left.Lower, touching: false))
            return Truth.False;
        return left.IsPoint && right.IsPoint ? Truth.True : Truth.Unknown;
    }

    // Whether everything up to one end lies below everything from the other; at the same number only where touching is
    // allowed, or where not both ends belong to their intervals.
    private static bool Apart(Bound upper, Bound lower, bool touching) =>
        upper.Value is { } high && lower.Value is { } low
        && (high < low || (high == low && (touching || !upper.IsClosed || !lower.IsClosed)));
}
