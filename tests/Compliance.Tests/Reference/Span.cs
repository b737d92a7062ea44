using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Compliance.Values;

namespace Compliance.Tests.Reference;

/// <summary>All numbers between two ends. Products are made from pieces of one sign, where nothing can turn around.</summary>
internal sealed record Span(End Low, End High)
{
    private static readonly Span Zero = Point(0);

    public bool IsPoint => Low.At is { } low && High.At is { } high && low == high;

    public static Span Point(Fraction at) => new(new End(at, true), new End(at, true));

    /// <summary>An interval of the library's model, in a unit of so many base units.</summary>
    public static Span Of(Interval interval, Fraction scale) => new(ToEnd(interval.Lower, scale), ToEnd(interval.Upper, scale));

    public static Span operator +(Span a, Span b) => new(a.Low + b.Low, a.High + b.High);

    public static Span operator -(Span a) => new(-a.High, -a.Low);

    public static Span operator *(Span a, Span b) => Hull(from x in a.Pieces() from y in b.Pieces() select ProductOfPieces(x, y));

    /// <summary>The quotient; 0 is not in the divisor.</summary>
    public static Span operator /(Span a, Span b) => b.Pieces() is [var piece]
        ? piece.IsNegative ? -a * Inverse(-piece) : a * Inverse(piece)
        : throw new System.DivideByZeroException();

    // What a comparison may answer: whether some number of one lies below, at, or above some number of the other.
    public bool MayBeBelow(Span other) => Low.At is not { } low || other.High.At is not { } high || low < high;

    public bool MayEqual(Span other) => Meets(this, other) && Meets(other, this);

    private bool IsNegative => High.At is { } high && (high.Sign < 0 || (high.Sign == 0 && !High.IsIn));

    private bool IsPositive => Low.At is { } low && (low.Sign > 0 || (low.Sign == 0 && !Low.IsIn));

    // Whether something of the one lies at or below something of the other.
    private static bool Meets(Span a, Span b) =>
        a.Low.At is not { } low || b.High.At is not { } high || low < high || (low == high && a.Low.IsIn && b.High.IsIn);

    private List<Span> Pieces()
    {
        if (IsNegative || IsPositive || this == Zero)
            return [this];

        var pieces = new List<Span> { Zero };
        var openZero = new End(0, false);
        if (Low.At is not { Sign: 0 })
            pieces.Add(new Span(Low, openZero));
        if (High.At is not { Sign: 0 })
            pieces.Add(new Span(openZero, High));
        return pieces;
    }

    private static Span ProductOfPieces(Span a, Span b)
    {
        if (a == Zero || b == Zero)
            return Zero;
        if (a.IsNegative)
            return -ProductOfPieces(-a, b);
        if (b.IsNegative)
            return -ProductOfPieces(a, -b);

        // Both are positive: the least times the least, the greatest times the greatest.
        return new Span(Times(a.Low, b.Low), Times(a.High, b.High));
    }

    private static End Times(End a, End b) => a.At is { } x && b.At is { } y ? new End(x * y, a.IsIn && b.IsIn) : End.None;

    private static Span Inverse(Span positive) => new(
        positive.High.At is { } high ? new End(1 / high, positive.High.IsIn) : new End(0, false),
        positive.Low.At is { Sign: > 0 } low ? new End(1 / low, positive.Low.IsIn) : End.None);

    /// <summary>What lies in both; null where nothing does. Where only whole numbers count, from a whole number to a whole number.</summary>
    public Span? And(Span other, bool isWhole = false)
    {
        var both = new Span(-Narrower(-Low, -other.Low), Narrower(High, other.High));
        return (isWhole ? both.Whole() : both).OrNothing();
    }

    /// <summary>The same with everything above a number brought down to it.</summary>
    public Span AtMost(Fraction cap) => MayBeBelow(Point(cap)) || MayEqual(Point(cap))
        ? new Span(Low, High.At is { } high && !(cap < high) ? High : new End(cap, true))
        : Point(cap);

    /// <summary>The least span around some.</summary>
    public static Span Around(IEnumerable<Span> spans) => Hull(spans);

    /// <summary>What lies below it, and what lies above.</summary>
    public IEnumerable<Span> Outside()
    {
        if (Low.At is { } low)
            yield return new Span(End.None, new End(low, !Low.IsIn));
        if (High.At is { } high)
            yield return new Span(new End(high, !High.IsIn), End.None);
    }

    private Span? OrNothing() => Low.At is { } low && High.At is { } high && (high < low || (low == high && !(Low.IsIn && High.IsIn))) ? null : this;

    private Span Whole() => new(-LastWhole(-Low), LastWhole(High));

    // The greatest whole number up to an upper end.
    private static End LastWhole(End end)
    {
        if (end.At is not { } at)
            return end;

        var floor = BigInteger.Divide(at.Top - (((at.Top % at.Bottom) + at.Bottom) % at.Bottom), at.Bottom);
        var isItself = at.Bottom.IsOne;
        return new End(new Fraction(isItself && !end.IsIn ? floor - 1 : floor, 1), true);
    }

    // Of two upper ends the one that lets in less.
    private static End Narrower(End a, End b)
    {
        if (a.At is not { } x)
            return b;
        if (b.At is not { } y)
            return a;
        if (x == y)
            return new End(x, a.IsIn && b.IsIn);
        return x < y ? a : b;
    }

    private static End ToEnd(Bound bound, Fraction scale) => bound.Value is { } value ? new End(Fraction.Of(value) * scale, bound.IsClosed) : End.None;

    private static Span Hull(IEnumerable<Span> spans) => spans.Aggregate((a, b) => new Span(Lower(a.Low, b.Low), -Lower(-a.High, -b.High)));

    /// <summary>The lesser of two numbers.</summary>
    public static Span Lesser(Span a, Span b) => new(Lower(a.Low, b.Low), Narrower(a.High, b.High));

    /// <summary>Of two lower ends the one that lets in more.</summary>
    public static End Lower(End a, End b)
    {
        if (a.At is not { } x || b.At is not { } y)
            return End.None;
        if (x == y)
            return new End(x, a.IsIn || b.IsIn);
        return x < y ? a : b;
    }
}
