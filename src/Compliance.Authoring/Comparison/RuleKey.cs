using System.Linq;
using Compliance.Authoring.Analysis.Models;
using Compliance.Expressions;
using Compliance.Packs;
using Compliance.Values;

namespace Compliance.Authoring.Comparison;

/// <summary>A text that is the same for rules over the same facts that ask for just the same: equal keys, equal verdicts.</summary>
internal static class RuleKey
{
    public static string Of(Rule rule) => $"{OfDemand(rule)} {rule.Obligation}";

    /// <summary>How strongly the rule speaks left aside.</summary>
    public static string OfDemand(Rule rule) =>
        $"{rule.Subject.Name} [{(rule.When is null ? "" : StructureKey.Of(rule.When))}] {Of(rule.Requirement)} {string.Join(" ", rule.Requirement.Limits.Select(Of))}";

    private static string Of(Requirement requirement) => requirement.Match(
        number: number => StructureKey.Of(number.Measure),
        condition: condition => StructureKey.Of(condition.Condition),
        deadline: deadline => StructureKey.Of(deadline.Done),
        aggregate: aggregate => $"{StructureKey.Of(aggregate.Aggregate)} {OfReport(aggregate)}",
        bound: bound => $"{Of(bound.Inner)} by {StructureKey.Of(bound.Day)} {string.Join(" ", bound.Inner.Limits.Select(Of))}");

    /// <summary>What a jurisdiction reports, and whether that takes precedence.</summary>
    public static string OfReport(AggregateRequirement aggregate) => $"{Of(aggregate.Reported)} {aggregate.PrefersReported}";

    private static string Of(Measure? measure) => measure is null ? "-" : StructureKey.Of(measure);

    private static string Of(Limit limit) => limit.Until is { } until ? $"{WithoutEnd(limit)} {until}" : WithoutEnd(limit);

    private static string WithoutEnd(Limit limit) => limit.Match(
        relative: relative => $"{relative.Comparator} {StructureKey.Of(relative.Value)} {limit.From}",
        threshold: threshold => $"{threshold.Comparator} {Of(threshold.BaseValue.Lower.Value!.Value)} {limit.From}",
        mustHold: _ => $"{limit.From}",
        deadline: deadline => $"{deadline.Month}-{deadline.Day} {limit.From}");

    private static string Of(Rational value) => $"{value.Numerator}/{value.Denominator}";
}
