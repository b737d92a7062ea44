using System;

namespace Compliance.Values;

/// <summary>A day of the Gregorian calendar, without a time or a zone: what plans, approvals and deviations are dated with.</summary>
public readonly struct CalendarDate : IEquatable<CalendarDate>, IComparable<CalendarDate>
{
    private CalendarDate(int dayNumber) => DayNumber = dayNumber;

    /// <summary>A day by year, month and day of the month.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such day.</exception>
    public CalendarDate(int year, int month, int day)
        : this(Number(new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Unspecified)))
    {
    }

    /// <summary>Days since 1 January of the year 1, which is day 0.</summary>
    public int DayNumber { get; }

    /// <summary>The year, from 1 to 9999.</summary>
    public int Year => ToDateTime().Year;

    /// <summary>The month, from 1 to 12.</summary>
    public int Month => ToDateTime().Month;

    /// <summary>The day of the month, from 1.</summary>
    public int Day => ToDateTime().Day;

    /// <summary>The day of a time; the time of day is left out.</summary>
    public static CalendarDate Of(DateTime time) => new(Number(time));

    /// <summary>The day with a number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not that of a day in the years 1 to 9999.</exception>
    public static CalendarDate FromDayNumber(int dayNumber) => new(Number(new DateTime(0, DateTimeKind.Unspecified).AddDays(dayNumber)));

    /// <summary>Reads <c>2026-11-22</c>, <c>2026/11/22</c> or <c>2026年11月22日</c>; months and days may have one digit in the latter two.</summary>
    public static bool TryParse(string text, out CalendarDate date)
    {
        text = text.Trim();
        var place = 0;
        var month = 0;
        var day = 0;
        var isRead = TryReadNumber(text, ref place, 4, 4, out var year)
            && (TryReadRest(text, place, '-', '-', "", 2, out month, out day)
                || TryReadRest(text, place, '/', '/', "", 1, out month, out day)
                || TryReadRest(text, place, '年', '月', "日", 1, out month, out day))
            && year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
        date = isRead ? new CalendarDate(year, month, day) : default;
        return isRead;
    }

    /// <summary>Reads <c>2026-11-22</c>, <c>2026/11/22</c> or <c>2026年11月22日</c>.</summary>
    /// <exception cref="FormatException">It is none of these, or there is no such day.</exception>
    public static CalendarDate Parse(string text) => TryParse(text, out var date)
        ? date
        : throw new FormatException($"'{text}' is not a day: expected the form 2026-11-22.");

    /// <summary>Whether both are the same day.</summary>
    public static bool operator ==(CalendarDate left, CalendarDate right) => left.DayNumber == right.DayNumber;

    /// <summary>Whether they are different days.</summary>
    public static bool operator !=(CalendarDate left, CalendarDate right) => left.DayNumber != right.DayNumber;

    /// <summary>Whether the left one is earlier.</summary>
    public static bool operator <(CalendarDate left, CalendarDate right) => left.DayNumber < right.DayNumber;

    /// <summary>Whether the left one is later.</summary>
    public static bool operator >(CalendarDate left, CalendarDate right) => left.DayNumber > right.DayNumber;

    /// <summary>Whether the left one is earlier or the same day.</summary>
    public static bool operator <=(CalendarDate left, CalendarDate right) => left.DayNumber <= right.DayNumber;

    /// <summary>Whether the left one is later or the same day.</summary>
    public static bool operator >=(CalendarDate left, CalendarDate right) => left.DayNumber >= right.DayNumber;

    /// <summary>Midnight of the day, of no zone.</summary>
    public DateTime ToDateTime() => new DateTime(0, DateTimeKind.Unspecified).AddDays(DayNumber);

    /// <inheritdoc/>
    public int CompareTo(CalendarDate other) => DayNumber.CompareTo(other.DayNumber);

    /// <inheritdoc/>
    public bool Equals(CalendarDate other) => DayNumber == other.DayNumber;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is CalendarDate other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => DayNumber;

    /// <summary>The form <c>2026-11-22</c>.</summary>
    public override string ToString()
    {
        var day = ToDateTime();
        var text = "0000-00-00".ToCharArray();
        WritePair(text, 0, day.Year / 100);
        WritePair(text, 2, day.Year % 100);
        WritePair(text, 5, day.Month);
        WritePair(text, 8, day.Day);
        return new string(text);
    }

    // A month and a day, with the text before, between and behind them.
    private static bool TryReadRest(string text, int place, char before, char between, string behind, int fewest, out int month, out int day)
    {
        (month, day) = (0, 0);
        return place < text.Length && text[place++] == before
            && TryReadNumber(text, ref place, fewest, 2, out month) && place < text.Length && text[place++] == between
            && TryReadNumber(text, ref place, fewest, 2, out day) && text.Length - place == behind.Length && text.EndsWith(behind, StringComparison.Ordinal);
    }

    private static bool TryReadNumber(string text, ref int place, int fewest, int most, out int number)
    {
        number = 0;
        var start = place;
        while (place < text.Length && place - start < most && text[place] is >= '0' and <= '9')
            number = (number * 10) + (text[place++] - '0');
        return place - start >= fewest;
    }

    private static void WritePair(char[] text, int place, int number)
    {
        text[place] = (char)('0' + (number / 10));
        text[place + 1] = (char)('0' + (number % 10));
    }

    private static int Number(DateTime time) => (int)(time.Ticks / TimeSpan.TicksPerDay);
}
