using System;
using System.Linq;
using Compliance.Localization;
using Compliance.Packs;

namespace Compliance.Findings;

/// <summary>Says a finding in a few sentences, in one language or in both.</summary>
internal static class FindingMessage
{
    public static LocalizedText Of(Finding finding, Measurement? measured) =>
        new(Of(finding, measured, Language.Chinese), Of(finding, measured, Language.English));

    public static LocalizedText OfUpcoming(Finding finding, UpcomingLimit upcoming, Measurement? measured) =>
        new(OfUpcoming(finding, upcoming, measured, Language.Chinese), OfUpcoming(finding, upcoming, measured, Language.English));

    public static string Of(Finding finding, Measurement? measured, Language language)
    {
        if (finding.Verdict == Verdict.Upcoming)
            return OfUpcoming(finding, finding.Upcoming!, measured, language);

        var requirement = finding.Verdict == Verdict.NotApplicable
            ? ""
            : RequirementText.Of(finding, finding.Limit!, measured, finding.Verdict, language);
        return Join(language, finding.Rule.Title.In(language), Says(finding, language), requirement, Missing(finding, language));
    }

    private static string OfUpcoming(Finding finding, UpcomingLimit upcoming, Measurement? measured, Language language)
    {
        var projected = VerdictName.Of(upcoming.Projected, language);
        var says = language == Language.Chinese
            ? $"自 {upcoming.Limit.From} 起生效，按今日情况为“{projected}”。"
            : $"binds from {upcoming.Limit.From}; today's facts would make it '{projected}'.";
        var requirement = RequirementText.Of(finding, upcoming.Limit, measured, upcoming.Projected, language);
        return Join(language, finding.Rule.Title.In(language), says, requirement, "");
    }

    private static string Says(Finding finding, Language language)
    {
        var zh = language == Language.Chinese;
        return finding.Verdict switch
        {
            Verdict.Pass => zh ? "符合。" : "met.",
            Verdict.Fail => zh ? "不符合。" : "not met.",
            Verdict.Waived => zh
                ? $"不符合，但有效偏离可覆盖至 {finding.Deviation!.ExpiresOn}。"
                : $"not met, but a valid deviation covers it until {finding.Deviation!.ExpiresOn}.",
            Verdict.NotApplicable => zh ? "不适用。" : "does not apply.",
            Verdict.Undetermined => zh ? "尚不能判定。" : "not decided.",
            _ => throw new ArgumentOutOfRangeException(nameof(finding)),
        };
    }

    private static string Missing(Finding finding, Language language)
    {
        if (finding.Verdict != Verdict.Undetermined)
            return "";

        var zh = language == Language.Chinese;
        var members = finding.MissingMembers is { } kind
            ? new[] { zh ? $"辖区内的{kind.Label.Zh}" : $"the jurisdiction's {kind.Label.En} descriptors" }
            : [];
        var facts = string.Join(zh ? "、" : ", ", members.Concat(finding.Missing.Select(fact => fact.Label.In(language))));
        var needed = facts.Length == 0 ? "" : zh ? $"需要：{facts}。" : $"Needed: {facts}.";
        var judged = !finding.Rule.IsJudgedByPerson ? "" : zh ? "由人判断。" : "A person has to judge.";
        return zh ? needed + judged : needed + Apart(judged, needed);
    }

    // Sentences in English stand apart; one that is empty leaves no space behind.
    private static string Join(Language language, string title, string says, string requirement, string missing) => language == Language.Chinese
        ? string.Concat(title + "：", says, requirement, missing)
        : string.Concat(title + ": " + says, Apart(requirement, says), Apart(missing, says));

    private static string Apart(string sentence, string before) => sentence.Length == 0 || before.Length == 0 ? sentence : " " + sentence;
}
