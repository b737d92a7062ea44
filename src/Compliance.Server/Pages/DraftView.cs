using System.Collections.Generic;
using System.Linq;
using Compliance.Authoring.Contracts;
using Compliance.Authoring.Explanations;
using Compliance.Authoring.Testing;
using Compliance.Authoring.Testing.Cases;
using Compliance.Diagnostics;
using Compliance.Findings;
using Compliance.Packs;
using Compliance.Server.Desk;

namespace Compliance.Server.Pages;

/// <summary>What trying rules came to.</summary>
internal static class DraftView
{
    /// <summary>Writes it.</summary>
    /// <param name="page">The page.</param>
    /// <param name="tried">What it came to.</param>
    /// <param name="linesBefore">How many lines stood before what was pasted.</param>
    public static Html Of(PageContext page, TriedDraft tried, int linesBefore) => tried.Wrong.Count > 0
        ? Html.Of($"<section aria-labelledby=\"wrong\"><h2 id=\"wrong\">{page.Say("有误", "What is wrong")}</h2><ul class=\"findings\">{Html.Join(tried.Wrong.Select(one => Html.Of($"<li>{Diagnosed(page, one, linesBefore)}</li>")))}</ul></section>")
        : Html.Of(
            $"""
            <section aria-labelledby="lint"><h2 id="lint">{page.Say("检查", "Lint")}</h2>
            {Html.If(tried.Lint.Count == 0, $"<p>{page.Say("没有发现问题。", "Nothing was found.")}</p>")}
            <ul class="findings">{Html.Join(tried.Lint.Select(one => Linted(page, one, linesBefore)))}</ul></section>
            <section aria-labelledby="sentences"><h2 id="sentences">{page.Say("读作", "How they read")}</h2>{Html.Join(tried.Tests.Select(one => Tested(page, one)))}</section>
            {Html.If(tried.Effect is not null, $"{EffectOf(page, tried.Effect!)}")}
            """);

    /// <summary>What a draft makes of a register: which verdicts are others, and all of them by number.</summary>
    public static Html EffectOf(PageContext page, DraftEffect effect)
    {
        var flips = effect.Flips.ToList();
        return Html.Of(
            $"""
            <section aria-labelledby="effect"><h2 id="effect">{page.Say("对登记项目的影响", "Effect on the register")}</h2>
            <p role="status">{page.Say($"共 {effect.Subjects} 个对象；{flips.Count} 项结论与所用规则不同。", $"{effect.Subjects} subjects; {flips.Count} verdicts are others than by the rules in use.")}
            {Html.Join(effect.Findings.CountBy(pair => pair.After.Verdict).OrderBy(one => one.Key).Select(one => Html.Of($"{FindingsView.Verdict(page, one.Key.Word())} {one.Value} ")))}</p>
            {Html.If(effect.Unread.Count > 0, $"<p class=\"notice wrong\">{page.Say($"有 {effect.Unread.Count} 个对象不能读取，其情况不明。", $"{effect.Unread.Count} subjects cannot be read: nothing is known of them.")}</p>")}
            {FlipsView.Of(page, [.. flips.Select(pair => new FlipsView.Flip(pair.Before?.Verdict, pair.After))])}
            </section>
            """);
    }

    private static Html Linted(PageContext page, LintFinding finding, int linesBefore) => Html.Of(
        $"""
        <li>{Diagnosed(page, finding.Diagnostic, linesBefore)}
        {Html.If(finding.Words is not null, $"<blockquote lang=\"zh\">{finding.Words}</blockquote>")}
        {Html.If(finding.Witness is not null, $"<pre>{finding.Witness}</pre>")}</li>
        """);

    private static Html Diagnosed(PageContext page, Diagnostic diagnostic, int linesBefore)
    {
        var line = diagnostic.Span.Line - linesBefore;
        return Html.Of(
            $"""
            <p><span class="badge {(diagnostic.Severity == Severity.Error ? "fail" : "undetermined")}">{diagnostic.Code}</span>
            {Html.If(line > 0 && diagnostic.Span.File.EndsWith("draft.yaml", System.StringComparison.Ordinal), $"{page.Say($"第 {line} 行", $"line {line}")}: ")}{diagnostic.Message(page.Language)}</p>
            """);
    }

    private static Html Tested(PageContext page, RuleTest test) => Html.Of(
        $"""
        <article><h3><code>{test.Rule.Id}</code> {page.Say(test.Rule.Title)}</h3>
        <p>{RuleSentence.Of(test.Rule, page.Language)}</p>
        {Html.If(test.Results.Count > 0, $"{Cases(page, page.Say("用例", "Cases"), test.Results.Select(one => (one, (string?)null)))}")}
        {Html.If(test.Suggestions.Count > 0, $"{Cases(page, page.Say("边界用例（按规则现在给出的结论，须对照条文复核）", "Cases at the edge (with the verdicts that the rule gives: review each against the clause)"), test.Suggestions.Select(one => (CaseRunner.Run(one.Rule, one.Case), (string?)page.Say(one.Reason))))}")}
        {Html.If(test.Suggestions.Count > 0, $"<details><summary>{page.Say("用例的 YAML", "These cases as YAML")}</summary><pre>cases:\n{string.Join("\n", test.Suggestions.Select(one => "  " + one.Yaml))}</pre></details>")}
        </article>
        """);

    private static Html Cases(PageContext page, string title, IEnumerable<(CaseResult Result, string? Reason)> cases) => Html.Of(
        $"""
        <h4>{title}</h4>
        <div class="scroll" tabindex="0" role="region" aria-label="{title}"><table class="wide">
        <thead><tr><th scope="col">{page.Say("指标", "Facts")}</th><th scope="col">{page.Say("日期", "Day")}</th><th scope="col">{page.Say("结论", "Verdict")}</th><th scope="col">{page.Say("说明", "Remarks")}</th></tr></thead>
        <tbody>{Html.Join(cases.Select(one => Case(page, one.Result, one.Reason)))}</tbody></table></div>
        """);

    private static Html Case(PageContext page, CaseResult result, string? reason) => Html.Of(
        $"""
        <tr><td>{page.Say(result.Facts)}</td><td class="day">{result.Case.On.ToString()}</td><td>{FindingsView.Verdict(page, result.Finding.Verdict.Word())}</td>
        <td>{reason}{Html.Join(result.Differences.Select(one => Html.Of($"<strong class=\"fail\">{one.Key}: {page.Say($"应为 {one.Expected.Zh}，实为 {one.Found.Zh}", $"expected {one.Expected.En}, found {one.Found.En}")}</strong> ")))}</td></tr>
        """);
}
