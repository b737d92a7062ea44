using Compliance.Values;

namespace Compliance.Facts;

/// <summary>The day that a subject states, if only as a month or a year.</summary>
/// <param name="Date">The day; the last of them where only a month or a year is stated.</param>
/// <param name="Days">The days of which one is meant; null where one day is stated.</param>
internal readonly record struct StatedDay(CalendarDate Date, PossibleDays? Days);
