using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Compliance.Findings;
using Compliance.Packs;

namespace Compliance.Server.Pages;

/// <summary>Findings as they stand in a result: of an evaluation just made and of a record of years ago alike.</summary>
internal static class FindingsView
{
    private static readonly string[] Listed = ["fail", "undetermined", "waived", "upcoming"];
    private static readonly string[] Folded = ["pass", "not_applicable"];

    /// <summary>The findings of a subject: first what somebody has to act on; what passes and what does not apply is folded.</summary>
    public static Html Of(PageContext page, JsonElement subject)
    {
        var byVerdict = subject.GetProperty("findings").EnumerateArray().ToLookup(finding => Text(finding, "verdict"));
        return Html.Join(
        [
            .. Listed.Where(verdict => byVerdict[verdict].Any()).Select(verdict => Html.Of($"<h3>{Verdict(page, verdict)} ({byVerdict[verdict].Count()})</h3>{List(page, byVerdict[verdict])}")),
            .. Folded.Where(verdict => byVerdict[verdict].Any())
                .Select(verdict => Html.Of($"<details><summary>{Verdict(page, verdict)} ({byVerdict[verdict].Count()})</summary>{List(page, byVerdict[verdict])}</details>")),
        ]);
    }

    /// <summary>The decision of a subject.</summary>
    public static Html Decision(PageContext page, string decision) => Html.Of($"<span class=\"badge {decision}\">{DecisionName(page, decision)}</span>");

    /// <summary>What a decision is called; that nobody has decided, where there is none.</summary>
    public static string DecisionName(PageContext page, string? decision) => FindingWords.Decisions.ToList().IndexOf(decision ?? "") is >= 0 and var index
        ? VerdictName.Of((Decision)index, page.Language)
        : page.Say("尚未决定", "not decided");

    /// <summary>A verdict.</summary>
    public static Html Verdict(PageContext page, string verdict) => Html.Of($"<span class=\"badge {verdict}\">{VerdictName.Of((Verdict)PackWords.Verdicts.ToList().IndexOf(verdict), page.Language)}</span>");

    /// <summary>One finding with value, limit, margin and clause.</summary>
    public static Html One(PageContext page, JsonElement finding) => Html.Of(
        $"""
        <p>{Verdict(page, Text(finding, "verdict"))} <a href="{page.To("/rules/" + System.Uri.EscapeDataString(Text(finding, "rule")))}">{In(page, finding.GetProperty("title"))}</a></p>
        <p>{In(page, finding.GetProperty("message"))}</p>
        {Numbers(page, finding)}
        {Html.Join(finding.GetProperty("clauses").EnumerateArray().Select(clause => Html.Of($"<blockquote lang=\"zh\">{Text(clause, "section")}：{Text(clause, "quote")}</blockquote>")))}

        """);

    private static Html List(PageContext page, IEnumerable<JsonElement> findings) =>
        Html.Of($"<ul class=\"findings\">{Html.Join(findings.Select(finding => Html.Of($"<li>{One(page, finding)}</li>")))}</ul>");

    private static Html Numbers(PageContext page, JsonElement finding)
    {
        var rows = new List<Html>();
        void Add(string name, string? value)
        {
            if (value is not null)
                rows.Add(Html.Of($"<div><dt>{name}</dt><dd>{value}</dd></div>"));
        }

        Add(page.Say("数值", "value"), Measured(finding.GetProperty("measured")));
        Add(page.Say("限值", "limit"), Limit(page, finding.GetProperty("limit")));
        Add(page.Say("余量", "margin"), finding.GetProperty("margin") is { ValueKind: JsonValueKind.Number } margin ? Unit(margin.GetRawText(), finding.GetProperty("measured")) : null);
        return rows.Count == 0 ? Html.Empty : Html.Of($"<dl class=\"numbers\">{Html.Join(rows)}</dl>");
    }

    /// <summary>A measured value, or its two ends; null where nothing is measured.</summary>
    public static string? Measured(JsonElement measured)
    {
        if (measured.ValueKind != JsonValueKind.Object)
            return null;

        var (min, max) = (measured.GetProperty("min"), measured.GetProperty("max"));
        if (min.ValueKind != JsonValueKind.Number && max.ValueKind != JsonValueKind.Number)
            return null;
        if (max.ValueKind != JsonValueKind.Number)
            return "≥ " + Unit(min.GetRawText(), measured);
        if (min.ValueKind != JsonValueKind.Number)
            return "≤ " + Unit(max.GetRawText(), measured);
        return min.GetRawText() == max.GetRawText() ? Unit(min.GetRawText(), measured) : Unit($"{min.GetRawText()} – {max.GetRawText()}", measured);
    }

    private static string? Limit(PageContext page, JsonElement limit)
    {
        if (limit.ValueKind != JsonValueKind.Object)
            return null;

        var value = limit.GetProperty("value");
        var text = value.ValueKind switch
        {
            JsonValueKind.True => page.Say("是", "yes"),
            JsonValueKind.Number => Unit(value.GetRawText(), limit),
            JsonValueKind.String => value.GetString()!,
            _ => limit.TryGetProperty("relative_to", out var other) ? other.GetString()! : "—",
        };
        var sign = Text(limit, "comparator") switch
        {
            "at_most" => "≤ ",
            "less_than" => "< ",
            "at_least" => "≥ ",
            "more_than" => "> ",
            "on_or_before" => "≤ ",
            _ => "",
        };
        return $"{sign}{text} ({page.Say($"{Text(limit, "from")} 起", $"from {Text(limit, "from")}")})";
    }

    private static string Unit(string number, JsonElement holder) => holder.TryGetProperty("unit", out var unit) && unit.GetString() is { Length: > 0 } symbol ? $"{number} {symbol}" : number;

    private static string In(PageContext page, JsonElement text) => text.GetProperty(page.Code).GetString() ?? "";

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? "";
}
