using System;
using System.Linq;
using Compliance.Localization;
using Compliance.Packs;

namespace Compliance.Findings;

/// <summary>Says a finding in a sentence, in both languages.</summary>
internal static class FindingMessage
{
    public static LocalizedText Of(Finding finding, Measurement? measured) =>
        new(Of(finding, measured, Language.Chinese), Of(finding, measured, Language.English));

    private static string Of(Finding finding, Measurement? measured, Language language)
    {
        var zh = language == Language.Chinese;
        var title = finding.Rule.Title.In(language);
        var requirement = RequirementText.Of(finding, measured, language);
        switch (finding.Verdict)
        {
            case Verdict.Pass:
                return zh ? $"{title}：符合。{requirement}" : $"{title}: met. {requirement}";

            case Verdict.Fail:
                return zh ? $"{title}：不符合。{requirement}" : $"{title}: not met. {requirement}";

            case Verdict.Waived:
                var expires = finding.Deviation!.ExpiresOn;
                return zh
                    ? $"{title}：不符合，但有效偏离可覆盖至 {expires}。{requirement}"
                    : $"{title}: not met, but a valid deviation covers it until {expires}. {requirement}";

            case Verdict.NotApplicable:
                return zh ? $"{title}：不适用。" : $"{title}: does not apply.";

            case Verdict.Upcoming:
                var next = finding.Upcoming!;
                return zh
                    ? $"{title}：自 {next.Limit.From} 起生效，按今日情况为“{VerdictName.Of(next.Projected, language)}”。{requirement}"
                    : $"{title}: binds from {next.Limit.From}; today's facts would make it '{VerdictName.Of(next.Projected, language)}'. {requirement}";

            case Verdict.Undetermined:
                return $"{title}{(zh ? "：尚不能判定。" : ": not decided. ")}{requirement}{Missing(finding, language)}";

            default:
                throw new ArgumentOutOfRangeException(nameof(finding));
        }
    }

    private static string Missing(Finding finding, Language language)
    {
        var zh = language == Language.Chinese;
        var facts = string.Join(zh ? "、" : ", ", finding.Missing.Select(fact => fact.Label.In(language)));
        var judged = !finding.Rule.IsJudgedByPerson ? "" : zh ? "由人判断。" : " A person has to judge.";
        if (facts.Length == 0)
            return judged;
        return zh ? $"需要：{facts}。{judged}" : $" Needed: {facts}.{judged}";
    }
}
