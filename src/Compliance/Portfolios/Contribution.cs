using Compliance.Descriptors;
using Compliance.Expressions;
using Compliance.Packs;
using Compliance.Values;

namespace Compliance.Portfolios;

/// <summary>What one member brings to a number over a jurisdiction, as a box: whether it counts, whether the condition holds, and how much it weighs.</summary>
/// <param name="Counts">Whether it is among those that count in the year.</param>
/// <param name="CountsYearBefore">Whether it is among those that count in the year before: never in both. False where nobody asks for that year.</param>
/// <param name="Holds">Whether the condition holds for it, where it counts.</param>
/// <param name="Of">How much it weighs, in coherent base units; null for a count.</param>
/// <param name="To">How much it adds to what the sum is divided by, for a ratio; null for the others.</param>
internal readonly record struct Contribution(Truth Counts, Truth CountsYearBefore, Truth Holds, Interval? Of, Interval? To)
{
    private static readonly Contribution Nothing = new(Truth.False, Truth.False, Truth.False, null, null);

    /// <summary>What it brings to the year before, by itself.</summary>
    public Contribution YearBefore => this with { Counts = CountsYearBefore, CountsYearBefore = Truth.False };

    /// <summary>Whether it may count in the one year or in the other.</summary>
    public bool IsBetweenYears => MayCount && CountsYearBefore != Truth.False;

    /// <summary>Whether it may count in any year that is asked for.</summary>
    public bool MayCountAtAll => MayCount || CountsYearBefore != Truth.False;

    /// <summary>Whether it counts for certain.</summary>
    public bool MustCount => Counts == Truth.True;

    /// <summary>Whether it may count at all.</summary>
    public bool MayCount => Counts != Truth.False;

    /// <summary>Whether it may count with the condition holding.</summary>
    public bool MayHold => MayCount && Holds != Truth.False;

    /// <summary>Whether it may count with the condition not holding.</summary>
    public bool MayNotHold => MayCount && Holds != Truth.True;

    /// <summary>Whether knowing more of the member could change the number.</summary>
    public bool IsOpen => Counts == Truth.Unknown || CountsYearBefore == Truth.Unknown
        || (MayCountAtAll && (Holds == Truth.Unknown || Of is { IsPoint: false } || To is { IsPoint: false }));

    /// <summary>What a member brings in a year, and in the year before where the number is a difference, in coherent base units.</summary>
    public static Contribution From(Aggregate aggregate, Subject member, int year) =>
        From(aggregate, member, year, inOwnUnits: false);

    /// <summary>The same in the units of the facts, where it is facts that are weighed: nothing is converted, and nothing allocated.</summary>
    public static Contribution InOwnUnits(Aggregate aggregate, Subject member, int year) =>
        From(aggregate, member, year, inOwnUnits: true);

    /// <summary>Whether a date of a member lies in a year; true where the year does not matter.</summary>
    public static Truth InYear(FactMeasure? date, Subject member, int year)
    {
        if (date is null)
            return Truth.True;

        // The year before the first has no days.
        if (year < 1)
            return Truth.False;

        var day = member.RangeOf(date.Slot);
        return And(NotBefore(day, new CalendarDate(year, 1, 1).DayNumber), NotAfter(day, new CalendarDate(year, 12, 31).DayNumber));
    }

    private static Interval? Weigh(Measure? measure, Subject member, bool inOwnUnit) =>
        inOwnUnit && measure is FactMeasure fact ? member.RangeOf(fact.Slot) : measure?.Enclose(member);

    private static Contribution From(Aggregate aggregate, Subject member, int year, bool inOwnUnits)
    {
        var isAmong = aggregate.Among?.Evaluate(member) ?? Truth.True;
        var counts = And(isAmong, InYear(aggregate.InYear, member, year));
        var before = aggregate.AgainstYearBefore ? And(isAmong, InYear(aggregate.InYear, member, year - 1)) : Truth.False;
        if (counts == Truth.False && before == Truth.False)
            return Nothing;

        var holds = aggregate.Where?.Evaluate(member) ?? Truth.True;
        var of = Weigh(aggregate.Of, member, inOwnUnits);
        var to = Weigh(aggregate.To, member, inOwnUnits);

        // Nothing is brought by what weighs nothing, nor to a count or a sum by what the condition does not hold for.
        var isLeftOut = aggregate.Kind is AggregateKind.Count or AggregateKind.Sum && holds == Truth.False;
        return isLeftOut || (IsZero(of) && (to is null || IsZero(to))) ? Nothing : new Contribution(counts, before, holds, of, to);
    }

    private static Truth NotBefore(Interval day, int first)
    {
        if (day.Lower.Value is { } low && low >= first)
            return Truth.True;
        return day.Upper.Value is { } high && (high < first || (high == first && !day.Upper.IsClosed)) ? Truth.False : Truth.Unknown;
    }

    private static Truth NotAfter(Interval day, int last)
    {
        if (day.Upper.Value is { } high && high <= last)
            return Truth.True;
        return day.Lower.Value is { } low && (low > last || (low == last && !day.Lower.IsClosed)) ? Truth.False : Truth.Unknown;
    }

    private static bool IsZero(Interval? weight) => weight is { IsPoint: true, Lower.Value.IsZero: true };

    private static Truth And(Truth left, Truth right)
    {
        if (left == Truth.False || right == Truth.False)
            return Truth.False;
        return left == Truth.True && right == Truth.True ? Truth.True : Truth.Unknown;
    }
}
