using System.Linq;
using Compliance.Authoring.Analysis.Models;
using Compliance.Authoring.Solving;
using Compliance.Expressions;
using Compliance.Packs;

namespace Compliance.Authoring.Comparison.Proofs;

/// <summary>
/// What is certain about two numbers over the same members, for the solver, to which they are two facts: a share, a count or a
/// sum over fewer members is not greater.
/// </summary>
internal static class AggregateOrder
{
    public static Condition Between(KindModel model, Rule one, Rule other)
    {
        if (one.Requirement is not AggregateRequirement { Aggregate: { } first } || other.Requirement is not AggregateRequirement { Aggregate: { } second }
            || StructureKey.Of(first) == StructureKey.Of(second) || !AreAlike(first, second))
            return RuleConditions.Always;

        var (left, right) = (model.MeasureOf(one)!, model.MeasureOf(other)!);
        if (IsWithin(first, second))
            return new ComparisonCondition(left, Comparator.AtMost, right, model.Kind.Facts);
        return IsWithin(second, first) ? new ComparisonCondition(left, Comparator.AtLeast, right, model.Kind.Facts) : RuleConditions.Always;
    }

    // A share has to be of the same whole; a sum grows with its members only where none of them counts less than nothing.
    private static bool AreAlike(Aggregate first, Aggregate second)
    {
        static string Rest(Aggregate aggregate) => StructureKey.Of(aggregate with { Where = null, Among = aggregate.Kind == AggregateKind.Share ? aggregate.Among : null });
        return first is { AgainstYearBefore: false, Kind: not AggregateKind.Ratio } && Rest(first) == Rest(second)
            && (first.Kind != AggregateKind.Sum || first.Of!.Enclose(new DomainBox(first.Members)).Lower.Value is { Sign: >= 0 });
    }

    private static bool IsWithin(Aggregate first, Aggregate second) =>
        Solver.Find(first.Members, RuleConditions.All(Counts(first), RuleConditions.Not(Counts(second)))).Outcome == Outcome.Impossible;

    private static Condition Counts(Aggregate aggregate) =>
        RuleConditions.All([.. new[] { aggregate.Among, aggregate.Where }.OfType<Condition>()]);
}
