using System.Collections.Generic;
using Compliance.Diagnostics;
using Compliance.Values;

namespace Compliance.Expressions;

/// <summary>A day, and a time that lies between it and the one that is meant: <c>permitted_on + 6 months</c>.</summary>
public sealed class ShiftedDayMeasure(Measure day, Measure duration, bool isLater) : Measure(Dimension.None)
{
    /// <summary>The day that is counted from.</summary>
    public Measure Day { get; } = day;

    /// <summary>The time: a number as it is written, or a fact; whole days or whole months.</summary>
    public Measure Duration { get; } = duration;

    /// <summary>Whether the day that is meant lies after the other; else before it.</summary>
    public bool IsLater { get; } = isLater;

    /// <summary>Whether the time is counted in months of the calendar; else in days.</summary>
    public bool IsInMonths { get; } = CalendarPeriod.IsInMonths(Argument.NotNull(duration, nameof(duration)).UsualUnit);

    /// <inheritdoc/>
    public override bool IsDate => true;

    /// <inheritdoc/>
    public override IEnumerable<int> Slots => [.. Day.Slots, .. Duration.Slots];

    /// <inheritdoc/>
    internal override Unit UsualUnit => Unit.One;

    /// <inheritdoc/>
    public override Interval Enclose(IFactValues box)
    {
        var day = Day.Enclose(box);
        var count = Duration.Enclose(box).Scale((IsLater ? Rational.One : -Rational.One) / (IsInMonths ? CalendarPeriod.Month : CalendarPeriod.Day));
        return new Interval(
            BoundOf(Shift(CalendarPeriod.First(day.Lower), CalendarPeriod.First(count.Lower))),
            BoundOf(Shift(CalendarPeriod.Last(day.Upper), CalendarPeriod.Last(count.Upper))));
    }

    /// <summary>A day with a number of days or months added; null where there is no end.</summary>
    internal Rational? Shift(Rational? from, Rational? by) =>
        from is not { } day || by is not { } count ? null : IsInMonths ? CalendarPeriod.AddMonths(day, count) : day + count;

    private static Bound BoundOf(Rational? day) => day is { } value ? Bound.Closed(value) : Bound.Unbounded;
}

/// <summary>The time between two days: in days, or in months of the calendar where a number in months or years is beside it.</summary>
public sealed class DayDifferenceMeasure(Measure later, Measure earlier, bool isInMonths) : Measure(Dimension.Time)
{
    /// <summary>The day that is counted to.</summary>
    public Measure Later { get; } = later;

    /// <summary>The day that is counted from.</summary>
    public Measure Earlier { get; } = earlier;

    /// <summary>Whether it is counted in months of the calendar: it is at most 6 exactly where the later day is not after the earlier one and 6 months.</summary>
    public bool IsInMonths { get; } = isInMonths;

    /// <inheritdoc/>
    public override IEnumerable<int> Slots => [.. Later.Slots, .. Earlier.Slots];

    /// <inheritdoc/>
    internal override Unit UsualUnit => IsInMonths ? Unit.Month : Unit.Day;

    /// <inheritdoc/>
    public override Interval Enclose(IFactValues box)
    {
        var (later, earlier) = (Later.Enclose(box), Earlier.Enclose(box));
        if (!IsInMonths)
            return (later - earlier).Scale(CalendarPeriod.Day);

        // More of the later day is more between them, and more of the earlier one is less.
        return new Interval(
            BoundOf(CalendarPeriod.Last(earlier.Upper), CalendarPeriod.First(later.Lower)),
            BoundOf(CalendarPeriod.First(earlier.Lower), CalendarPeriod.Last(later.Upper)));
    }

    /// <summary>The same, counted in months of the calendar.</summary>
    internal DayDifferenceMeasure InMonths => new(Later, Earlier, isInMonths: true);

    private static Bound BoundOf(Rational? from, Rational? to) =>
        from is { } first && to is { } last && CalendarPeriod.MonthsBetween(first, last) is { } months ? Bound.Closed(months * CalendarPeriod.Month) : Bound.Unbounded;
}
