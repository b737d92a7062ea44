using System.Collections.Generic;
using Compliance.Authoring.Analysis.Models;
using Compliance.Authoring.Solving;
using Compliance.Authoring.Solving.Numbers;
using Compliance.Expressions;
using Compliance.Facts;
using Compliance.Packs;

namespace Compliance.Authoring.Comparison.Proofs;

/// <summary>
/// What is certain about two numbers over the same members, for the solver, to which they are two facts: a share, a count or a
/// sum over fewer members is not greater.
/// </summary>
internal static class AggregateOrder
{
    /// <summary>What holds between the numbers of two rules; nothing special where nothing is known.</summary>
    public static Condition Between(KindModel model, Rule one, Rule other)
    {
        if (one.Requirement is not AggregateRequirement { Aggregate: { } first } || other.Requirement is not AggregateRequirement { Aggregate: { } second }
            || StructureKey.Of(first) == StructureKey.Of(second) || !AreOfOneWhole(first, second))
            return RuleConditions.Always;

        var (left, right) = (model.MeasureOf(one)!, model.MeasureOf(other)!);
        List<Condition> known = [];
        if (IsWithin(Counts(first), Counts(second), first.Members))
            known.Add(new ComparisonCondition(left, Comparator.AtMost, right));
        if (IsWithin(Counts(second), Counts(first), first.Members))
            known.Add(new ComparisonCondition(left, Comparator.AtLeast, right));
        return RuleConditions.All(known);
    }

    /// <summary>
    /// Whether both are there for the same jurisdictions, and fewer members make the number no greater: a share has to be of
    /// the same whole, and in a sum none may count less than nothing.
    /// </summary>
    public static bool AreOfOneWhole(Aggregate first, Aggregate second)
    {
        if (StructureKey.Of(first) == StructureKey.Of(second))
            return true;

        static string Rest(Aggregate aggregate) => StructureKey.Of(aggregate with { Where = null, Among = null });
        return first is { AgainstYearBefore: false, Kind: not AggregateKind.Ratio } && Rest(first) == Rest(second)
            && (first.Kind != AggregateKind.Share || (IsWithin(Among(first), Among(second), first.Members) && IsWithin(Among(second), Among(first), first.Members)))
            && (first.Kind != AggregateKind.Sum || first.Of!.Enclose(new DomainFactValues(first.Members)).Lower.Value is { Sign: >= 0 });
    }

    private static bool IsWithin(Condition inner, Condition outer, SubjectKind members) =>
        Solver.Find(members, RuleConditions.All(inner, RuleConditions.Not(outer))).Outcome == Outcome.Impossible;

    private static Condition Among(Aggregate aggregate) => aggregate.Among ?? RuleConditions.Always;

    private static Condition Counts(Aggregate aggregate) => RuleConditions.All(Among(aggregate), aggregate.Where ?? RuleConditions.Always);
}
