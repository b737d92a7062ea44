using System.Collections.Generic;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Expressions;
using Compliance.Facts;
using Compliance.Values;

namespace Compliance.Packs;

/// <summary>
/// What a rule asks by the law of a day of the subject's own, such as that of the building permit: that day tells which limit binds, and
/// not the day of evaluation. Of a day that is not known, every limit that may bind is asked about the box with the day narrowed to
/// those on which it binds.
/// </summary>
public sealed class BoundRequirement : Requirement
{

    internal BoundRequirement(Requirement inner, FactMeasure day, SourceSpan span)
        : base(inner.Text, [new MustHold(CalendarDate.FromDayNumber(0), span)])
    {
        Inner = inner;
        Day = day;
        Periods = PeriodsOf(inner.Limits);
        Binds = inner.Limits.Any(limit => limit is LimitTable { NeedsRow: false }) ? new RowsCondition(RowsOf()) : RulesOf(Periods.Where(period => period.Limit is not null));
    }

    /// <summary>What is asked, and the limits of which one binds.</summary>
    public Requirement Inner { get; }

    /// <summary>The day that tells which limit binds.</summary>
    public FactMeasure Day { get; }

    /// <summary>Whether a limit binds on the day, and one that is a table without an answer elsewhere has a row: only then the rule applies.</summary>
    public Condition Binds { get; }

    /// <inheritdoc/>
    public override IEnumerable<int> Slots => SlotUnion.Of(Inner.Slots, Day.Slots);

    /// <inheritdoc/>
    public override Measure? OwnMeasure => Inner.OwnMeasure;

    /// <inheritdoc/>
    public override IReadOnlyList<Limit> StatedLimits => Inner.Limits;

    /// <summary>All days, by the limit that binds on them, in their order.</summary>
    internal IReadOnlyList<BindingPeriod> Periods { get; }

    /// <summary>The limits of which one may bind, in their order; empty where none can.</summary>
    public IReadOnlyList<Limit> MayBind(IFactValues box)
    {
        var limits = new List<Limit>();
        foreach (var (period, _) in Touched(box))
        {
            if (period.Limit is { } limit && !limits.Exists(other => ReferenceEquals(other, limit)))
                limits.Add(limit);
        }

        return limits;
    }

    /// <summary>Whether the day is one on which a limit binds; false where it is none of the rule's limits.</summary>
    internal Condition On(Limit limit) => RulesOf(Periods.Where(period => ReferenceEquals(period.Limit, limit)));

    /// <summary>The index of the limit that binds on a day, among those of the inner requirement; -1 where none does.</summary>
    internal int LimitOn(int day)
    {
        for (var i = Inner.Limits.Count - 1; i >= 0; i--)
        {
            var limit = Inner.Limits[i];
            if (limit.From.DayNumber <= day && (limit.Until is not { } last || day <= last.DayNumber))
                return i;
        }

        return -1;
    }

    /// <inheritdoc/>
    private protected override Truth EvaluateWhole(Limit limit, IFactValues box, CalendarDate on)
    {
        Truth joined = 0;
        foreach (var (period, narrowed) in Touched(box))
        {
            if (period.Limit is { } own)
                joined |= Inner.Evaluate(own, narrowed, on);
        }

        // Where no limit binds nothing is asked: that the rule does not apply is said by its condition.
        return joined == 0 ? Truth.Unknown : joined;
    }

    /// <inheritdoc/>
    public override IEnumerable<int> Open(Limit limit, IFactValues box, CalendarDate on)
    {
        if (Evaluate(limit, box, on) != Truth.Unknown)
            return [];

        var (open, bound) = (new List<int>(), 0);
        foreach (var (period, narrowed) in Touched(box))
        {
            if (period.Limit is not { } own)
                continue;

            bound++;
            foreach (var slot in Inner.Open(own, narrowed, on))
            {
                if (!open.Contains(slot))
                    open.Add(slot);
            }
        }

        if (bound > 1 && !open.Contains(Day.Slot))
            open.Add(Day.Slot);
        return open;
    }

