using System.Collections.Generic;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Expressions;
using Compliance.Facts;
using Compliance.Values;

namespace Compliance.Packs;

/// <summary>
/// A number over the members of a jurisdiction that has to lie on one side of a threshold. Where a session holds no members,
/// the jurisdiction is judged on what it reports; without either, the rule is undetermined, never met by default.
/// </summary>
public sealed class AggregateRequirement(
    string text, Aggregate aggregate, Measure? reported, bool prefersReported, IReadOnlyList<Limit> limits, SubjectKind kind) : Requirement(text, limits)
{
    /// <summary>The number over the members.</summary>
    public Aggregate Aggregate { get; } = aggregate;

    /// <summary>The same number by the jurisdiction's own facts; null where it reports none.</summary>
    public Measure? Reported { get; } = reported;

    /// <summary>Whether the reported value takes precedence over the computed one where both are there.</summary>
    public bool PrefersReported { get; } = prefersReported;

    /// <inheritdoc/>
    public override IEnumerable<int> Slots => SlotUnion.Of([Reported?.Slots, .. Limits.OfType<LimitTable>().Select(table => table.Rows.Slots)]);

    /// <inheritdoc/>
    public override Measure? OwnMeasure => Reported;

    /// <summary>The numbers that it may be held against: of a table those of all rows.</summary>
    internal IEnumerable<Threshold> Thresholds => Limits.SelectMany(limit => limit is LimitTable table ? table.Limits : [(Threshold)limit]);

    /// <summary>Whether the limit is met by what the jurisdiction itself reports. Of a year that has not ended, a report says nothing yet.</summary>
    private protected override Truth EvaluateWhole(Limit limit, IFactValues box, CalendarDate on) => Reported is null || Aggregate.IsYearRunning(on) ? Truth.Unknown
        : limit is LimitTable table ? table.Evaluate(Reported, box)
        : Compare((Threshold)limit, Reported.Enclose(box));

    /// <summary>Whether the limit is met by a number over the members. A table goes by the jurisdiction's own facts, and the number is the same in each of its rows.</summary>
    /// <param name="limit">One of the limits.</param>
    /// <param name="value">What the number may be, in coherent base units.</param>
    /// <param name="jurisdiction">The jurisdiction's own facts.</param>
    internal static Truth EvaluateComputed(Limit limit, Interval value, IFactValues jurisdiction)
    {
        if (limit is not LimitTable table)
            return Compare((Threshold)limit, value);

        var whole = table.Evaluate(_ => value, jurisdiction);
        return whole == Truth.Unknown && Readings.Among(jurisdiction, [.. table.Rows.Slots]) is { } several
            ? Readings.Join(several, table.Rows.Slots, reading => table.Evaluate(_ => value, reading))
            : whole;
    }

    /// <summary>Whether the limit is met by a value in coherent base units.</summary>
    public static Truth Compare(Threshold limit, Interval value)
    {
        Argument.NotNull(limit, nameof(limit));
        return Comparisons.Evaluate(value, limit.Comparator, limit.BaseValue);
    }

    /// <inheritdoc/>
    public override IEnumerable<int> Open(Limit limit, IFactValues box, CalendarDate on)
    {
        if (Evaluate(limit, box, on) != Truth.Unknown)
            return [];

        // Of a year that has not ended, what is reported could settle nothing.
        var reported = SlotUnion.Of(Aggregate.IsYearRunning(on) ? null : Reported?.Slots).Where(slot => kind.Facts[slot].IsRange && !box.RangeOf(slot).IsPoint);
        return SlotUnion.Of(reported, (limit as LimitTable)?.Rows.Open(box));
    }
}
