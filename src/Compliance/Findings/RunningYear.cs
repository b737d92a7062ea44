using System.Linq;
using Compliance.Packs;
using Compliance.Values;

namespace Compliance.Findings;

/// <summary>The year of a number that is judged on the finished year, while it has not ended.</summary>
internal static class RunningYear
{
    /// <summary>Its last day; null where the year does not matter, and where it has ended on every day that may be meant.</summary>
    public static CalendarDate? EndOf(Requirement requirement, DecisionDay day) =>
        requirement is AggregateRequirement aggregated && MayRun(aggregated.Aggregate, day) ? Aggregate.EndOfYear(day.Date) : null;

    private static bool MayRun(Aggregate aggregate, DecisionDay day) =>
        day.Days is { } days ? days.Ranges.Any(range => aggregate.IsYearRunning(range.First)) : aggregate.IsYearRunning(day.Date);
}
