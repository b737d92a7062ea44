using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Expressions;
using Compliance.Values;

namespace Compliance.Packs;

/// <summary>What a rule asks of a subject that it applies to: something computed from its facts, and the limits that it has to meet, each from its day on.</summary>
public abstract class Requirement
{
    private protected Requirement(string text, IReadOnlyList<Limit> limits)
    {
        Text = text;
        Limits = limits;
    }

    /// <summary>The expression as the pack has it.</summary>
    public string Text { get; }

    /// <summary>The limits, by the day from which they bind; at least one.</summary>
    public IReadOnlyList<Limit> Limits { get; }

    /// <summary>The slots of the facts that it reads.</summary>
    public abstract IEnumerable<int> Slots { get; }

    /// <summary>The slots, each once, computed once, since callers read them for every finding in a loop.</summary>
    internal int[] SlotList => field ??= SlotUnion.Of(Slots);

    /// <summary>The slots of the facts that the number is made of; those that only tell the row of a table are left out.</summary>
    internal int[] MeasuredSlots => field ??= Limits.Any(limit => limit is LimitTable) ? SlotUnion.Of(OwnMeasure?.Slots) : SlotList;

    /// <summary>The number that it measures by the subject's own facts; null where it asks for no number, or there is none of its own.</summary>
    public abstract Measure? OwnMeasure { get; }

    /// <summary>The limit in force on a day: the last one that binds; null where none does, be it yet or any more.</summary>
    public Limit? InForce(CalendarDate on)
    {
        for (var i = Limits.Count - 1; i >= 0; i--)
        {
            if (Limits[i].BindsOn(on))
                return Limits[i];
        }

        return null;
    }

    /// <summary>The next limit after a day; null if there is no later one.</summary>
    public Limit? NextAfter(CalendarDate on)
    {
        for (var i = 0; i < Limits.Count; i++)
        {
            if (Limits[i].From > on)
                return Limits[i];
        }

        return null;
    }

    /// <summary>Whether no limit binds on a day, and none is to come: from then on the rule does not apply.</summary>
    public bool IsOver(CalendarDate on) => Limits[Limits.Count - 1].From <= on && InForce(on) is null;

    /// <summary>The limits as the pack has them: where a day of the subject's own tells which binds, all of which one may.</summary>
    public virtual IReadOnlyList<Limit> StatedLimits => Limits;

    /// <summary>Whether a limit is met over a box, exactly; where facts have several readings, for each combination of them.</summary>
    /// <param name="limit">One of <see cref="Limits"/>.</param>
    /// <param name="box">The facts.</param>
    /// <param name="on">The day that is evaluated; yearly deadlines are those of its year.</param>
    public Truth Evaluate(Limit limit, IFactValues box, CalendarDate on)
    {
        // What the whole box agrees on, each reading agrees on.
        var whole = EvaluateWhole(limit, box, on);
        return whole == Truth.Unknown && Readings.Among(box, SlotList) is { } several ? EvaluateReadings(limit, several, on) : whole;
    }

    private Truth EvaluateReadings(Limit limit, IFactReadings several, CalendarDate on) =>
        Readings.Join(several, SlotList, reading => EvaluateWhole(limit, reading, on));

    /// <summary>The same where everything between two readings is possible.</summary>
    private protected abstract Truth EvaluateWhole(Limit limit, IFactValues box, CalendarDate on);

    /// <summary>The slots of the facts whose values could still settle whether a limit is met.</summary>
    public abstract IEnumerable<int> Open(Limit limit, IFactValues box, CalendarDate on);

    /// <summary>
    /// What a requirement comes to by its kind. A new kind is one parameter more, so that the compiler points at every place
    /// that has to say what it makes of it; name the arguments.
    /// </summary>
    /// <param name="number">What a number under limits comes to.</param>
    /// <param name="condition">What a condition that has to hold comes to.</param>
    /// <param name="deadline">What something due each year comes to.</param>
    /// <param name="aggregate">What a number over members comes to.</param>
    /// <param name="bound">What is asked by the law of a day of the subject's own comes to.</param>
    /// <typeparam name="T">What it comes to.</typeparam>
    public T Match<T>(
        Func<NumberRequirement, T> number, Func<ConditionRequirement, T> condition, Func<DeadlineRequirement, T> deadline, Func<AggregateRequirement, T> aggregate,
        Func<BoundRequirement, T> bound) => this switch
        {
            NumberRequirement it => Argument.NotNull(number, nameof(number))(it),
            ConditionRequirement it => Argument.NotNull(condition, nameof(condition))(it),
            DeadlineRequirement it => Argument.NotNull(deadline, nameof(deadline))(it),
            AggregateRequirement it => Argument.NotNull(aggregate, nameof(aggregate))(it),
            BoundRequirement it => Argument.NotNull(bound, nameof(bound))(it),
            _ => throw new InvalidOperationException($"{GetType().Name} is not among the kinds above."),
        };
}

