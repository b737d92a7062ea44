using System;
using System.Collections.Generic;
using Compliance.Diagnostics;
using Compliance.Values;

namespace Compliance.Expressions;

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

    /// <inheritdoc/>
    public override T Match<T>(
        Func<FactMeasure, T> fact, Func<ConstantMeasure, T> constant, Func<ArithmeticMeasure, T> arithmetic, Func<ShiftedDayMeasure, T> shifted, Func<DayDifferenceMeasure, T> difference) =>
        Argument.NotNull(difference, nameof(difference))(this);

    /// <summary>The same, counted in months of the calendar.</summary>
    internal DayDifferenceMeasure InMonths => new(Later, Earlier, isInMonths: true);

    private static Bound BoundOf(Rational? from, Rational? to) =>
        from is { } first && to is { } last && CalendarPeriod.MonthsBetween(first, last) is { } months ? Bound.Closed(months * CalendarPeriod.Month) : Bound.Unbounded;
}
