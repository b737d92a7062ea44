namespace Compliance.Values;

/// <summary>The ends of an interval as the nearest doubles.</summary>
/// <param name="Low">The lower end; infinite where there is none, and not a number where no double will do.</param>
/// <param name="High">The upper end, likewise.</param>
/// <param name="IsPlain">
/// Whether these compare exactly with any other plain number: each end that there is belongs to the interval and is a decimal
/// of at most 15 significant digits, no two of which have the same nearest double.
/// </param>
internal readonly record struct DoubleEnds(double Low, double High, bool IsPlain)
{
    /// <summary>The ends of an interval.</summary>
    public static DoubleEnds Of(Interval interval)
    {
        var low = interval.Lower.Value?.ToSafeDouble() ?? double.NegativeInfinity;
        var high = interval.IsPoint ? low : interval.Upper.Value?.ToSafeDouble() ?? double.PositiveInfinity;
        return new DoubleEnds(low, high, IsPlainEnd(interval.Lower) && IsPlainEnd(interval.Upper));
    }

    private static bool IsPlainEnd(Bound end) => end.Value is not { } value || (end.IsClosed && value.IsPlainDecimal);
}
