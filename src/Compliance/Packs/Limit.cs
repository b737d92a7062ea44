using Compliance.Diagnostics;
using Compliance.Expressions;
using Compliance.Values;

namespace Compliance.Packs;

/// <summary>What a rule asks for, from one day on.</summary>
/// <param name="From">The first day on which it binds.</param>
/// <param name="Span">Its source location in the pack.</param>
public abstract record Limit(CalendarDate From, SourceSpan Span);

/// <summary>A number on one side of another: at most 300 t/10⁴m².</summary>
/// <param name="Comparator">On which side.</param>
/// <param name="Value">The other number, in its unit.</param>
/// <param name="From">The first day on which it binds.</param>
/// <param name="Span">Its source location in the pack.</param>
public sealed record Threshold(Comparator Comparator, Quantity Value, CalendarDate From, SourceSpan Span) : Limit(From, Span)
{
    internal Interval BaseValue { get; } = Interval.Point(Value.Value * Value.Unit.Scale);
}

/// <summary>A yes.</summary>
/// <param name="From">The first day on which it binds.</param>
/// <param name="Span">Its source location in the pack.</param>
public sealed record MustHold(CalendarDate From, SourceSpan Span) : Limit(From, Span);

/// <summary>A day of every year.</summary>
/// <param name="Month">The month, from 1.</param>
/// <param name="Day">The day of the month, from 1; never 29 February.</param>
/// <param name="From">The first day on which it binds.</param>
/// <param name="Span">Its source location in the pack.</param>
public sealed record Deadline(int Month, int Day, CalendarDate From, SourceSpan Span) : Limit(From, Span)
{
    /// <summary>The deadline of a year.</summary>
    public CalendarDate In(int year) => new(year, Month, Day);
}
