using Compliance.Expressions;
using Compliance.Facts;
using Compliance.Packs;

namespace Compliance.Authoring.Testing.Cases;

/// <summary>Tells which numbers go in steps of one: counted things, and their sums and differences. Others can come as near to a limit as one likes.</summary>
internal static class WholeMeasures
{
    public static bool IsWhole(Requirement requirement) => requirement switch
    {
        NumberRequirement number => IsWhole(number.Measure),
        AggregateRequirement { Aggregate.Kind: AggregateKind.Count } => true,
        AggregateRequirement { Aggregate: { Kind: AggregateKind.Sum, Of: { } of } } => IsWhole(of),
        _ => false,
    };

    public static bool IsWhole(Measure measure) => measure switch
    {
        FactMeasure fact => fact.Fact.Type == FactType.Count,
        ConstantMeasure { IsDate: false } constant => (constant.Quantity.Value * constant.Quantity.Unit.Scale).Denominator.IsOne,
        ArithmeticMeasure { Operation: not ArithmeticOperator.Divide } arithmetic => IsWhole(arithmetic.Left) && IsWhole(arithmetic.Right),
        _ => false,
    };
}
