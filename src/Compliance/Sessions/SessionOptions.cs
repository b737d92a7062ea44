using Compliance.Findings;
using Compliance.Values;

namespace Compliance.Sessions;

/// <summary>What a session evaluates by, besides the pack. The library never reads the clock: a caller who wants today says what day it is.</summary>
/// <param name="AsOf">The day that all subjects are evaluated; null to take each subject's own.</param>
/// <param name="Today">The day for subjects without one of their own, where <paramref name="AsOf"/> is null.</param>
public sealed record SessionOptions(CalendarDate? AsOf = null, CalendarDate? Today = null)
{
    /// <summary>The day that a subject is evaluated, by its own date, or null.</summary>
    internal DecisionDay? DayOf(CalendarDate? date)
    {
        if (AsOf is { } asOf)
            return new DecisionDay(asOf, DaySource.AsOf);
        if (date is { } own)
            return new DecisionDay(own, DaySource.Subject);
        return Today is { } today ? new DecisionDay(today, DaySource.Today) : null;
    }
}
