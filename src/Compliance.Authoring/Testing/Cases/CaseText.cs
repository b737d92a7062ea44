using System.Collections.Generic;
using System.Linq;
using Compliance.Authoring.Expressions;
using Compliance.Facts;
using Compliance.Packs;
using Compliance.Values;

namespace Compliance.Authoring.Testing.Cases;

/// <summary>Writes a case as it is written in a rule: a mapping on one line.</summary>
internal static class CaseText
{
    public static string Of(Rule rule, RuleCase @case)
    {
        List<string> parts = [.. rule.Subject == rule.Kinds[0] ? [] : new[] { $"subject: {rule.Subject.Name}" }, $"facts: {Facts(rule.Subject, @case.Facts)}"];
        if (@case.Members.Count > 0)
            parts.Add($"members: [{string.Join(", ", @case.Members.Select(facts => Facts(((AggregateRequirement)rule.Requirement).Aggregate.Members, facts)))}]");
        parts.Add($"on: {@case.On}");
        parts.Add($"verdict: {@case.Verdict.Word()}");
        if (@case.Projected is { } projected)
            parts.Add($"projected: {projected.Word()}");
        if (@case.Level is { } level)
            parts.Add($"level: {level}");
        if (@case.Measured is { IsPoint: true, Lower.Value: { } measured })
            parts.Add($"measured: {ExpressionSyntax.Of(new Quantity(measured, @case.MeasuredUnit!))}");
        if (@case.Deviation is { } deviation)
            parts.Add($"deviation: {{approved_on: {deviation.ApprovedOn}, expires_on: {deviation.ExpiresOn}}}");
        return $"- {{{string.Join(", ", parts)}}}";
    }

    private static string Facts(SubjectKind kind, IReadOnlyDictionary<int, StatedValue> facts) =>
        "{" + string.Join(", ", facts.OrderBy(fact => fact.Key).Select(fact => $"{kind.Facts[fact.Key].Name}: {fact.Value.Written}")) + "}";
}
