using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Explanations;
using Compliance.Findings;
using Compliance.Localization;
using Compliance.Packs;

namespace Compliance.Reporting;

/// <summary>Says what a number over members needs to be decided and to pass: facts of how many of which members, those first that weigh most, and how far it is from its limit.</summary>
internal static class MembersNeed
{
    private const int MostNames = 3;

    /// <summary>Whether there is anything to say: it is a number over members, computed from them, that fails or is not decided.</summary>
    public static bool IsOf(Finding finding) =>
        finding is { Verdict: Verdict.Fail or Verdict.Undetermined, Portfolio.IsJudgedOnReport: false } && Of(finding, Language.English).Length > 0;

    /// <summary>Sentences: <c>needed: floor area, green star in 11 project descriptors (JZ-01, JZ-02, JZ-03 and 8 more). At worst it has to rise by at least 2 percentage points</c>.</summary>
    public static string Of(Finding finding, Language language)
    {
        var zh = language == Language.Chinese;
        var parts = new List<string>();
        if (finding.Verdict == Verdict.Undetermined && string.Join(zh ? "；" : "; ", Needed(finding, language)) is { Length: > 0 } needed)
            parts.Add((zh ? "需要：" : "needed: ") + needed);
        if (Explanation.Of(finding).InForce?.Need is { } need)
            parts.Add(RemedyText.Of(need, language));
        return string.Join(zh ? "。" : ". ", parts);
    }

    private static IEnumerable<string> Needed(Finding finding, Language language)
    {
        if (finding is not { Portfolio: { } portfolio, Rule.Requirement: AggregateRequirement { Aggregate.Members.Label: var kind } })
            yield break;

        var zh = language == Language.Chinese;
        var open = portfolio.Open();
        if (portfolio.OpenMembers > 0)
            yield return FactsOf([.. open.Where(one => one.IsPlaced)], portfolio.OpenMembers, kind, zh);
        if (portfolio.Unplaced > 0)
        {
            var names = Names([.. open.Where(one => !one.IsPlaced)], portfolio.Unplaced, zh);
            yield return zh ? $"{portfolio.Unplaced} 个{kind.Zh}所在的{finding.Rule.Subject.Label.Zh}{names}" : $"where {Descriptors(portfolio.Unplaced, kind)} {(portfolio.Unplaced == 1 ? "lies" : "lie")}{names}";
        }

        if (portfolio.HasUnknownMembers)
            yield return zh ? $"未提供或未能读取的{kind.Zh}" : $"the {kind.En} descriptors that were not given or could not be read";
    }

    private static string FactsOf(IReadOnlyList<OpenMember> members, long count, LocalizedText kind, bool zh)
    {
        var language = zh ? Language.Chinese : Language.English;
        var facts = string.Join(zh ? "、" : ", ", members.SelectMany(one => one.Facts).Distinct().Select(fact => fact.Label.In(language)));
        var names = Names(members, count, zh);
        return zh ? $"{count} 个{kind.Zh}的{facts}{names}" : $"{facts} in {Descriptors(count, kind)}{names}";
    }

    private static string Descriptors(long count, LocalizedText kind) => $"{count} {kind.En} descriptor{(count == 1 ? "" : "s")}";

    // The first say where to begin.
    private static string Names(IReadOnlyList<OpenMember> members, long count, bool zh)
    {
        if (members.Count == 0)
            return "";

        var names = string.Join(zh ? "、" : ", ", members.Take(MostNames).Select(one => one.Member.Id));
        var more = count - Math.Min(MostNames, members.Count);
        var rest = more == 0 ? "" : zh ? " 等" : $" and {more} more";
        return zh ? $"（{names}{rest}）" : $" ({names}{rest})";
    }
}
