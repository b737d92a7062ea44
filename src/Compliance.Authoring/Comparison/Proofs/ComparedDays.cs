using System.Collections.Generic;
using System.Linq;
using Compliance.Authoring.Solving;
using Compliance.Packs;
using Compliance.Values;

namespace Compliance.Authoring.Comparison.Proofs;

/// <summary>
/// The days on which rules have to be looked at to know them on every day: those from which a limit binds. Of a yearly deadline
/// also the days that begin a year and that follow the deadline, in the year from which a limit binds and in the next; every
/// later year is like that one. So is it of a number of a whole year, which is open until the year's last day.
/// </summary>
internal static class ComparedDays
{
    private const int LastYear = 9999;

    public static IReadOnlyList<CalendarDate> Of(params Rule[] rules)
    {
        var from = RuleConditions.Dates(rules);
        var deadlines = rules.SelectMany(rule => rule.Requirement.Limits).OfType<Deadline>().ToList();
        if (deadlines.Count == 0 && !rules.Any(rule => rule.Requirement is AggregateRequirement { Aggregate.IsOfWholeYear: true }))
            return from;

        var years = from.SelectMany(day => new[] { day.Year, day.Year + 1 }).Where(year => year <= LastYear).Distinct().ToList();
        return [.. from
            .Concat(years.Select(year => new CalendarDate(year, 1, 1)))
            .Concat(years.Select(year => new CalendarDate(year, 12, 31)))
            .Concat(years.SelectMany(year => deadlines.Select(deadline => After(deadline.In(year)))))
            .Where(day => day >= from[0])
            .Distinct()
            .OrderBy(day => day)];
    }

    private static CalendarDate After(CalendarDate day) => day == new CalendarDate(LastYear, 12, 31) ? day : CalendarDate.FromDayNumber(day.DayNumber + 1);
}
