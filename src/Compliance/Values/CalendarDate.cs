using System;

namespace Compliance.Values;

/// <summary>A day of the Gregorian calendar, without a time or a zone: what plans, approvals and deviations are dated with.</summary>
public readonly partial struct CalendarDate : IEquatable<CalendarDate>, IComparable<CalendarDate>
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

    /// <summary>The day that it is somewhere at a moment: at 16:30 in Greenwich it is the next day in China.</summary>
    /// <param name="moment">The moment.</param>
    /// <param name="zone">The time zone of the place.</param>
    /// <exception cref="ArgumentNullException"><paramref name="zone"/> is null.</exception>
    public static CalendarDate Of(DateTimeOffset moment, TimeZoneInfo zone) => zone is null
        ? throw new ArgumentNullException(nameof(zone))
        : Of(TimeZoneInfo.ConvertTime(moment, zone).DateTime);

    /// <summary>The day with a number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not that of a day in the years 1 to 9999.</exception>
    public static CalendarDate FromDayNumber(int dayNumber) => new(Number(new DateTime(0, DateTimeKind.Unspecified).AddDays(dayNumber)));

    /// <summary>
    /// Reads a day as people write it, in any width or spacing: <c>2026-11-22</c>, <c>2026/1/5</c>, <c>2026.1.5</c>, <c>2026年1月5日</c>,
    /// <c>20260105</c>; a time of day behind it is left out. A month or a year alone is no day.
    /// </summary>
    public static bool TryParse(string text, out CalendarDate date)
    {
        if (TryReadPlain(text, out date))
            return true;

        var readings = DateText.Read(text);
        var isDay = readings.Length == 1 && readings[0].First == readings[0].Last;
        date = isDay ? readings[0].First : default;
        return isDay;
    }

    /// <summary>Reads a day as <see cref="TryParse"/> does.</summary>
    /// <exception cref="FormatException">It is none, or there is no such day.</exception>
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

    // 2026-11-22, as nearly every date is written.
    private static bool TryReadPlain(string text, out CalendarDate date)
    {
        date = default;
        if (text.Length != 10 || text[4] != '-' || text[7] != '-'
            || Number(text, 0, 4) is not { } year || Number(text, 5, 2) is not { } month || Number(text, 8, 2) is not { } day
            || year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return false;

        date = new CalendarDate(year, month, day);
        return true;
    }

    private static int? Number(string text, int start, int length)
    {
        var number = 0;
        for (var i = start; i < start + length; i++)
        {
            if (text[i] is not (>= '0' and <= '9'))
                return null;
            number = (number * 10) + (text[i] - '0');
        }

        return number;
    }

    private static void WritePair(char[] text, int place, int number)
    {
        text[place] = (char)('0' + (number / 10));
        text[place + 1] = (char)('0' + (number % 10));
    }

    private static int Number(DateTime time) => (int)(time.Ticks / TimeSpan.TicksPerDay);
}
