using Compliance.Values;

namespace Compliance.Findings;

/// <summary>The day that a subject is evaluated, and where it comes from.</summary>
/// <param name="Date">The day.</param>
/// <param name="Source">Where it comes from.</param>
public readonly record struct DecisionDay(CalendarDate Date, DaySource Source)
{
    /// <summary>The days of which one is meant, where the subject states a month or a year only, and <see cref="Date"/> is the last of them; null where it is the one day.</summary>
    public PossibleDays? Days { get; init; }

    /// <summary>The day, or the days of which one is meant: <c>2026-01-01..2026-01-31</c>.</summary>
    public override string ToString() => Days?.ToString() ?? Date.ToString();
}

/// <summary>Where the day that is evaluated comes from.</summary>
public enum DaySource
{
    /// <summary>The caller gave it for all subjects.</summary>
    AsOf,

    /// <summary>The subject has it.</summary>
    Subject,

    /// <summary>Neither gave one: the caller's today.</summary>
    Today,
}