/// <summary>A number that has to lie on one side of a threshold.</summary>
public sealed class NumberRequirement(string text, Measure measure, IReadOnlyList<Limit> limits) : Requirement(text, limits)
{
    /// <summary>The number.</summary>
    public Measure Measure { get; } = measure;

    /// <inheritdoc/>
    public override IEnumerable<int> Slots => SlotUnion.Of([Measure.Slots, .. Limits.OfType<RelativeLimit>().Select(limit => limit.Value.Slots), .. Limits.OfType<LimitTable>().Select(table => table.Rows.Slots)]);

    /// <inheritdoc/>
    public override Measure? OwnMeasure => Measure;

    /// <inheritdoc/>
    private protected override Truth EvaluateWhole(Limit limit, IFactValues box, CalendarDate on) => limit switch
    {
        LimitTable table => table.Evaluate(Measure, box),
        RelativeLimit relative => Comparisons.Evaluate(Measure.Enclose(box), relative.Comparator, relative.Value.Enclose(box)),
        _ => Comparisons.Evaluate(Measure.Enclose(box), ((Threshold)limit).Comparator, ((Threshold)limit).BaseValue),
    };

    /// <inheritdoc/>
    public override IEnumerable<int> Open(Limit limit, IFactValues box, CalendarDate on)
    {
        if (Evaluate(limit, box, on) != Truth.Unknown)
            return [];
        return limit is LimitTable table ? table.Open(Measure, box) : SlotUnion.Of(Measure.Open(box), (limit as RelativeLimit)?.Value.Open(box));
    }
}

/// <summary>A condition that has to hold.</summary>
public sealed class ConditionRequirement(string text, Condition condition, IReadOnlyList<Limit> limits) : Requirement(text, limits)
{
    /// <summary>The condition.</summary>
    public Condition Condition { get; } = condition;

    /// <inheritdoc/>
    public override IEnumerable<int> Slots => Condition.Slots;

    /// <inheritdoc/>
    public override Measure? OwnMeasure => null;

    /// <inheritdoc/>
    private protected override Truth EvaluateWhole(Limit limit, IFactValues box, CalendarDate on) => Condition.Evaluate(box);

    /// <inheritdoc/>
    public override IEnumerable<int> Open(Limit limit, IFactValues box, CalendarDate on) => Condition.Open(box);
}

/// <summary>
/// Something that has to be done in the year that is evaluated, by a day of it. A day of a former year does not answer for
/// this one: it fails once this year's deadline is past, and is undetermined before.
/// </summary>
public sealed class DeadlineRequirement(string text, FactMeasure done, IReadOnlyList<Limit> limits) : Requirement(text, limits)
{
    /// <summary>The day it was done.</summary>
    public FactMeasure Done { get; } = done;

    /// <inheritdoc/>
    public override IEnumerable<int> Slots => Done.Slots;

    /// <inheritdoc/>
    public override Measure? OwnMeasure => null;

    /// <inheritdoc/>
    private protected override Truth EvaluateWhole(Limit limit, IFactValues box, CalendarDate on)
    {
        var deadline = ((Deadline)limit).In(on.Year);
        var done = box.RangeOf(Done.Slot);
        var fromNewYear = Comparisons.Evaluate(done, Comparator.AtLeast, Interval.Point(new CalendarDate(on.Year, 1, 1).DayNumber));
        var byDeadline = Comparisons.Evaluate(done, Comparator.AtMost, Interval.Point(deadline.DayNumber));
        if (fromNewYear == Truth.True)
            return byDeadline;
        if (byDeadline == Truth.False)
            return Truth.False;

        // Some or all of the days lie in a former year.
        return fromNewYear == Truth.False && on > deadline ? Truth.False : Truth.Unknown;
    }

    /// <inheritdoc/>
    public override IEnumerable<int> Open(Limit limit, IFactValues box, CalendarDate on) =>
        Evaluate(limit, box, on) == Truth.Unknown ? [Done.Slot] : [];
}
