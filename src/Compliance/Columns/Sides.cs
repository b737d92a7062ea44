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
        var (lower, upper) = (Vector256.Create(below), Vector256.Create(above));
        var (isBelow, isAbove) = (0UL, 0UL);
        for (var i = 0; i < Rows; i += 4)
        {
            var value = Vector256.Create(values, at + i);
            isBelow |= (ulong)Vector256.LessThan(value, lower).ExtractMostSignificantBits() << i;
            isAbove |= (ulong)Vector256.GreaterThan(value, upper).ExtractMostSignificantBits() << i;
        }

        return new Sides(isBelow, isAbove);
    }

    /// <summary>The same of 64 quotients of numbers that are not negative. A product takes a fraction of a division's time, and rounds no worse.</summary>
    public static Sides OfQuotients(double[] dividends, double[] divisors, int at, double below, double above)
    {
        var (lower, upper) = (Vector256.Create(below), Vector256.Create(above));
        var (isBelow, isAbove) = (0UL, 0UL);
        for (var i = 0; i < Rows; i += 4)
        {
            var (dividend, divisor) = (Vector256.Create(dividends, at + i), Vector256.Create(divisors, at + i));
            isBelow |= (ulong)Vector256.LessThan(dividend, divisor * lower).ExtractMostSignificantBits() << i;
            isAbove |= (ulong)Vector256.GreaterThan(dividend, divisor * upper).ExtractMostSignificantBits() << i;
        }

        return new Sides(isBelow, isAbove);
    }
}
