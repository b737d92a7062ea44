namespace Compliance.Values;

/// <summary>
/// An end of an interval as a fraction that is not reduced, which nothing is allocated for: the value of a running total at
/// the moment that it is compared. It is lost where its numbers do not fit.
/// </summary>
/// <param name="Numerator">The number above the line.</param>
/// <param name="Denominator">The number below the line, more than 0; 0 where the interval has no end on this side.</param>
/// <param name="IsClosed">Whether the end belongs to the interval.</param>
internal readonly record struct WideBound(WideInteger Numerator, WideInteger Denominator, bool IsClosed)
{
    /// <summary>No end on this side.</summary>
    public static WideBound Unbounded => default;

    /// <summary>What did not fit.</summary>
    public static WideBound Lost => new(WideInteger.Lost, WideInteger.Lost, IsClosed: false);

    /// <summary>Whether there is no end on this side.</summary>
    public bool IsUnbounded => Denominator.IsZero;

    /// <summary>Whether its numbers did not fit.</summary>
    public bool IsLost => Numerator.IsLost || Denominator.IsLost;

    /// <summary>Whether the end is 0.</summary>
    public bool IsZero => Numerator.IsZero && !IsUnbounded;

    /// <summary>A number that belongs to the interval.</summary>
    public static WideBound Closed(long value) => new(value, 1, IsClosed: true);

    /// <summary>A number that does not belong to the interval.</summary>
    public static WideBound Open(long value) => new(value, 1, IsClosed: false);

    /// <summary>The end of a difference, from the ends that meet in it.</summary>
    public static WideBound operator -(WideBound left, WideBound right)
    {
        if (left.IsUnbounded || right.IsUnbounded)
            return Unbounded;

        var isClosed = left.IsClosed && right.IsClosed;
        return left.Denominator.Equals(right.Denominator)
            ? new WideBound(left.Numerator - right.Numerator, left.Denominator, isClosed)
            : new WideBound((left.Numerator * right.Denominator) - (right.Numerator * left.Denominator), left.Denominator * right.Denominator, isClosed);
    }

    /// <summary>A number as a part of itself and another, which are not both 0.</summary>
    public static WideBound PartOfBoth(WideBound part, WideBound rest)
    {
        var (own, other) = part.Denominator.Equals(rest.Denominator)
            ? (part.Numerator, rest.Numerator)
            : (part.Numerator * rest.Denominator, rest.Numerator * part.Denominator);
        return new WideBound(own, own + other, part.IsClosed && rest.IsClosed);
    }

    /// <summary>One end by another, neither of them negative: the least by the most, or the most by the least.</summary>
    public static WideBound Quotient(WideBound of, WideBound to)
    {
        if (of.IsZero)
            return of;
        if (of.IsUnbounded || to.IsZero)
            return Unbounded;
        return to.IsUnbounded ? Open(0) : new WideBound(of.Numerator * to.Denominator, of.Denominator * to.Numerator, of.IsClosed && to.IsClosed);
    }

    /// <summary>-1, 0 or 1 where the end, which is not infinite, lies below a number, on it or above it; null where that does not fit.</summary>
    public int? Against(Rational number)
    {
        if (IsLost || !number.TryGetSmall(out var numerator, out var denominator))
            return null;

        var difference = (Numerator * denominator) - (Denominator * numerator);
        return difference.IsLost ? null : difference.Sign;
    }
}
