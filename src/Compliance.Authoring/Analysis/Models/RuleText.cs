using System.Linq;
using Compliance.Localization;
using Compliance.Packs;

namespace Compliance.Authoring.Analysis.Models;

/// <summary>Rules and limits in a few words, for messages.</summary>
internal static class RuleText
{
    private static readonly string[] Chinese = ["不高于", "低于", "不低于", "高于", "等于"];
    private static readonly string[] English = ["at most", "less than", "at least", "more than", "exactly"];

    public static LocalizedText Of(Rule rule, Limit limit) => limit switch
    {
        Threshold threshold => Of(threshold),
        Deadline deadline => new LocalizedText($"每年 {deadline.Month:00}-{deadline.Day:00} 前", $"by {deadline.Month:00}-{deadline.Day:00} of the year"),
        _ => rule.Requirement.Text,
    };

    /// <summary>What is measured, and the limit.</summary>
    public static LocalizedText Asks(Rule rule, Limit limit) => limit is Threshold
        ? new LocalizedText($"{Measured(rule)} {Of(rule, limit).Zh}", $"{Measured(rule)} {Of(rule, limit).En}")
        : Of(rule, limit);

    public static LocalizedText Of(Threshold threshold) => new(
        $"{Chinese[(int)threshold.Comparator]} {threshold.Value.In(Language.Chinese)}", $"{English[(int)threshold.Comparator]} {threshold.Value.In(Language.English)}");

    // A number over members by its conditions, as the rule has them.
    private static string Measured(Rule rule)
    {
        if (rule.Requirement is not AggregateRequirement { Aggregate: { } aggregate })
            return rule.Requirement.Text;

        var parts = new[] { ("among", aggregate.Among), ("where", aggregate.Where) }
            .Where(part => part.Item2 is not null).Select(part => $"{part.Item1}: {ConditionText.Of(part.Item2!)}");
        return $"{AggregateReader.Keys[(int)aggregate.Kind]} {{{string.Join(", ", parts)}}}";
    }

    public static LocalizedText Clauses(Rule rule) => new(
        string.Join("；", rule.Clauses.Select(clause => clause.Describe().Zh)), string.Join("; ", rule.Clauses.Select(clause => clause.Describe().En)));
}
