namespace Compliance.Values;

/// <summary>What intervals have in common.</summary>
internal static class Intervals
{
    /// <summary>The numbers of both, or null.</summary>
    public static Interval? Intersect(this Interval left, Interval right) => Between(Higher(left.Lower, right.Lower), Lower(left.Upper, right.Upper));

    /// <summary>The numbers between two ends, or null.</summary>
    public static Interval? Between(Bound lower, Bound upper) =>
        lower.Value is { } low && upper.Value is { } high && (low > high || (low == high && !(lower.IsClosed && upper.IsClosed)))
            ? null
            : new Interval(lower, upper);

    /// <summary>Of two lower ends, the one that leaves fewer numbers.</summary>
    public static Bound Higher(Bound left, Bound right)
    {
        if (left.Value is not { } a)
            return right;
        if (right.Value is not { } b || a > b)
            return left;
        return a < b || !right.IsClosed ? right : left;
    }

    /// <summary>Of two upper ends, the one that leaves fewer numbers.</summary>
    public static Bound Lower(Bound left, Bound right)
    {
        if (left.Value is not { } a)
            return right;
        if (right.Value is not { } b || a < b)
            return left;
        return a > b || !right.IsClosed ? right : left;
    }
}
