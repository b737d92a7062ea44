using System.Collections.Generic;
using System.Linq;
using Compliance.Descriptors;
using Compliance.Expressions;
using Compliance.Packs;
using Compliance.Values;

namespace Compliance.Findings;

/// <summary>What a rule measured, and how it lies to the limit, exactly, in one unit.</summary>
/// <param name="Value">What the measure may be over the subject's box; a point where everything is known.</param>
/// <param name="Limit">The limit's value in the same unit: the one in force, or the next one where none is. Where it may be several, the one that is hardest to meet.</param>
/// <param name="Comparator">How the two are compared.</param>
/// <param name="Unit">The unit of both.</param>
/// <param name="IsStated">Whether every fact that is measured is stated, if only as an interval.</param>
public sealed record Measurement(Interval Value, Rational Limit, Comparator Comparator, Unit Unit, bool IsStated)
{
    /// <summary>
    /// What the measure may be by each reading, where facts are written so that they can be read in several ways; empty where
    /// there is one reading only. <see cref="Value"/> goes from the least of them to the greatest.
    /// </summary>
    public IReadOnlyList<Interval> Readings { get; init; } = [];

    /// <summary>What the limit may be, in the same unit: a point, but where it is a number of the subject's that is not known.</summary>
    public Interval LimitRange => OwnLimitRange ?? Interval.Point(Limit);

    /// <summary>
    /// How far the worst possible value lies on the right side of the limit; negative where it lies on the wrong side. Null
    /// where a fact is missing or nothing bounds it, and where the limit is to be hit exactly.
    /// </summary>
    public Rational? Margin
    {
        get
        {
            if (!IsStated)
                return null;

            return Comparator switch
            {
                Comparator.AtMost or Comparator.LessThan => (OwnLimitRange is null ? Limit : OwnLimitRange.Lower.Value) - Value.Upper.Value,
                Comparator.AtLeast or Comparator.MoreThan => Value.Lower.Value - (OwnLimitRange is null ? Limit : OwnLimitRange.Upper.Value),
                _ => null,
            };
        }
    }

    // Null where the limit is a number of the rule's.
    private Interval? OwnLimitRange { get; init; }

    /// <summary>A measure over a subject's own facts, beside a limit.</summary>
    internal static Measurement OfFacts(Measure measure, Threshold threshold, Subject subject) =>
        OfFacts(measure, threshold, subject, measure.Slots.All(subject.IsStated));

    /// <summary>The same where it is known whether all that is measured is stated.</summary>
    internal static Measurement OfFacts(Measure measure, Threshold threshold, Subject subject, bool isStated) =>
        OfReadings(measure, subject, threshold.Value.Unit, value => Of(value, threshold, isStated));

    /// <summary>A measure beside a limit that is a number of the subject's own too.</summary>
    internal static Measurement OfFacts(Measure measure, RelativeLimit limit, Subject subject, bool isStated)
    {
        var factor = Rational.One / limit.Unit.Scale;
        var range = limit.Value.Enclose(subject).Scale(factor);
        var (hardest, other) = limit.Comparator is Comparator.AtMost or Comparator.LessThan ? (range.Lower, range.Upper) : (range.Upper, range.Lower);
        return OfReadings(
            measure, subject, limit.Unit,
            value => new Measurement(value.Scale(factor), hardest.Value ?? other.Value ?? Rational.Zero, limit.Comparator, limit.Unit, isStated) { OwnLimitRange = range });
    }

    private static Measurement OfReadings(Measure measure, Subject subject, Unit unit, System.Func<Interval, Measurement> make)
    {
        var values = Expressions.Readings.Values(measure, subject);
        return values.Count == 1
            ? make(values[0])
            : make(values.Aggregate(Interval.Hull)) with { Readings = [.. values.Select(value => value.Scale(Rational.One / unit.Scale))] };
    }

    /// <summary>A value in coherent base units, beside a limit.</summary>
    internal static Measurement Of(Interval value, Threshold threshold, bool isStated)
    {
        var unit = threshold.Value.Unit;
        return new Measurement(value.Scale(Rational.One / unit.Scale), threshold.Value.Value, threshold.Comparator, unit, isStated);
    }

    /// <summary>The same in the unit that the descriptor's own units make: <c>t/万m²</c> where it states t and 万m².</summary>
    internal Measurement InStatedUnits(Measure measure, Subject subject)
    {
        if (StatedUnits.Of(measure, subject) is not { } unit || !unit.Dimension.Equals(Unit.Dimension) || unit.IsDifference != Unit.IsDifference)
            return this;

        var factor = Unit.Scale / unit.Scale;
        return this with { Value = Value.Scale(factor), Readings = [.. Readings.Select(reading => reading.Scale(factor))], Limit = Limit * factor, OwnLimitRange = OwnLimitRange?.Scale(factor), Unit = unit };
    }
}
