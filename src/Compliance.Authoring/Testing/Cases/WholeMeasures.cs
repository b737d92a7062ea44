using Compliance.Expressions;
using Compliance.Facts;
using Compliance.Packs;

namespace Compliance.Authoring.Testing.Cases;

/// <summary>Tells which numbers go in steps of one: counted things, and their sums and differences. Others can come as near to a limit as one likes.</summary>
internal static class WholeMeasures
{
    public static bool IsWhole(Requirement requirement) => requirement.Match(
        number: number => IsWhole(number.Measure),
        condition: _ => false,
        deadline: _ => false,
        aggregate: over => over.Aggregate.Kind == AggregateKind.Count || (over.Aggregate is { Kind: AggregateKind.Sum, Of: { } of } && IsWhole(of)),
        bound: bound => IsWhole(bound.Inner));

    public static bool IsWhole(Measure measure) => measure.Match(
        fact: fact => fact.Fact.Type == FactType.Count,
        constant: constant => !constant.IsDate && (constant.Quantity.Value * constant.Quantity.Unit.Scale).Denominator.IsOne,
        arithmetic: arithmetic => arithmetic.Operation != ArithmeticOperator.Divide && IsWhole(arithmetic.Left) && IsWhole(arithmetic.Right),
        shifted: _ => false,
        difference: difference => !difference.IsInMonths);
}
