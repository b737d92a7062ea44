using System.Numerics;

namespace Compliance.Values;

/// <summary>
/// Adds months and days to days, and counts them between two. Months keep the day of the month, or else take the month's last; a period
/// begins on the day after the one that it is counted from (Civil Code of China, articles 201 and 202). Days are day numbers of
/// the Gregorian calendar, of years before 1 and after 9999 too.
/// </summary>
internal static class CalendarPeriod
{
    // What is longer is taken for endless: nothing real is.
    private const int MostMonths = 1_000_000;

    private const int DaysOfFourCenturies = 146_097;

    // Between 1 March of the year 0, which four centuries are counted from, and day 0.
    private const int ToDayZero = 306;

    /// <summary>How many seconds a day has.</summary>
    public static Rational Day { get; } = 86_400;

    /// <summary>How many seconds a month has in the mean, as the unit does.</summary>
    public static Rational Month { get; } = 2_629_746;

    /// <summary>Whether a unit is counted in months of the calendar: a month, a year.</summary>
    public static bool IsInMonths(Unit unit) => unit.Dimension.Equals(Dimension.Time) && (unit.Scale / Month).IsWhole;

    /// <summary>The day so many months after another, or before it; null where that is too far away.</summary>
    public static Rational? AddMonths(Rational day, Rational months)
    {
        if (Rational.Abs(months) > MostMonths || Rational.Abs(day) > (Rational)MostMonths * 31)
            return null;

        var (year, month, dayOfMonth) = DateOf((long)Floor(day));
        return Add(year, month, dayOfMonth, (long)Floor(months));
    }

    /// <summary>How many months lie between two days: whole ones, and the share of the next one that has passed; less than 0 where the second is the earlier one.</summary>
    public static Rational? MonthsBetween(Rational from, Rational to)
    {
        if (Rational.Abs(from) > (Rational)MostMonths * 31 || Rational.Abs(to) > (Rational)MostMonths * 31)
            return null;

        var (year, month, dayOfMonth) = DateOf((long)Floor(from));
        var (toYear, toMonth, _) = DateOf((long)Floor(to));
        var whole = ((toYear - year) * 12) + toMonth - month;
        if (Add(year, month, dayOfMonth, whole) > to)
            whole--;

        var start = Add(year, month, dayOfMonth, whole);
        var length = Add(year, month, dayOfMonth, whole + 1) - start;
        return Rational.Of((BigInteger)whole) + ((to - start) / length);
    }

    /// <summary>The first whole number from a lower end on.</summary>
    public static Rational? First(Bound lower) => lower.Value is not { } value ? null
        : value.IsWhole ? (lower.IsClosed ? value : value + 1) : Rational.Of(Floor(value) + 1);

    /// <summary>The last whole number up to an upper end.</summary>
    public static Rational? Last(Bound upper) => upper.Value is not { } value ? null
        : value.IsWhole ? (upper.IsClosed ? value : value - 1) : Rational.Of(Floor(value));

    private static Rational Add(long year, int month, int dayOfMonth, long months)
    {
        var index = (year * 12) + month - 1 + months;
        var (newYear, newMonth) = (FloorDivide(index, 12), (int)(index - (FloorDivide(index, 12) * 12)) + 1);
        var first = DayOf(newYear, newMonth);
        var next = DayOf(newMonth == 12 ? newYear + 1 : newYear, newMonth == 12 ? 1 : newMonth + 1);
        return Rational.Of((BigInteger)first + System.Math.Min(dayOfMonth, next - first) - 1);
    }

    // Years are counted from March, so that a leap day is the last one.
    private static long DayOf(long year, int month)
    {
        var fromMarch = month <= 2 ? year - 1 : year;
        var century = FloorDivide(fromMarch, 400);
        var yearOf = fromMarch - (century * 400);
        var dayOfYear = ((153 * (month + (month > 2 ? -3 : 9))) + 2) / 5;
        return (century * DaysOfFourCenturies) + (yearOf * 365) + (yearOf / 4) - (yearOf / 100) + dayOfYear - ToDayZero;
    }

    private static (long Year, int Month, int Day) DateOf(long day)
    {
        var fromMarch = day + ToDayZero;
        var century = FloorDivide(fromMarch, DaysOfFourCenturies);
        var dayOf = fromMarch - (century * DaysOfFourCenturies);
        var yearOf = (dayOf - (dayOf / 1460) + (dayOf / 36_524) - (dayOf / 146_096)) / 365;
        var dayOfYear = dayOf - ((365 * yearOf) + (yearOf / 4) - (yearOf / 100));
        var monthOf = ((5 * dayOfYear) + 2) / 153;
        var month = (int)(monthOf < 10 ? monthOf + 3 : monthOf - 9);
        return (yearOf + (century * 400) + (month <= 2 ? 1 : 0), month, (int)(dayOfYear - (((153 * monthOf) + 2) / 5)) + 1);
    }

    private static long FloorDivide(long value, long by) => (value / by) - (value % by < 0 ? 1 : 0);

    private static BigInteger Floor(Rational value)
    {
        var floor = BigInteger.DivRem(value.Numerator, value.Denominator, out var rest);
        return rest.Sign < 0 ? floor - 1 : floor;
    }
}
