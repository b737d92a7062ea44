using System.Collections.Generic;
using Compliance.Findings;
using Compliance.Localization;
using Compliance.Packs;

namespace Compliance.Reporting;

/// <summary>Says what a number over members is computed from, those that may count besides among it, and what is reported.</summary>
public static class PortfolioText
{
    /// <summary>One sentence without its end: <c>computed from 34 members (besides 2 more that may count): 41 to 43 %; reported: 42 %</c>.</summary>
    public static string Of(PortfolioFigures portfolio, Threshold limit, Language language)
    {
        var zh = language == Language.Chinese;
        var computed = portfolio.Computed(limit) is { } value ? MeasurementText.Value(value, language) : zh ? "无" : "nothing to compute it from";
        var (members, open) = (portfolio.Members, Open(portfolio, zh));
        var text = zh ? $"据 {members} 个对象{open}核算：{computed}" : $"computed from {members} {(members == 1 ? "member" : "members")}{open}: {computed}";
        if (portfolio.IsYearRunning)
            text += (zh ? "；当年截至目前：" : "; so far this year: ") + (portfolio.SoFar(limit) is { } soFar ? MeasurementText.Value(soFar, language) : zh ? "无" : "nothing");
        if (portfolio.Reported(limit) is { } report)
            text += (zh ? "；填报：" : "; reported: ") + MeasurementText.Value(report, language);
        return portfolio.IsContradicted ? text + (zh ? "；两者矛盾" : "; both cannot be right") : text;
    }

    // Of these the number allows for everything that they may turn out to be.
    private static string Open(PortfolioFigures portfolio, bool zh)
    {
        var open = new List<string>();
        if (portfolio.Unplaced > 0)
            open.Add(zh ? $"另有 {portfolio.Unplaced} 个可能计入" : $"{portfolio.Unplaced} more that may count");
        if (portfolio.HasUnknownMembers)
            open.Add(zh ? "另有未知对象" : "others that are not known");
        return open.Count == 0 ? "" : zh ? $"（{string.Join("，", open)}）" : $" (besides {string.Join(" and ", open)})";
    }
}
