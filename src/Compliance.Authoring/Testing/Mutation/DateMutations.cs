using System.Collections.Generic;
using Compliance.Values;

namespace Compliance.Authoring.Testing.Mutation;

/// <summary>The days that one may be mistaken for: the day before and after it, and a year before and after.</summary>
internal static class DateMutations
{
    public static IEnumerable<CalendarDate> Of(CalendarDate date)
    {
        var day = date.ToDateTime();
        if (date.Year > 1)
            yield return CalendarDate.Of(day.AddYears(-1));
        if (date.DayNumber > 0)
            yield return CalendarDate.Of(day.AddDays(-1));
        if (date < new CalendarDate(9999, 12, 31))
            yield return CalendarDate.Of(day.AddDays(1));
        if (date.Year < 9999)
            yield return CalendarDate.Of(day.AddYears(1));
    }
}
