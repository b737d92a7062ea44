using System.Collections.Generic;
using System.Linq;
using Compliance.Authoring.Expressions;
using Compliance.Expressions;
using Compliance.Facts;
using Compliance.Packs;
using Compliance.Values;

namespace Compliance.Authoring.Testing.Mutation;

/// <summary>Every number over members that differs from a given one in one part.</summary>
internal static class AggregateMutations
{
    /// <summary>One change of an aggregate.</summary>
    /// <param name="Key">The key of the part that was changed.</param>
    /// <param name="Before">The text before the change; empty if it was put in.</param>
    /// <param name="After">The text after the change; empty if it was taken out.</param>
    /// <param name="Aggregate">The aggregate as changed.</param>
    public sealed record Change(string Key, string Before, string After, Aggregate Aggregate);

    public static IEnumerable<Change> Of(Aggregate aggregate)
    {
        var kind = aggregate.Members;
        return Weights(aggregate.Of, aggregate).Select(of => Changed("of", aggregate.Of, of, aggregate with { Of = of }))
            .Concat(Weights(aggregate.To, aggregate).Select(to => Changed("to", aggregate.To, to, aggregate with { To = to })))
            .Concat(Conditions(aggregate.Among, kind).Select(among => Changed("among", aggregate.Among, among, aggregate with { Among = among })))
            .Concat(Conditions(aggregate.Where, kind).Select(where => Changed("where", aggregate.Where, where, aggregate with { Where = where })))
            .Concat(Years(aggregate).Select(year => Changed("in_year", aggregate.InYear, year, aggregate with { InYear = year, AgainstYearBefore = aggregate.AgainstYearBefore && year is not null, IsOfWholeYear = aggregate.IsOfWholeYear && year is not null })))
            .Concat(aggregate.IsOfWholeYear ? [new Change("year", "whole", "", aggregate with { IsOfWholeYear = false })] : [])
            .Concat(aggregate.AgainstYearBefore ? [new Change("against", "year_before", "", aggregate with { AgainstYearBefore = false })] : []);
    }

    // Other facts of the dimension, and each member weighing the same.
    private static IEnumerable<Measure> Weights(Measure? weight, Aggregate aggregate)
    {
        if (weight is null)
            return [];

        var others = aggregate.Members.Facts
            .Select((fact, slot) => (Fact: fact, Slot: slot))
            .Where(other => other.Fact.Type is FactType.Number or FactType.Count && other.Fact.Unit.Dimension.Equals(weight.Dimension))
            .Select(other => new FactMeasure(other.Fact, other.Slot));
        return MeasureMutations.Of(weight, aggregate.Members)
            .Concat(weight is FactMeasure own ? others.Where(other => other.Slot != own.Slot) : [])
            .Append(new ConstantMeasure(new Quantity(Rational.One, weight.UsualUnit), isDate: false))
            .Where(other => aggregate.Kind == AggregateKind.Sum || other.Enclose(new DomainFactValues(aggregate.Members)).Lower.Value is { Sign: >= 0 });
    }

    private static IEnumerable<Condition?> Conditions(Condition? condition, SubjectKind kind) =>
        condition is null ? [] : ConditionMutations.Of(condition, kind).Append(null);

    private static IEnumerable<FactMeasure?> Years(Aggregate aggregate)
    {
        var dates = aggregate.Members.Facts
            .Select((fact, slot) => (Fact: fact, Slot: slot))
            .Where(other => other.Fact.Type == FactType.Date && other.Slot != aggregate.InYear?.Slot)
            .Select(FactMeasure? (other) => new FactMeasure(other.Fact, other.Slot));
        return aggregate.InYear is null ? dates : dates.Append(null);
    }

    private static Change Changed(string key, Measure? before, Measure? after, Aggregate aggregate) =>
        new(key, before is null ? "" : ExpressionSyntax.Of(before), after is null ? "" : ExpressionSyntax.Of(after), aggregate);

    private static Change Changed(string key, Condition? before, Condition? after, Aggregate aggregate) =>
        new(key, before is null ? "" : ExpressionSyntax.Of(before), after is null ? "" : ExpressionSyntax.Of(after), aggregate);
}
