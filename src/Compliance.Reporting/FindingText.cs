using System.Linq;
using Compliance.Compilation;
using Compliance.Findings;
using Compliance.Localization;
using Compliance.Packs;

namespace Compliance.Reporting;

/// <summary>The parts of a finding as the formats for people write them.</summary>
internal static class FindingText
{
    public static string Clauses(Rule rule, Language language) => string.Join(" ", rule.Clauses.Select(clause => clause.Describe().In(language)));

    public static string Departments(Rule rule, Language language) =>
        string.Join(language == Language.Chinese ? "、" : ", ", rule.Departments.Select(department => department.In(language)));

    /// <summary>The deviation with what it amounts to; empty where none is stated.</summary>
    public static string Deviation(Finding finding, Language language)
    {
        if (finding.Deviation is not { } deviation)
            return "";

        var (zh, en) = finding.DeviationStatus switch
        {
            DeviationStatus.Valid => ("有效", "valid"),
            DeviationStatus.NotApproved => ("未经批准，不予考虑", "not approved, so it changes nothing"),
            DeviationStatus.Expired => ("已过期，不予考虑", "expired, so it changes nothing"),
            _ => ("该条款不得偏离，不予考虑", "nothing may depart from this rule, so it changes nothing"),
        };
        var by = new[] { deviation.ApprovedBy, deviation.ApprovedOn?.ToString(), deviation.Document }.Where(part => part is not null);
        return language == Language.Chinese
            ? $"偏离（{zh}）：{deviation.Reason ?? "未写明理由"}；{(deviation.ExpiresOn is { } last ? $"有效期至 {last}" : "未写明失效日期")}{string.Concat(by.Select(part => "；" + part))}"
            : $"Deviation ({en}): {deviation.Reason ?? "no reason given"}; {(deviation.ExpiresOn is { } day ? $"expires {day}" : "no expiry given")}{string.Concat(by.Select(part => "; " + part))}";
    }

    /// <summary>Everything that explains the finding, a line each, the message first.</summary>
    public static string Lines(Finding finding, Language language)
    {
        string[] lines =
        [
            finding.MessageInStatedUnits.In(language),
            Deviation(finding, language),
            Clauses(finding.Rule, language),
            .. LawText.Lines(finding, language),
            Departments(finding.Rule, language),
        ];
        return string.Join("\n", lines.Where(line => line.Length > 0).Select(VisibleText.Of));
    }
}
