using System;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Compliance.Columns;

/// <summary>On which side of a limit 64 numbers lie, a bit each; on none where they are too near, or not a number.</summary>
/// <param name="Below">Those certainly below it.</param>
/// <param name="Above">Those certainly above it.</param>
internal readonly record struct Sides(ulong Below, ulong Above)
{
    private const int Rows = 64;

    /// <summary>The sides of 64 numbers.</summary>
    /// <param name="values">The numbers.</param>
    /// <param name="at">Where they begin.</param>
    /// <param name="below">What is less is below the limit.</param>
    /// <param name="above">What is more is above it.</param>
    public static Sides Of(double[] values, int at, double below, double above)
    {
        var (lower, upper) = (Vector512.Create(below), Vector512.Create(above));
        var (isBelow, isAbove) = (0UL, 0UL);
        var i = 0;
        foreach (var value in Vectors(values, at))
        {
            isBelow |= Vector512.LessThan(value, lower).ExtractMostSignificantBits() << i;
            isAbove |= Vector512.GreaterThan(value, upper).ExtractMostSignificantBits() << i;
            i += Vector512<double>.Count;
        }

        return new Sides(isBelow, isAbove);
    }

    /// <summary>The same of 64 quotients of numbers that are not negative. A product takes a fraction of a division's time, and rounds no worse.</summary>
    public static Sides OfQuotients(double[] dividends, double[] divisors, int at, double below, double above)
    {
        var (lower, upper) = (Vector512.Create(below), Vector512.Create(above));
        var (isBelow, isAbove) = (0UL, 0UL);
        var i = 0;
        var others = Vectors(divisors, at);
        foreach (var dividend in Vectors(dividends, at))
        {
            var divisor = others[i / Vector512<double>.Count];
            isBelow |= Vector512.LessThan(dividend, divisor * lower).ExtractMostSignificantBits() << i;
            isAbove |= Vector512.GreaterThan(dividend, divisor * upper).ExtractMostSignificantBits() << i;
            i += Vector512<double>.Count;
        }

        return new Sides(isBelow, isAbove);
    }

    /// <summary>Which of 64 numbers are known, since their ends are one.</summary>
    public static ulong Known(double[] low, double[] high, int at)
    {
        var known = 0UL;
        var i = 0;
        var others = Vectors(high, at);
        foreach (var end in Vectors(low, at))
        {
            known |= Vector512.Equals(end, others[i / Vector512<double>.Count]).ExtractMostSignificantBits() << i;
            i += Vector512<double>.Count;
        }

        return known;
    }

    private static ReadOnlySpan<Vector512<double>> Vectors(double[] values, int at) => MemoryMarshal.Cast<double, Vector512<double>>(values.AsSpan(at, Rows));
}
