using Compliance.Values;

namespace Compliance.Findings;

/// <summary>The day that a subject is evaluated, and where it comes from.</summary>
/// <param name="Date">The day.</param>
/// <param name="Source">Where it comes from.</param>
public readonly record struct DecisionDay(CalendarDate Date, DaySource Source);

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
