using Compliance.Findings;
using Compliance.Localization;
using Compliance.Packs;

namespace Compliance.Reporting;

/// <summary>Writes limits as a reader is told them.</summary>
public static class LimitText
{
    /// <summary>The requirement, without the day: <c>at most 300 t/10⁴m²</c>, <c>by 11-15 each year</c>, <c>yes</c>.</summary>
    public static string Of(Limit? limit, Language language)
    {
        var zh = language == Language.Chinese;
        var yes = zh ? "是" : "yes";
        return limit is null ? yes : limit.Match(
            threshold: threshold => RequirementText.Limit(threshold.Comparator, threshold.Value.In(language), language),
            relative: relative => RequirementText.Limit(relative.Comparator, relative.Text, language),
            mustHold: _ => yes,
            deadline: deadline => zh ? $"每年 {deadline.Month} 月 {deadline.Day} 日前" : $"by {deadline.Month:00}-{deadline.Day:00} each year");
    }

    /// <summary>The requirement, and from when.</summary>
    public static string WithDate(Limit limit, Language language) =>
        language == Language.Chinese ? $"{Of(limit, language)}（{limit.From} {(limit.Until is { } last ? $"至 {last}" : "起")}）" : $"{Of(limit, language)} (from {limit.From}{(limit.Until is { } until ? $" to {until}" : "")})";
}
