using System.Collections.Generic;
using Compliance.Expressions;
using Compliance.Facts;
using Compliance.Values;

namespace Compliance.Packs;

/// <summary>How the members of a jurisdiction are drawn together into one number.</summary>
public enum AggregateKind
{
    /// <summary>Of all that counts, the share where a condition holds.</summary>
    Share,

    /// <summary>How many there are where a condition holds.</summary>
    Count,

    /// <summary>The sum of a measure.</summary>
    Sum,

    /// <summary>The sum of one measure over the sum of another.</summary>
    Ratio,
}

/// <summary>
/// A number over the members of a jurisdiction: the subjects that lie in it, or in one below it.
/// </summary>
/// <param name="Kind">How they are drawn together.</param>
/// <param name="Members">The kind of subject that is counted.</param>
/// <param name="Of">What is summed; null for a count.</param>
/// <param name="To">What the sum is divided by, for a ratio; null for the others.</param>
/// <param name="Among">Which members count at all; null where all do.</param>
/// <param name="Where">Which of them the share or the count is of; null where all are.</param>
/// <param name="InYear">The date that has to lie in the year evaluated; null where the year does not matter.</param>
/// <param name="AgainstYearBefore">Whether the number is the difference to the year before.</param>
public sealed record Aggregate(
    AggregateKind Kind,
    SubjectKind Members,
    Measure? Of,
    Measure? To,
    Condition? Among,
    Condition? Where,
    FactMeasure? InYear,
    bool AgainstYearBefore)
{
    /// <summary>Whether it is the number of the finished year: until its last day, what is still to come of the year is an unknown rest. Only with <see cref="InYear"/>.</summary>
    public bool IsOfWholeYear { get; init; }

    /// <summary>Whether the year of a day has not ended on it, and the number is that of the finished year.</summary>
    public bool IsYearRunning(CalendarDate on) => IsOfWholeYear && on < EndOfYear(on);

    /// <summary>The last day of the year of a day.</summary>
    public static CalendarDate EndOfYear(CalendarDate on) => new(on.Year, 12, 31);

    /// <summary>The slots of the members' facts that it reads.</summary>
    public IEnumerable<int> MemberSlots => SlotUnion.Of(Among?.Slots, Where?.Slots, InYear?.Slots, Of?.Slots, To?.Slots);
}
