using System;
using System.Globalization;

namespace Compliance.Values;

/// <summary>
/// Reads dates as people and spreadsheets write them: <c>2026-1-5</c>, <c>2026.1.5</c>, <c>2026年1月5日</c> in any width or spacing, with
/// a time of day behind, and months and years alone, which are all of their days.
/// </summary>
internal static class DateText
{
    // The day 0 of spreadsheets, and the serial numbers of the years 1990 to 2100: what else has five digits is no date of theirs.
    private static readonly CalendarDate _spreadsheetZero = new(1899, 12, 30);
    private const int FirstSerial = 32_874;
    private const int LastSerial = 73_415;

    /// <summary>The days that a text may mean, each as the first and the last of them: none where it is no date, two where it has two readings.</summary>
    public static (CalendarDate First, CalendarDate Last)[] Read(string text)
    {
        var cursor = new Cursor(Compact(text));
        if (cursor.Number(4, 4) is not { } year || year < 1)
            return cursor.Days() is { } packed ? [(packed, packed)] : [];

        if (cursor.IsAtEnd || cursor.IsAtEndBehind("年"))
            return [(new CalendarDate(year, 1, 1), new CalendarDate(year, 12, 31))];

        var separator = cursor.Sign();
        if (separator is not ('-' or '/' or '.' or '年'))
            return [];
        var monthDigits = cursor.Position;
        if (cursor.Number(1, 2) is not { } month || month is < 1 or > 12)
            return [];

        if (cursor.IsAtEnd || (separator == '年' && cursor.IsAtEndBehind("月")))
        {
            // A spreadsheet that takes 2026.10 for a number cuts its 0 away.
            var isCut = separator == '.' && cursor.Position - monthDigits == 1 && month == 1;
            return isCut ? [MonthOf(year, 1), MonthOf(year, 10)] : [MonthOf(year, month)];
        }

        if (cursor.Sign() != (separator == '年' ? '月' : separator)
            || cursor.Number(1, 2) is not { } day || day < 1 || day > DateTime.DaysInMonth(year, month))
            return [];

        if (separator == '年' && !cursor.Skip("日"))
            cursor.Skip("号");
        if (!cursor.IsAtEnd && !cursor.IsTimeToEnd())
            return [];

        var date = new CalendarDate(year, month, day);
        return [(date, date)];
    }

    /// <summary>The day that a spreadsheet means by a number; null where the text is none, or no day of our time.</summary>
    public static CalendarDate? OfSerial(string text)
    {
        var whole = Compact(text).Split('.')[0];
        return whole.Length == 5 && int.TryParse(whole, NumberStyles.None, CultureInfo.InvariantCulture, out var serial) && serial is >= FirstSerial and <= LastSerial
            ? CalendarDate.FromDayNumber(_spreadsheetZero.DayNumber + serial)
            : null;
    }

    /// <summary>
    /// The days that a text such as <c>03/04/2026</c> may mean, the month first and the day first; the same day twice where one of
    /// them is none. Null where it is nothing of that form.
    /// </summary>
    public static (CalendarDate MonthFirst, CalendarDate DayFirst)? OfYearBehind(string text)
    {
        var cursor = new Cursor(Compact(text));
        if (cursor.Number(1, 2) is not { } first || cursor.Sign() is not ('/' or '-' or '.') || cursor.Number(1, 2) is not { } second
            || cursor.Sign() is not ('/' or '-' or '.') || cursor.Number(4, 4) is not { } year || !cursor.IsAtEnd || year < 1)
            return null;

        CalendarDate? Day(int month, int day) => month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new CalendarDate(year, month, day) : null;
        var (monthFirst, dayFirst) = (Day(first, second), Day(second, first));
        return monthFirst is null && dayFirst is null ? null : (monthFirst ?? dayFirst!.Value, dayFirst ?? monthFirst!.Value);
    }

    private static (CalendarDate First, CalendarDate Last) MonthOf(int year, int month) =>
        (new CalendarDate(year, month, 1), new CalendarDate(year, month, DateTime.DaysInMonth(year, month)));

    // In half-width forms, without the blanks that stand beside a sign: those that part the date from the time stay.
    private static string Compact(string text)
    {
        var half = FullWidthForms.ToHalf(Blanks.Trim(text));
        var compact = new System.Text.StringBuilder(half.Length);
        var last = '\0';

        // Stryker disable once Boolean: what is in front of the first digit parts nothing, whether there is a blank or not.
        var isBehindBlank = false;
        foreach (var character in half)
        {
            if (Blanks.IsBlank(character))
            {
                isBehindBlank = true;
                continue;
            }

            if (isBehindBlank && IsDigit(last) && IsDigit(character))
                compact.Append(' ');
            compact.Append(character);
            (last, isBehindBlank) = (character, false);
        }

        return compact.ToString();
    }

    private static bool IsDigit(char character) => character is >= '0' and <= '9';

    private sealed class Cursor(string text)
    {
        public int Position { get; private set; }

        public bool IsAtEnd => Position == text.Length;

        public int? Number(int fewest, int most)
        {
            var (start, number) = (Position, 0);
            while (Position < text.Length && Position - start < most && IsDigit(text[Position]))
                number = (number * 10) + (text[Position++] - '0');
            if (Position - start >= fewest && !(Position < text.Length && IsDigit(text[Position])))
                return number;

            Position = start;
            return null;
        }

        public char? Sign() => Position < text.Length ? text[Position++] : null;

        public bool Skip(string expected)
        {
            if (string.CompareOrdinal(text, Position, expected, 0, expected.Length) != 0)
                return false;

            Position += expected.Length;
            return true;
        }

        public bool IsAtEndBehind(string expected) => text.Length - Position == expected.Length && text.EndsWith(expected, StringComparison.Ordinal);

        // 20260105, all eight digits and nothing else.
        public CalendarDate? Days()
        {
            if (Position != 0 || text.Length != 8 || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                return null;

            var (year, month, day) = (number / 10_000, number / 100 % 100, number % 100);
            return year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new CalendarDate(year, month, day) : null;
        }

        // 0:00, 10:30:15, T00:00:00Z: of a day only the day counts, and it is the one that is written.
        public bool IsTimeToEnd()
        {
            if (!Skip("T") && !Skip("t"))
                Skip(" ");
            if (!Skip("上午"))
                Skip("下午");
            if (Number(1, 2) is not { } hour || hour > 24)
                return false;
            if (Skip("时") || Skip("点"))
                return IsAtEnd || Skip("整") || (Number(1, 2) is < 60 && (IsAtEnd || IsAtEndBehind("分")));
            if (!Skip(":") || Number(2, 2) is not < 60)
                return false;
            if (Skip(":"))
            {
                if (Number(2, 2) is not <= 60)
                    return false;
                if (Skip(".") && Number(1, 9) is null)
                    return false;
            }

            if (Skip("Z") || Skip("z") || Skip("AM") || Skip("PM") || Skip("am") || Skip("pm"))
                return IsAtEnd;
            if (Skip("+") || Skip("-"))
                return Number(4, 4) is not null ? IsAtEnd : Number(2, 2) is not null && (!Skip(":") || Number(2, 2) is not null) && IsAtEnd;
            return IsAtEnd;
        }
    }
}
