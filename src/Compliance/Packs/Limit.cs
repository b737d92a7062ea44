using System;
using System.Collections.Generic;
using Compliance.Diagnostics;
using Compliance.Expressions;
using Compliance.Values;

namespace Compliance.Packs;

/// <summary>What a rule asks for, from one day on.</summary>
/// <param name="From">The first day on which it binds.</param>
/// <param name="Span">Its source location in the pack.</param>
public abstract record Limit(CalendarDate From, SourceSpan Span)
{
    /// <summary>The last day on which it binds; null where it binds for good.</summary>
    public CalendarDate? Until { get; init; }

    /// <summary>Whether it binds on a day; a later one that binds too takes precedence.</summary>
    public bool BindsOn(CalendarDate day) => From <= day && (Until is not { } last || day <= last);

    /// <summary>The days on which something changes by it: the first on which it binds, and the one after the last.</summary>
    internal IEnumerable<CalendarDate> Changes => Until is { } last && last.DayNumber < new CalendarDate(9999, 12, 31).DayNumber ? [From, CalendarDate.FromDayNumber(last.DayNumber + 1)] : [From];

    /// <summary>
    /// What a limit comes to by its kind. A new kind is one parameter more, so that the compiler points at every place that has
    /// to say what it makes of it; name the arguments.
    /// </summary>
    /// <param name="threshold">What a number on one side of another comes to.</param>
    /// <param name="relative">What a measure on one side of another comes to.</param>
    /// <param name="mustHold">What a yes comes to.</param>
    /// <param name="deadline">What a day of every year comes to.</param>
    /// <param name="table">What limits by rows come to.</param>
    /// <typeparam name="T">What it comes to.</typeparam>
    public T Match<T>(Func<Threshold, T> threshold, Func<RelativeLimit, T> relative, Func<MustHold, T> mustHold, Func<Deadline, T> deadline, Func<LimitTable, T> table) => this switch
    {
        Threshold it => Argument.NotNull(threshold, nameof(threshold))(it),
        RelativeLimit it => Argument.NotNull(relative, nameof(relative))(it),
        MustHold it => Argument.NotNull(mustHold, nameof(mustHold))(it),
        Deadline it => Argument.NotNull(deadline, nameof(deadline))(it),
        LimitTable it => Argument.NotNull(table, nameof(table))(it),
        _ => throw new InvalidOperationException($"{GetType().Name} is not among the kinds above."),
    };
}

/// <summary>A number on one side of another: at most 300 t/10⁴m².</summary>
/// <param name="Comparator">On which side.</param>
/// <param name="Value">The other number, in its unit.</param>
/// <param name="From">The first day on which it binds.</param>
/// <param name="Span">Its source location in the pack.</param>
public sealed record Threshold(Comparator Comparator, Quantity Value, CalendarDate From, SourceSpan Span) : Limit(From, Span)
{
    internal Interval BaseValue { get; } = Interval.Point(Value.Value * Value.Unit.Scale);
}

/// <summary>A number, or a day, on one side of another one of the subject's: at most the value that it was designed for.</summary>
/// <param name="Comparator">On which side.</param>
/// <param name="Value">The other one.</param>
/// <param name="Text">The other one as the pack has it.</param>
/// <param name="Unit">A unit that both are told in.</param>
/// <param name="From">The first day on which it binds.</param>
/// <param name="Span">Its source location in the pack.</param>
public sealed record RelativeLimit(Comparator Comparator, Measure Value, string Text, Unit Unit, CalendarDate From, SourceSpan Span) : Limit(From, Span);

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
