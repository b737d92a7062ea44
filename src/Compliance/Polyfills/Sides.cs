#if NETSTANDARD2_0
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
        var (isBelow, isAbove) = (0UL, 0UL);
        for (var i = 0; i < Rows; i++)
        {
            isBelow |= (values[at + i] < below ? 1UL : 0) << i;
            isAbove |= (values[at + i] > above ? 1UL : 0) << i;
        }

        return new Sides(isBelow, isAbove);
    }

    /// <summary>The same of 64 quotients of numbers that are not negative.</summary>
    public static Sides OfQuotients(double[] dividends, double[] divisors, int at, double below, double above)
    {
        var (isBelow, isAbove) = (0UL, 0UL);
        for (var i = 0; i < Rows; i++)
        {
            isBelow |= (dividends[at + i] < divisors[at + i] * below ? 1UL : 0) << i;
            isAbove |= (dividends[at + i] > divisors[at + i] * above ? 1UL : 0) << i;
        }

        return new Sides(isBelow, isAbove);
    }

    /// <summary>Which of 64 numbers are known, since their ends are one.</summary>
    public static ulong Known(double[] low, double[] high, int at)
    {
        var known = 0UL;
        for (var i = 0; i < Rows; i++)
            known |= (low[at + i] == high[at + i] ? 1UL : 0) << i;
        return known;
    }
}
#endif
