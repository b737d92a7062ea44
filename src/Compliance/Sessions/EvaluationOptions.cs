using Compliance.Facts;
using Compliance.Findings;
using Compliance.Values;

namespace Compliance.Sessions;

/// <summary>
/// The days that are evaluated. The library never reads the clock: a caller who wants today says what day it is, and where,
/// <c>new EvaluationOptions(Today: CalendarDate.Of(now, zone))</c>.
/// </summary>
/// <param name="AsOf">The day that all subjects are evaluated; null to take each subject's own.</param>
/// <param name="Today">The day for subjects without one of their own, where <paramref name="AsOf"/> is null.</param>
public sealed record EvaluationOptions(CalendarDate? AsOf = null, CalendarDate? Today = null)
{
    /// <summary>
    /// Whether what the session holds is but a part of the register: then every jurisdiction may have any number of further members,
    /// of which nothing is known. Else it is taken for the whole.
    /// </summary>
    public bool IsExcerpt { get; init; }

    /// <summary>The jurisdictions that are known besides those of the vocabulary; of two with one id, these count.</summary>
    public JurisdictionList Jurisdictions { get; init; } = JurisdictionList.Empty;

    /// <summary>The day that a subject is evaluated; null where there is none.</summary>
    /// <param name="date">Its own date, or null.</param>
    /// <param name="days">The days of which its own is one, where it states a month or a year only.</param>
    internal DecisionDay? DayOf(CalendarDate? date, PossibleDays? days)
    {
        if (AsOf is { } asOf)
            return new DecisionDay(asOf, DaySource.AsOf);
        if (date is { } own)
            return new DecisionDay(own, DaySource.Subject) { Days = days };
        return Today is { } today ? new DecisionDay(today, DaySource.Today) : null;
    }
}
