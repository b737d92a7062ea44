using System;
using System.Globalization;

namespace Compliance.Workbooks.Formats;

/// <summary>What a cell with a number states, by its format: exact, and in one way alone.</summary>
internal static class CellText
{
    // From here on the days of both ways to count are right: before, a day is counted that there never was.
    private const int FirstOfMarch1900 = 61;
    private const int DaysTo1904 = 1462;
    private const int LastDay = 2_958_465;

    /// <summary>The text of a number.</summary>
    /// <param name="number">The number as a decimal, perhaps with an exponent.</param>
    /// <param name="format">Its format.</param>
    /// <param name="from1904">Whether days are counted from 1904.</param>
    public static string Of(string number, NumberFormat format, bool from1904)
    {
        switch (format.Kind)
        {
            case NumberKind.Percentage:
                return DecimalShift.Of(number, 2) + "%";
            case NumberKind.Day or NumberKind.Month or NumberKind.Year:
                return DayOf(number, format.Kind, from1904) ?? DecimalShift.Of(number, 0);
            case NumberKind.Time:
                return TimeOf(number) ?? DecimalShift.Of(number, 0);
            default:
                var text = DecimalShift.Of(number, 0);
                return format.Prefix + (format.Padding > text.Length && IsWhole(text) ? text.PadLeft(format.Padding, '0') : text) + format.Suffix;
        }
    }

    private static bool IsWhole(string text) => text.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;

    // The time of the day says nothing of a day. A month that is shown is the month; where another day than its first is stored, somebody meant that.
    private static string? DayOf(string number, NumberKind kind, bool from1904)
    {
        if (!double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var serial) || serial < 0 || serial > LastDay)
            return null;

        var days = (int)Math.Floor(serial) + (from1904 ? DaysTo1904 : 0);
        if (days == FirstOfMarch1900 - 1)
            return "1900-02-29";
        var day = new DateTime(1899, 12, days < FirstOfMarch1900 ? 31 : 30).AddDays(days);
        return kind switch
        {
            NumberKind.Month when day.Day == 1 => day.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            NumberKind.Year when day is { Day: 1, Month: 1 } => day.ToString("yyyy", CultureInfo.InvariantCulture),
            _ => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        };
    }

    private static string? TimeOf(string number) =>
        double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var serial) && serial is >= 0 and < 1
            ? TimeSpan.FromDays(serial).ToString(@"hh\:mm", CultureInfo.InvariantCulture)
            : null;
}
