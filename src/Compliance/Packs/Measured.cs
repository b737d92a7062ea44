using Compliance.Expressions;
using Compliance.Values;

namespace Compliance.Packs;

/// <summary>What a limit is set to: enough of a measure, or of a number over members, to check the limit against it.</summary>
internal sealed record Measured(Dimension Dimension, Unit UsualUnit, bool IsDifference, bool IsDate, bool IsFact)
{
    /// <summary>The scheme whose level is measured; null for every other number.</summary>
    public LevelScheme? Scheme { get; init; }

    public static Measured Of(Measure measure) => new(
        measure.Dimension, measure.UsualUnit, IsDifferenceOf(measure),
        measure.IsDate, measure is FactMeasure)
    {
        Scheme = (measure as LevelMeasure)?.Scheme,
    };

    // Of percentages or temperatures; plain numbers differ by plain numbers.
    private static bool IsDifferenceOf(Measure measure) => measure.Dimension.Equals(Dimension.Temperature)
        ? measure is ArithmeticMeasure { Operation: ArithmeticOperator.Subtract } or FactMeasure { Fact.Unit.IsDifference: true }
        : measure is ArithmeticMeasure { Operation: ArithmeticOperator.Subtract } && measure.Dimension.IsNone && !ReferenceEquals(measure.UsualUnit, Unit.Plain);

    public static Measured Of(Aggregate aggregate)
    {
        var unit = aggregate.Kind switch
        {
            AggregateKind.Count => Unit.Project,
            AggregateKind.Sum => aggregate.Of!.UsualUnit,
            AggregateKind.Ratio => UsualUnits.Of(aggregate.Of!.UsualUnit, ArithmeticOperator.Divide, aggregate.To!.UsualUnit),
            _ => Unit.Percent,
        };
        return aggregate.AgainstYearBefore && unit.Dimension.IsNone
            ? new Measured(unit.Dimension, Unit.PercentagePoint, IsDifference: true, IsDate: false, IsFact: false)
            : new Measured(unit.Dimension, unit, IsDifference: false, IsDate: false, IsFact: false);
    }
}
