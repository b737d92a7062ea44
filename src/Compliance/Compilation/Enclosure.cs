using System;

namespace Compliance.Compilation;

/// <summary>
/// The ends of an interval in doubles, each with a bound on how far the exact end may lie from it. What the bound cannot
/// settle is evaluated exactly; so a bound may be too wide, never too narrow.
/// </summary>
/// <remarks>
/// A double operation errs by at most 2⁻⁵³ of its result; <see cref="Unit"/> is twice that. The bounds are computed in doubles
/// too, and what that loses is made good once, by <see cref="Slack"/> and <see cref="Tiny"/>, where an end is compared. An
/// infinite end is exact: it is there because nothing bounds the interval, never because a double overflowed. Whatever is in
/// doubt (an overflow, a divisor or an infinite end's factor whose sign rounding may have turned) has an error that is not a
/// number; that makes every comparison false, and so is left to the exact path.
/// </remarks>
internal readonly struct Enclosure(double low, double lowError, double high, double highError)
{
    private const double Unit = 2.2204460492503131e-16;
    private const double Slack = 1.000001;
    private const double Tiny = 1e-300;

    // What the least doubles lose, in a product and in the bound on its error.
    private const double Least = 4 * double.Epsilon;

    private readonly double _low = low;
    private readonly double _lowError = lowError;
    private readonly double _high = high;
    private readonly double _highError = highError;

    /// <summary>An interval whose ends are the nearest doubles of the exact ones, or not a number.</summary>
    public static Enclosure Rounded(double low, double high) => new(low, Rounding(low), high, Rounding(high));

    public static Enclosure operator +(in Enclosure left, in Enclosure right)
    {
        var low = Sum(left._low, left._lowError, right._low, right._lowError);
        var high = Sum(left._high, left._highError, right._high, right._highError);
        return new Enclosure(low.Value, low.Error, high.Value, high.Error);
    }

    public static Enclosure operator -(in Enclosure left, in Enclosure right)
    {
        var low = Sum(left._low, left._lowError, -right._high, right._highError);
        var high = Sum(left._high, left._highError, -right._low, right._lowError);
        return new Enclosure(low.Value, low.Error, high.Value, high.Error);
    }

    public static Enclosure operator *(in Enclosure left, in Enclosure right)
    {
        // Most facts are not negative, and then the ends multiply end by end.
        var low = Product(left._low, left._lowError, right._low, right._lowError);
        var high = Product(left._high, left._highError, right._high, right._highError);
        if (left.IsSurelyNotNegative && right.IsSurelyNotNegative)
            return new Enclosure(low.Value, low.Error, high.Value, high.Error);

        return Hull(
            low, high,
            Product(left._low, left._lowError, right._high, right._highError),
            Product(left._high, left._highError, right._low, right._lowError));
    }

    // 0 - x, because -x of 0 is a negative zero, and what is divided by that turns its sign.
    public static Enclosure operator -(in Enclosure value) => new(0 - value._high, value._highError, 0 - value._low, value._lowError);

    /// <summary>The lesser of two: no end is further from the exact one than that of the two which errs more.</summary>
    public static Enclosure Lesser(in Enclosure left, in Enclosure right) => new(
        Math.Min(left._low, right._low), Math.Max(left._lowError, right._lowError), Math.Min(left._high, right._high), Math.Max(left._highError, right._highError));

    /// <summary>The quotient; the divisor is known to exclude 0.</summary>
    public static Enclosure operator /(in Enclosure left, in Enclosure right)
    {
        if (right._high <= 0 && right._low < 0)
            return -left / -right;

        var lowest = Quotient(left._low, left._lowError, right._high, right._highError);
        var highest = Quotient(left._high, left._highError, right._low, right._lowError);
        if (left.IsSurelyNotNegative && right.IsSurelyNotNegative)
            return new Enclosure(lowest.Value, lowest.Error, highest.Value, highest.Error);

        return Hull(
            lowest, highest,
            Quotient(left._low, left._lowError, right._low, right._lowError),
            Quotient(left._high, left._highError, right._high, right._highError));
    }

    /// <summary>Whether the whole interval certainly lies below another one.</summary>
    public bool IsBelow(in Enclosure other) => _high + Margin(_highError, other._lowError) < other._low;

    /// <summary>Whether the lower end certainly lies below the other's upper end.</summary>
    public bool BeginsBelow(in Enclosure other) => _low + Margin(_lowError, other._highError) < other._high;

    // An end that rounding may have lifted above 0 is none to go by.
    private bool IsSurelyNotNegative => _low >= _lowError;

    private static double Margin(double left, double right) => ((left + right) * Slack) + Tiny;

    private static double Rounding(double value) => double.IsInfinity(value) ? 0 : Math.Abs(value) * Unit;

    private static bool HasSureSign(double value, double error) => Math.Abs(value) > error;

    // 0, or not a number where either error is none.
    private static double Sure(double leftError, double rightError) => (leftError + rightError) * 0;

    private static (double Value, double Error) Sum(double left, double leftError, double right, double rightError)
    {
        var value = left + right;
        if (!double.IsInfinity(value))
            return (value, leftError + rightError + Rounding(value));
        return (value, double.IsInfinity(left) || double.IsInfinity(right) ? Sure(leftError, rightError) : double.NaN);
    }

    private static (double Value, double Error) Product(double left, double leftError, double right, double rightError)
    {
        // Adding 0 makes a negative zero a zero.
        var value = (left * right) + 0.0;
        if (!double.IsInfinity(value))
            return (value, (Math.Abs(left) * rightError) + (Math.Abs(right) * leftError) + (leftError * rightError) + Rounding(value) + Least);

        var isEndless = double.IsInfinity(left) || double.IsInfinity(right);
        return (value, isEndless && HasSureSign(left, leftError) && HasSureSign(right, rightError) ? 0 : double.NaN);
    }

    private static (double Value, double Error) Quotient(double left, double leftError, double right, double rightError)
    {
        var value = (left / right) + 0.0;

        // The divisor may come as near to 0 as it likes, on one side of it.
        if (right == 0 && rightError == 0)
            return (value, HasSureSign(left, leftError) ? 0 : double.NaN);
        if (double.IsInfinity(right))
            return (value, Sure(leftError, rightError));

        var room = Math.Abs(right) - rightError;
        if (!(room > Math.Abs(right) / 2))
            return (value, double.NaN);
        if (double.IsInfinity(value))
            return (value, double.IsInfinity(left) ? Sure(leftError, rightError) : double.NaN);
        return (value, ((leftError + (Math.Abs(value) * rightError) + Least) / room) + Rounding(value) + Least);
    }

    private static Enclosure Hull((double Value, double Error) a, (double Value, double Error) b, (double Value, double Error) c, (double Value, double Error) d)
    {
        var low = Math.Min(Math.Min(a.Value, b.Value), Math.Min(c.Value, d.Value));
        var high = Math.Max(Math.Max(a.Value, b.Value), Math.Max(c.Value, d.Value));
        var error = Math.Max(Math.Max(a.Error, b.Error), Math.Max(c.Error, d.Error));
        return new Enclosure(low, error, high, error);
    }
}