    /// <summary>The periods that the day may lie in, each with the box in which it does.</summary>
    internal IEnumerable<(BindingPeriod Period, IFactValues Box)> Touched(IFactValues box)
    {
        var day = box.RangeOf(Day.Slot);
        foreach (var period in Periods)
        {
            if (day.Intersect(period.Days) is { } both && WholeNumbers.In(both) is { } days)
                yield return (period, days == day ? box : new NarrowedDay(box, Day.Slot, days));
        }
    }

    private static List<BindingPeriod> PeriodsOf(IReadOnlyList<Limit> limits)
    {
        var changes = DaysOfChange(limits);
        Limit? On(int day) => limits.LastOrDefault(limit => limit.BindsOn(CalendarDate.FromDayNumber(day)));
        var periods = new List<BindingPeriod> { new(new Interval(Bound.Unbounded, Bound.Closed(changes[0] - 1)), null) };
        for (var i = 0; i < changes.Count; i++)
        {
            var end = i + 1 < changes.Count ? Bound.Closed(changes[i + 1] - 1) : Bound.Unbounded;
            var (limit, before) = (On(changes[i]), periods[periods.Count - 1]);

            // An end that changes nothing, since another limit binds by then.
            if (ReferenceEquals(limit, before.Limit))
                periods[periods.Count - 1] = before with { Days = new Interval(before.Days.Lower, end) };
            else
                periods.Add(new BindingPeriod(new Interval(Bound.Closed(changes[i]), end), limit));
        }

        return periods;
    }

    // Each once, in their order, by the numbers of days.
    private static List<int> DaysOfChange(IReadOnlyList<Limit> limits)
    {
        var days = new List<int>();
        foreach (var limit in limits)
        {
            foreach (var change in limit.Changes)
            {
                if (!days.Contains(change.DayNumber))
                    days.Add(change.DayNumber);
            }
        }

        days.Sort();
        return days;
    }

    // A row for the days of each limit; of a table that has no answer elsewhere, its rows on these days.
    private RowSet RowsOf()
    {
        var rows = new List<RowBox>();
        foreach (var period in Periods.Where(period => period.Limit is not null))
        {
            var days = new RowCell(Day.Fact, Day.Slot, new NumberRange(period.Days));
            if (period.Limit is LimitTable { NeedsRow: false } table)
                rows.AddRange(table.Rows.Boxes.Select(box => With(box, days)).OfType<RowBox>());
            else
                rows.Add(new RowBox([days]));
        }

        return new RowSet(rows);
    }

    // A table may go by that very day too.
    private static RowBox? With(RowBox box, RowCell days)
    {
        if (box.CellOf(days.Slot) is not { } own)
            return new RowBox([.. box.Cells, days]);
        return RowCell.Narrow(days.Fact, own.Range, days.Range) is { } both
            ? new RowBox([.. box.Cells.Where(cell => cell != own), new RowCell(days.Fact, days.Slot, new NumberRange(both))])
            : null;
    }

    // That the day lies in one of some periods; those that follow one another are one.
    private Condition RulesOf(IEnumerable<BindingPeriod> periods)
    {
        var spans = new List<Interval>();
        foreach (var days in periods.Select(period => period.Days))
        {
            if (spans.Count > 0 && spans[spans.Count - 1].Upper.Value is { } before && days.Lower.Value is { } next && next == before + 1)
                spans[spans.Count - 1] = new Interval(spans[spans.Count - 1].Lower, days.Upper);
            else
                spans.Add(days);
        }

        Condition[] parts = [.. spans.Select(span => All([.. Compare(Comparator.AtLeast, span.Lower), .. Compare(Comparator.AtMost, span.Upper)]))];
        return parts.Length == 1 ? parts[0] : new AnyCondition(parts);
    }

    private static Condition All(Condition[] conditions) => conditions.Length == 1 ? conditions[0] : new AllCondition(conditions);

    private IEnumerable<Condition> Compare(Comparator comparator, Bound end) => end.Value is { } day
        ? [new ComparisonCondition(Day, comparator, new ConstantMeasure(new Quantity(day, Unit.One), isDate: true))]
        : [];

    /// <summary>A box of which one day is narrowed.</summary>
    private sealed class NarrowedDay(IFactValues box, int day, Interval days) : IFactValues
    {
        public Interval RangeOf(int slot) => slot == day ? days : box.RangeOf(slot);

        public ulong MembersOf(int slot) => box.MembersOf(slot);
    }
}
