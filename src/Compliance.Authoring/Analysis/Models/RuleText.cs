using System.Linq;
using Compliance.Authoring.Expressions;
using Compliance.Findings;
using Compliance.Localization;
using Compliance.Packs;

namespace Compliance.Authoring.Analysis.Models;

/// <summary>Rules and limits in a few words, for messages.</summary>
internal static class RuleText
{
    public static LocalizedText Of(Rule rule, Limit limit) => limit.Match(
        threshold: Of,
        relative: relative => new LocalizedText(RequirementText.Limit(relative.Comparator, relative.Text, Language.Chinese), RequirementText.Limit(relative.Comparator, relative.Text, Language.English)),
        mustHold: _ => rule.Requirement.Text,
        deadline: deadline => new LocalizedText($"每年 {deadline.Month:00}-{deadline.Day:00} 前", $"by {deadline.Month:00}-{deadline.Day:00} of the year"),
        table: table => new LocalizedText($"表中 {table.Limits.Count} 行的限值", $"the limits of {table.Limits.Count} rows"));

    /// <summary>What is measured, and the limit.</summary>
    public static LocalizedText Asks(Rule rule, Limit limit) => limit is Threshold or RelativeLimit
        ? new LocalizedText($"{Measured(rule)} {Of(rule, limit).Zh}", $"{Measured(rule)} {Of(rule, limit).En}")
        : Of(rule, limit);

    public static LocalizedText Of(Threshold threshold) => new(
        RequirementText.Limit(threshold.Comparator, threshold.Value.In(Language.Chinese), Language.Chinese),
        RequirementText.Limit(threshold.Comparator, threshold.Value.In(Language.English), Language.English));

    // A number over members by its conditions, as the rule has them.
    private static string Measured(Rule rule) => rule.Requirement is AggregateRequirement { Aggregate: { } aggregate }
        ? ExpressionSyntax.Of(aggregate with { Of = null, To = null, InYear = null, IsOfWholeYear = false, AgainstYearBefore = false })
        : rule.Requirement.Text;

    public static LocalizedText Clauses(Rule rule) => new(
        string.Join("；", rule.Clauses.Select(clause => clause.Describe().Zh)), string.Join("; ", rule.Clauses.Select(clause => clause.Describe().En)));
}
