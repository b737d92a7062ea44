using System;
using System.Linq;

namespace Compliance.Values;

/// <summary>
/// All numbers between two ends, exactly, each end open, closed or infinite; never empty. What a number fact may be, and
/// what a measure over such facts may be.
/// </summary>
public sealed record Interval
{
    /// <summary>The numbers between two ends.</summary>
    /// <exception cref="ArgumentException">There is no number between them.</exception>
    public Interval(Bound lower, Bound upper)
    {
        if (lower.Value is { } low && upper.Value is { } high && (low > high || (low == high && !(lower.IsClosed && upper.IsClosed))))
            throw new ArgumentException($"There is no number between {low} and {high}.", nameof(upper));

        Lower = lower;
        Upper = upper;
    }

    /// <summary>Every number.</summary>
    public static Interval All { get; } = new(Bound.Unbounded, Bound.Unbounded);

    /// <summary>The lower end.</summary>
    public Bound Lower { get; }

    /// <summary>The upper end.</summary>
    public Bound Upper { get; }

    /// <summary>Whether it is a single number.</summary>
    public bool IsPoint => Lower.Value is { } low && Upper.Value is { } high && low == high;

    /// <summary>Whether it has an end on both sides.</summary>
    public bool IsBounded => Lower.Value is not null && Upper.Value is not null;

    /// <summary>A single number.</summary>
    public static Interval Point(Rational value) => new(Bound.Closed(value), Bound.Closed(value));

    /// <summary>The numbers from one to another, both included.</summary>
    public static Interval Closed(Rational low, Rational high) => new(Bound.Closed(low), Bound.Closed(high));

    /// <summary>The least interval that holds two others.</summary>
    internal static Interval Hull(Interval left, Interval right) => new(
        left.ReachesBelow(right.Lower) ? left.Lower : right.Lower,
        left.ReachesAbove(right.Upper) ? left.Upper : right.Upper);

    /// <summary>What the sum may be.</summary>
    public static Interval operator +(Interval left, Interval right) =>
        new(Sum(left.Lower, right.Lower), Sum(left.Upper, right.Upper));

    /// <summary>What the difference may be.</summary>
    public static Interval operator -(Interval left, Interval right) => left + -right;

    /// <summary>What the number with the other sign may be.</summary>
    public static Interval operator -(Interval value) => new(Negate(value.Upper), Negate(value.Lower));

    /// <summary>What the lesser of the two may be.</summary>
    internal static Interval Least(Interval left, Interval right) => new(
        left.ReachesBelow(right.Lower) ? left.Lower : right.Lower,
        left.ReachesAbove(right.Upper) ? right.Upper : left.Upper);

    /// <summary>What the greater of the two may be.</summary>
    internal static Interval Greatest(Interval left, Interval right) => -Least(-left, -right);

    /// <summary>What the product may be.</summary>
    public static Interval operator *(Interval left, Interval right)
    {
        Corner[] corners =
        [
            Corner.Product(Corner.Low(left), Corner.Low(right)),
            Corner.Product(Corner.Low(left), Corner.High(right)),
            Corner.Product(Corner.High(left), Corner.Low(right)),
            Corner.Product(Corner.High(left), Corner.High(right)),
        ];
        var lowest = corners.Aggregate(Corner.Lower);
        var highest = corners.Aggregate(Corner.Upper);
        return new Interval(lowest.ToBound(), highest.ToBound());
    }

    /// <summary>What the quotient may be.</summary>
    /// <exception cref="DivideByZeroException"><paramref name="right"/> holds 0. (A checked expression never gets here: its divisors exclude 0.)</exception>
    public static Interval operator /(Interval left, Interval right) => left * right.Reciprocal();

    /// <summary>Every number multiplied by a factor.</summary>
    public Interval Scale(Rational factor)
    {
        if (factor == Rational.One)
            return this;
        if (factor.IsZero)
            return Point(Rational.Zero);

        Bound Times(Bound bound) => new(bound.Value * factor, bound.IsClosed);
        return factor.Sign == 1 ? new Interval(Times(Lower), Times(Upper)) : new Interval(Times(Upper), Times(Lower));
    }

