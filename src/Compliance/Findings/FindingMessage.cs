using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using Compliance.Localization;
using Compliance.Packs;

namespace Compliance.Findings;

/// <summary>Says a finding in a few sentences, in one language or in both.</summary>
internal static class FindingMessage
{
    private const int MostParts = 3;

    public static LocalizedText Of(IFindingContent finding, Measurement? measured) =>
        new(Of(finding, measured, Language.Chinese), Of(finding, measured, Language.English));

    public static LocalizedText OfUpcoming(IFindingContent finding, UpcomingLimit upcoming, Measurement? measured) =>
        new(OfUpcoming(finding, upcoming, measured, Language.Chinese), OfUpcoming(finding, upcoming, measured, Language.English));

    public static string Of(IFindingContent finding, Measurement? measured, Language language)
    {
        using var text = new StringWriter(new StringBuilder(160), CultureInfo.InvariantCulture);
        Write(text, finding, measured, language);
        return text.ToString();
    }

    /// <summary>Writes it, piece by piece: of a long register there are many.</summary>
    public static void Write(TextWriter output, IFindingContent finding, Measurement? measured, Language language)
    {
        if (finding.Verdict == Verdict.Upcoming)
        {
            WriteUpcoming(output, finding, finding.Upcoming!, measured, language);
            return;
        }

        WriteTitle(output, finding, language);
        output.Write(Says(finding, language));
        if (finding.Verdict != Verdict.NotApplicable)
            RequirementText.Write(output, Between(language), finding, finding.InForce, measured, finding.Verdict, language);
        WriteYear(output, finding, finding.Verdict, language);
        if (finding.NextLevel is { } next && LevelNeedText.Of(next, language) is { Length: > 0 } lacking)
        {
            output.Write(Between(language));
            output.Write(lacking);
        }

        if (finding.Verdict == Verdict.Undetermined && Missing(finding, language) is { Length: > 0 } missing)
        {
            output.Write(Between(language));
            output.Write(missing);
        }
    }

    private static string OfUpcoming(IFindingContent finding, UpcomingLimit upcoming, Measurement? measured, Language language)
    {
        using var text = new StringWriter(new StringBuilder(160), CultureInfo.InvariantCulture);
        WriteUpcoming(text, finding, upcoming, measured, language);
        return text.ToString();
    }

    private static void WriteUpcoming(TextWriter output, IFindingContent finding, UpcomingLimit upcoming, Measurement? measured, Language language)
    {
        var projected = VerdictName.Of(upcoming.Projected, language);
        WriteTitle(output, finding, language);
        output.Write(language == Language.Chinese
            ? $"自 {upcoming.Limit.From} 起生效，按今日情况为“{projected}”。"
            : $"binds from {upcoming.Limit.From}; today's facts would make it '{projected}'.");
        RequirementText.Write(output, Between(language), finding, upcoming.Limit, measured, upcoming.Projected, language);
        WriteYear(output, finding, upcoming.Projected, language);
    }

    // Of a year that has not ended, the number so far, and why it does not decide, or does.
    private static void WriteYear(TextWriter output, IFindingContent finding, Verdict verdict, Language language)
    {
        if (finding.YearEndsOn is not { } end || verdict == Verdict.NotApplicable)
            return;

        var zh = language == Language.Chinese;
        var soFar = finding.SoFar is { } value ? MeasurementText.Value(value, language) : null;
        output.Write(Between(language));
        if (soFar is not null)
            output.Write(zh ? $"当年截至目前为 {soFar}；" : $"So far this year it is {soFar}; ");
        var what = soFar is null ? "What" : "what";
        output.Write(verdict == Verdict.Undetermined
            ? zh ? $"到 {end} 还会发生什么尚不确定。" : $"{what} is still to come until {end} is not known."
            : zh ? $"到 {end} 无论还会发生什么，结论不变。" : $"{what}ever is still to come until {end} changes nothing.");
    }

    private static void WriteTitle(TextWriter output, IFindingContent finding, Language language)
    {
        output.Write(finding.Rule.Title.In(language));
        output.Write(language == Language.Chinese ? "：" : ": ");
    }

    // Sentences in English stand apart.
    private static string Between(Language language) => language == Language.Chinese ? "" : " ";

    private static string Says(IFindingContent finding, Language language)
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
            Verdict.Undetermined => zh ? "尚不能判定。" : "undetermined.",
            _ => throw new ArgumentOutOfRangeException(nameof(finding)),
        };
    }

    private static string Missing(IFindingContent finding, Language language)
    {
        var zh = language == Language.Chinese;
        var members = finding.MissingMembers is { } kind
            ? new[] { zh ? $"{RegisterWords.Of(finding.Rule.Subject).Zh}内的{kind.Label.Zh}" : $"the {RegisterWords.Of(finding.Rule.Subject).En}'s {kind.Label.En} descriptors" }
            : [];
        var facts = string.Join(zh ? "、" : ", ", members.Concat(OpenMembers(finding, language)).Concat(finding.Missing.Select(fact => fact.Label.In(language))));
        var parts = OpenParts(finding.OpenParts, language);
        var needed = facts.Length == 0 ? "" : zh ? $"需要：{facts}{parts}。" : $"Needed: {facts}{parts}.";
        var judged = !finding.Rule.IsJudgedByPerson ? "" : zh ? "由人判断。" : "A person has to judge.";
        return zh ? needed + judged : needed + Apart(judged, needed);
    }

    // Of a long list, the first say where to begin.
    private static string OpenParts(IReadOnlyList<OpenPart> open, Language language)
    {
        if (open.Count == 0)
            return "";

        var zh = language == Language.Chinese;
        var rest = open.Count <= MostParts ? "" : zh ? $"；另有 {open.Count - MostParts} 个" : $"; and {open.Count - MostParts} more";
        var text = string.Join(zh ? "；" : "; ", open.Take(MostParts).Select(one => OpenPartText.Of(one, language))) + rest;
        return zh ? $"（{text}）" : $" ({text})";
    }

    // Where it is not known who is a member, that is what is missing.
    private static IEnumerable<string> OpenMembers(IFindingContent finding, Language language)
    {
        if (finding.Portfolio is not { IsJudgedOnReport: false } portfolio || finding.Rule.Requirement is not AggregateRequirement { Aggregate: var aggregate })
            yield break;

        var zh = language == Language.Chinese;
        var (kind, count) = (aggregate.Members.Label, portfolio.Unplaced.ToString(CultureInfo.InvariantCulture));
        if (portfolio.Unplaced > 0)
            yield return zh ? $"{count} 个{kind.Zh}所在的{finding.Rule.Subject.Label.Zh}" : $"where {count} {kind.En} descriptor{(count == "1" ? "" : "s")} lie{(count == "1" ? "s" : "")}";
        if (portfolio.HasUnknownMembers)
            yield return zh ? $"未提供或未能读取的{kind.Zh}" : $"the {kind.En} descriptors that were not given or could not be read";
    }

    // One that is empty leaves no space behind.
    private static string Apart(string sentence, string before) => sentence.Length == 0 || before.Length == 0 ? sentence : " " + sentence;
}
