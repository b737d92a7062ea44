using Compliance.Expressions;
using Compliance.Values;

namespace Compliance.Authoring.Solving.Cases;

/// <summary>
/// A sum or difference of days in months, as one in days: months differ in length, and so it is only nearly the same. What lies
/// further off than a few days is decided by it all the same.
/// </summary>
internal static class MonthSlack
{
    // A month ends up to 3 days early, and a span differs from its mean by less than 4.
    private static readonly Rational Days = 8;

    /// <summary>The measure in days, and how far it may be off; null where there are months elsewhere in it, or where it is too long.</summary>
    public static (RationalFunction Function, Rational Slack)? Of(Measure measure, IFactValues domains) => measure switch
    {
        ShiftedDayMeasure { IsInMonths: true } shifted when OfShifted(shifted, domains) is { } function => (function, Days),
        DayDifferenceMeasure { IsInMonths: true } difference when OfDifference(difference, domains) is { } function => (function, Days * CalendarPeriod.Day),
        _ => RationalFunction.Of(measure, domains) is { } exact ? (exact, Rational.Zero) : null,
    };

    private static RationalFunction? OfShifted(ShiftedDayMeasure shifted, IFactValues domains)
    {
        if (RationalFunction.Of(shifted.Day, domains) is not { } day || RationalFunction.Of(shifted.Duration, domains) is not { } time)
            return null;

        var days = time.Numerator * Polynomial.Of((shifted.IsLater ? Rational.One : -Rational.One) / CalendarPeriod.Day);
        return new RationalFunction((day.Numerator * time.Denominator) + (days * day.Denominator), day.Denominator * time.Denominator);
    }

    private static RationalFunction? OfDifference(DayDifferenceMeasure difference, IFactValues domains) =>
        RationalFunction.Of(difference.Later, domains) is { } later && RationalFunction.Of(difference.Earlier, domains) is { } earlier
            ? new RationalFunction(later.Minus(earlier) * Polynomial.Of(CalendarPeriod.Day), later.Denominator * earlier.Denominator)
            : null;
}
