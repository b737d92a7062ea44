using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Text;
using Compliance.Values;

namespace Compliance.Facts;

/// <summary>Reads dates, as day numbers, and says what is wrong with one that cannot be read.</summary>
internal static class DateReader
{
    /// <summary>The days that a text may mean, an interval for each reading; null where it is no date, which is reported.</summary>
    public static IReadOnlyList<Interval>? Read(ScalarNode scalar, DiagnosticBag diagnostics)
    {
        var readings = DateText.Read(scalar.Text);
        if (readings.Length > 0)
            return Array.ConvertAll(readings, days => Interval.Closed(days.First.DayNumber, days.Last.DayNumber));

        Refuse(scalar.Text, scalar.Span, diagnostics);
        return null;
    }

    /// <summary>Reads the day that a subject is evaluated, if only as a month or a year; null where it is no date, which is reported.</summary>
    public static StatedDay? ReadDays(string text, SourceSpan span, DiagnosticBag diagnostics)
    {
        if (CalendarDate.TryParse(text, out var day))
            return new StatedDay(day, null);

        if (DateText.Read(text) is not { Length: > 0 } several)
        {
            Refuse(text, span, diagnostics);
            return null;
        }

        var days = new PossibleDays(several);
        if (several.Length > 1)
            diagnostics.Report(DiagnosticKinds.TwoReadings, span, ("found", text), ("readings", ReadingText.OfDays(several.Select(range => Interval.Closed(range.First.DayNumber, range.Last.DayNumber)))));
        return new StatedDay(days.Last, days);
    }

    /// <summary>Reads one day; null where it is none, which is reported.</summary>
    public static CalendarDate? ReadDay(string text, SourceSpan span, DiagnosticBag diagnostics)
    {
        if (CalendarDate.TryParse(text, out var day))
            return day;

        if (DateText.Read(text) is { Length: > 0 } several)
            diagnostics.Report(DiagnosticKinds.NotOneDay, span, ("found", text), ("days", ReadingText.OfDays(several.Select(days => Interval.Closed(days.First.DayNumber, days.Last.DayNumber)))));
        else
            Refuse(text, span, diagnostics);
        return null;
    }

    /// <summary>Says that a text is no date, and what it may have been meant for.</summary>
    public static void Refuse(string text, SourceSpan span, DiagnosticBag diagnostics)
    {
        if (SpreadsheetErrors.Report(text, span, diagnostics))
            return;

        if (DateText.OfSerial(text) is { } day)
            diagnostics.Report(DiagnosticKinds.SerialDate, span, ("found", text), ("day", day.ToString()));
        else if (DateText.OfYearBehind(text) is var (monthFirst, dayFirst))
            diagnostics.Report(DiagnosticKinds.YearBehind, span, ("found", text), ("days", ReadingText.OfDays(new[] { monthFirst, dayFirst }.Distinct().Select(one => Interval.Point(one.DayNumber)))));
        else
            diagnostics.Report(DiagnosticKinds.BadDate, span, ("found", text));
    }
}
