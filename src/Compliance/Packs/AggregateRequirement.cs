using System.Collections.Generic;
using System.Linq;
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
    public override IEnumerable<int> Slots => SlotUnion.Of(Reported?.Slots);

    /// <inheritdoc/>
    public override Measure? OwnMeasure => Reported;

    /// <summary>Whether the limit is met by what the jurisdiction itself reports. Of a year that has not ended, a report says nothing yet.</summary>
    private protected override Truth EvaluateWhole(Limit limit, IFactValues box, CalendarDate on) => Reported is null || Aggregate.IsYearRunning(on)
        ? Truth.Unknown
        : Compare(limit, Reported.Enclose(box));

    /// <summary>Whether the limit is met by a value in coherent base units.</summary>
    public static Truth Compare(Limit limit, Interval value)
    {
        var threshold = (Threshold)limit;
        return Comparisons.Evaluate(value, threshold.Comparator, threshold.BaseValue);
    }

    /// <inheritdoc/>
    public override IEnumerable<int> Open(Limit limit, IFactValues box, CalendarDate on) => !Aggregate.IsYearRunning(on) && Evaluate(limit, box, on) == Truth.Unknown
        ? Slots.Where(slot => kind.Facts[slot].IsRange && !box.RangeOf(slot).IsPoint)
        : [];
}
