using System;
using System.Numerics;

namespace Compliance.Tests.Reference;

/// <summary>Days and months by the calendar, counted one by one.</summary>
internal static class ReferenceCalendar
{
    private const int SecondsADay = 86_400;
    private const int SecondsAMonth = 2_629_746;

    /// <summary>Days so long after others, or before them: the first with the least that is added, the last with the most.</summary>
    public static Span Shift(Span day, Span duration, bool isLater, bool isInMonths)
    {
        var (least, most) = isLater ? (duration.Low, duration.High) : (-duration.High, -duration.Low);
        return new Span(Shift(day.Low, least, isInMonths), Shift(day.High, most, isInMonths));
    }

    /// <summary>The time between days, in seconds: days of their length, or months of the mean length that the unit has.</summary>
    public static Span Between(Span later, Span earlier, bool isInMonths)
    {
        if (!isInMonths)
            return new Span(Days(later.Low, earlier.High), Days(later.High, earlier.Low));
        return new Span(Months(later.Low, earlier.High), Months(later.High, earlier.Low));
    }

    private static End Days(End later, End earlier) => later.At is { } to && earlier.At is { } from ? new End((to + -from) * SecondsADay, true) : End.None;

    private static End Months(End later, End earlier) => later.At is { } to && earlier.At is { } from ? new End(MonthsBetween(from, to) * SecondsAMonth, true) : End.None;

    private static End Shift(End day, End duration, bool isInMonths)
    {
        if (day.At is not { } from || duration.At is not { } by)
            return End.None;

        var count = by / (isInMonths ? SecondsAMonth : SecondsADay);
        return new End(isInMonths ? AddMonths(from, (int)count.Top) : from + count, true);
    }

    private static Fraction AddMonths(Fraction day, int months) => (int)(DateOf(day).AddMonths(months).Ticks / TimeSpan.TicksPerDay);

    // Whole months, and the share of the next one that has begun.
    private static Fraction MonthsBetween(Fraction from, Fraction to)
    {
        var whole = 0;
        while (!(to < AddMonths(from, whole + 1)))
            whole++;
        while (to < AddMonths(from, whole))
            whole--;
        var (begun, ended) = (AddMonths(from, whole), AddMonths(from, whole + 1));
        return whole + ((to + -begun) / (ended + -begun));
    }

    private static DateTime DateOf(Fraction day) => new DateTime(0, DateTimeKind.Unspecified).AddDays((double)BigInteger.Divide(day.Top, day.Bottom));
}
