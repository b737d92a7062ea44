using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Compliance.Authoring.Explanations;
using Compliance.Authoring.Testing.Cases;
using Compliance.Extensions.Hosting;
using Compliance.Findings;
using Compliance.Packs;
using Compliance.Server.Desk;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Compliance.Server.Pages;

/// <summary>The rules in use: the list by chapters, and one with its clause, sentence, cases, and what it finds in what was handed in.</summary>
internal static class RulePages
{
    public static void Map(RouteGroupBuilder pages)
    {
        pages.MapGet("/rules", List);
        pages.MapGet("/rules/{id}", ShowAsync);
    }

    private static IResult List(HttpContext http, ComplianceService compliance)
    {
        var page = new PageContext(http);
        var pack = compliance.Checker().Pack;
        return Layout.Page(page, page.Say(pack.Title), Html.Of(
            $"""
            <p>{pack.Id}@{pack.Version} <code>{pack.Digest}</code></p>
            {Html.Join(pack.Rules.GroupBy(rule => rule.Chapter.Zh).Select(chapter => Chapter(page, chapter)))}
            """));
    }

    private static Html Chapter(PageContext page, IEnumerable<Rule> rules) => Html.Of(
        $"""
        <section><h2>{page.Say(rules.First().Chapter)}</h2>
        <ul>{Html.Join(rules.DistinctBy(rule => rule.Id).Select(rule => Html.Of($"<li><a href=\"{PathOf(page, rule)}\">{page.Say(rule.Title)}</a></li>")))}</ul></section>
        """);

    private static string PathOf(PageContext page, Rule rule) => page.To("/rules/" + Uri.EscapeDataString(rule.Id));

    private static async Task<IResult> ShowAsync(
        string id, bool? register, string? against, string? limit, HttpContext http, ComplianceService compliance, PackVersions versions, RegisterReading reading, RuleFlipsPanel flips,
        CancellationToken cancellation)
    {
        var page = new PageContext(http);
        var inUse = compliance.Checker().Pack;
        var pack = versions.Find(inUse.Id, inUse.Version) ?? inUse;
        if (pack.RulesNamed(id) is not [var rule, ..])
            return ErrorPage.Of(page, StatusCodes.Status404NotFound);

        var stored = register == true && page.Caller is { OnlyOf: null, Jurisdictions: null } ? await reading.ReadAsync(cancellation).ConfigureAwait(false) : null;

        // Who does not see all that was handed in would take a part of it for the whole.
        var seesAll = page.Caller is { OnlyOf: null, Jurisdictions: null };
        var flipping = seesAll ? await flips.OfAsync(page, rule, against, limit, cancellation).ConfigureAwait(false) : Html.Empty;
        return Layout.Page(page, page.Say(rule.Title), Html.Of(
            $"""
            <p><code>{rule.Id}</code> · {page.Say(rule.Subject.Label)}</p>
            <div class="beside">
            <section><h2>{page.Say("规则", "The rule")}</h2><p>{RuleSentence.Of(rule, page.Language)}</p>
            {Html.If(rule.Reading is not null, $"<p class=\"hint\">{rule.Reading?.In(page.Language)}</p>")}</section>
            <section><h2>{page.Say("条文", "The clause")}</h2>{Html.Join(rule.Clauses.Select(clause => Html.Of($"<blockquote lang=\"zh\">{clause.Section}：{clause.Quote}</blockquote>")))}</section>
            </div>
            <h2>{page.Say("所读指标", "Facts that it reads")}</h2>
            <ul>{Html.Join(rule.FactsRead.Select(read => Html.Of($"<li>{page.Say(read.Kind.Label)}: {page.Say(read.Fact.Label)} <code>{read.Fact.Name}</code></li>")))}</ul>
            {Html.If(rule.Cases.Count > 0, $"{Cases(page, rule)}")}
            {Html.If(page.Caller?.OnlyOf is null, $"<p><a class=\"button\" href=\"{page.To("/playground?rule=" + Uri.EscapeDataString(rule.Id))}\">{page.Say("在试写中打开", "Open in the playground")}</a></p>")}
            {flipping}
            {Html.If(seesAll && stored is null, $"<p><a class=\"button\" href=\"?register=true\">{page.Say("看登记项目中何者受影响", "See who is concerned in the register")}</a></p>")}
            {Html.If(stored is not null, $"{Concerned(page, compliance, rule, stored!)}")}
            """));
    }

    private static Html Cases(PageContext page, Rule rule) => Html.Of(
        $"""
        <h2>{page.Say("案例", "Cases")}</h2>
        <div class="scroll" tabindex="0" role="region" aria-label="{page.Say("案例", "Cases")}"><table>
        <thead><tr><th scope="col">{page.Say("指标", "Facts")}</th><th scope="col">{page.Say("日期", "Day")}</th><th scope="col">{page.Say("结论", "Verdict")}</th></tr></thead>
        <tbody>{Html.Join(CaseRunner.Run(rule).Select(one => Html.Of($"<tr><td>{page.Say(one.Facts)}</td><td class=\"day\">{one.Case.On.ToString()}</td><td>{FindingsView.Verdict(page, one.Case.Verdict.Word())}</td></tr>")))}</tbody></table></div>
        """);

    private static Html Concerned(PageContext page, ComplianceService compliance, Rule rule, StoredRegister register)
    {
        var found = compliance.CheckAll(compliance.Checker(), register.Subjects)
            .SelectMany(one => one.Findings.Where(finding => finding.Rule.Id == rule.Id && finding.Verdict != Verdict.NotApplicable)).ToLookup(finding => finding.Verdict);
        return Html.Of(
            $"""
            <h2>{page.Say("登记项目", "In the register")}</h2>
            {Html.If(found.Count == 0, $"<p>{page.Say("没有适用的项目。", "It applies to none.")}</p>")}
            {Html.Join(found.OrderBy(verdict => verdict.Key != Verdict.Fail).Select(verdict => Html.Of($"<h3>{FindingsView.Verdict(page, verdict.Key.Word())} ({verdict.Count()})</h3><ul>{Html.Join(verdict.Take(100).Select(finding => Concerned(page, finding)))}</ul>")))}
            """);
    }

    private static Html Concerned(PageContext page, Finding finding) => Html.Of(
        $"""
        <li><a href="{SubmissionPages.PathOf(page, finding.Subject.Kind.Name, finding.Subject.Id)}"><bdi>{finding.Subject.Id}</bdi></a> {finding.MessageIn(page.Language)}</li>
        """);
}