    /// <summary>Whether a number belongs to it.</summary>
    public bool Contains(Rational value) =>
        (Lower.Value is not { } low || value > low || (value == low && Lower.IsClosed))
        && (Upper.Value is not { } high || value < high || (value == high && Upper.IsClosed));

    /// <summary>Whether every number of another one belongs to it.</summary>
    public bool Contains(Interval other) => ReachesBelow(other.Lower) && ReachesAbove(other.Upper);

    /// <summary>Whether it has the same ends.</summary>
    public bool Equals(Interval? other) => other is not null && Lower.Equals(other.Lower) && Upper.Equals(other.Upper);

    /// <inheritdoc/>
    public override int GetHashCode() => (Lower.GetHashCode() * 397) ^ Upper.GetHashCode();

    /// <summary>The form <c>[76, 80)</c>.</summary>
    public override string ToString() =>
        $"{(Lower.IsClosed ? '[' : '(')}{Lower.Value?.ToString() ?? "-∞"}, {Upper.Value?.ToString() ?? "∞"}{(Upper.IsClosed ? ']' : ')')}";

    private static Bound Sum(Bound left, Bound right) => new(left.Value + right.Value, left.IsClosed && right.IsClosed);

    private static Bound Negate(Bound bound) => new(-bound.Value, bound.IsClosed);

    private Interval Reciprocal()
    {
        if (Contains(Rational.Zero))
            throw new DivideByZeroException($"The divisor may be 0: {this}.");

        return new Interval(Invert(Upper), Invert(Lower));
    }

    // An end at infinity becomes an open end at 0; an open end at 0 becomes infinity.
    private static Bound Invert(Bound bound) => bound.Value switch
    {
        null => Bound.Open(Rational.Zero),
        { IsZero: true } => Bound.Unbounded,
        { } value => new Bound(Rational.One / value, bound.IsClosed),
    };

    private bool ReachesBelow(Bound bound) => Lower.Value is not { } low
        || (bound.Value is { } value && (value > low || (value == low && (Lower.IsClosed || !bound.IsClosed))));

    private bool ReachesAbove(Bound bound) => Upper.Value is not { } high
        || (bound.Value is { } value && (value < high || (value == high && (Upper.IsClosed || !bound.IsClosed))));

    /// <summary>An end with its infinity's sign, as products need it.</summary>
    private readonly record struct Corner(Rational Value, int Infinity, bool IsClosed = false)
    {
        public static Corner Low(Interval interval) => Of(interval.Lower, infinity: -1);

        public static Corner High(Interval interval) => Of(interval.Upper, infinity: 1);

        public static Corner Product(Corner left, Corner right)
        {
            var leftSign = left.Infinity != 0 ? left.Infinity : left.Value.Sign;
            var rightSign = right.Infinity != 0 ? right.Infinity : right.Value.Sign;

            // 0 times anything is 0, and it is reached wherever the 0 itself is: the other factor is always some number.
            if (leftSign == 0 || rightSign == 0)
                return new Corner(Rational.Zero, 0, (leftSign == 0 && left.IsClosed) || (rightSign == 0 && right.IsClosed));

            return left.Infinity != 0 || right.Infinity != 0
                ? new Corner(default, leftSign == rightSign ? 1 : -1)
                : new Corner(left.Value * right.Value, 0, left.IsClosed && right.IsClosed);
        }

        public static Corner Upper(Corner left, Corner right) => Outermost(left, right, Compare(left, right));

        public static Corner Lower(Corner left, Corner right) => Outermost(left, right, Compare(right, left));

        public Bound ToBound() => Infinity != 0 ? Bound.Unbounded : new Bound(Value, IsClosed);

        private static Corner Of(Bound bound, int infinity) =>
            bound.Value is { } value ? new Corner(value, 0, bound.IsClosed) : new Corner(default, infinity);

        // Where both are as far out, the end is reached if either reaches it.
        private static Corner Outermost(Corner left, Corner right, int order)
        {
            if (order > 0)
                return left;
            if (order < 0)
                return right;
            return left with { IsClosed = left.IsClosed || right.IsClosed };
        }

        private static int Compare(Corner left, Corner right) => left.Infinity != 0 || right.Infinity != 0
            ? left.Infinity.CompareTo(right.Infinity)
            : left.Value.CompareTo(right.Value);
    }
}
