using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Compliance.Extensions.Hosting;
using Compliance.Findings;
using Compliance.Server.Desk;
using Compliance.Server.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Compliance.Server.Pages;

/// <summary>What was handed in, by pages and filters.</summary>
internal static class DeskPage
{
    private const int MostListed = 50;

    public static void Map(RouteGroupBuilder pages) => pages.MapGet("/desk", ShowAsync);

    private static async Task<IResult> ShowAsync(
        string? kind, string? jurisdiction, string? id, string? decision, string? afterKind, string? afterId, HttpContext http, SubmissionStore store, Places places, ComplianceService compliance,
        CancellationToken cancellation)
    {
        var page = new PageContext(http);
        var filter = page.Caller!.Seen with
        {
            Kind = Stated(kind),
            Jurisdictions = Stated(jurisdiction) is { } place ? places.WithBelow([place]) : null,
            IdPrefix = Stated(id),
            Decision = Stated(decision),
            After = Stated(afterKind) is { } after ? (after, afterId ?? "") : null,
        };
        var found = new List<Submission>();
        await foreach (var submission in store.ReadAsync(filter, MostListed + 1, cancellation).ConfigureAwait(false))
            found.Add(submission);

        var vocabulary = compliance.Checker().Pack.Vocabulary;
        var listed = found.Take(MostListed).ToList();
        return Layout.Page(page, page.Say("项目", "Projects"), Html.Of(
            $"""
            <form method="get" action="{page.To("/desk")}"><div class="fields">
            {Select(page, "kind", page.Say("类别", "Kind"), kind, vocabulary.Kinds.Select(one => (one.Name, page.Say(one.Label))))}
            {Select(page, "jurisdiction", page.Say("辖区", "Jurisdiction"), jurisdiction, vocabulary.Jurisdictions.Jurisdictions.Select(one => (one.Id, page.Say(one.Label))))}
            {Select(page, "decision", page.Say("决定", "Decision"), decision, FindingWords.Decisions.Select(one => (one, FindingsView.DecisionName(page, one))).Append((SubmissionFilter.Undecided, page.Say("尚未决定", "not decided"))))}
            <div><label for="id">{page.Say("编号开头", "Id begins with")}</label><input id="id" name="id" value="{id}"></div>
            </div><p><button>{page.Say("筛选", "Filter")}</button></p></form>
            {Html.If(listed.Count == 0, $"<p>{page.Say("没有项目。", "There are none.")}</p>")}
            {Html.If(listed.Count > 0, $"{Table(page, listed)}")}
            {Html.If(found.Count > MostListed, $"<p><a class=\"button\" href=\"{Next(page, http, listed[^1])}\">{page.Say("下一页", "Next page")}</a></p>")}
            """));
    }

    private static Html Table(PageContext page, IEnumerable<Submission> submissions) => Html.Of(
        $"""
        <div class="scroll" tabindex="0" role="region" aria-label="{page.Say("项目", "Projects")}"><table>
        <thead><tr><th scope="col">{page.Say("编号", "Id")}</th><th scope="col">{page.Say("名称", "Name")}</th><th scope="col">{page.Say("辖区", "Jurisdiction")}</th><th scope="col">{page.Say("版次", "Revision")}</th><th scope="col">{page.Say("决定", "Decision")}</th></tr></thead>
        <tbody>{Html.Join(submissions.Select(one => Row(page, one)))}</tbody></table></div>
        """);

    private static Html Row(PageContext page, Submission submission)
    {
        var isOfLast = submission.Decided?.Revision == submission.Revision;
        return Html.Of(
            $"""
            <tr><td><a href="{SubmissionPages.PathOf(page, submission.Kind, submission.Id)}"><bdi>{submission.Id}</bdi></a></td><td><bdi>{submission.Name}</bdi></td><td><bdi>{submission.Jurisdiction}</bdi></td><td>{submission.Revision}</td>
            <td>{FindingsView.Decision(page, submission.Decided?.Outcome ?? "none")} {Html.If(submission.Decided is not null && !isOfLast, $"{page.Say("（旧版）", "(of an earlier revision)")}")}</td></tr>
            """);
    }

    private static Html Select(PageContext page, string name, string label, string? chosen, IEnumerable<(string Value, string Label)> choices) => Html.Of(
        $"""
        <div><label for="{name}">{label}</label><select id="{name}" name="{name}">{Html.Join(choices.Prepend(("", page.Say("全部", "all"))).Select(one => Html.Of($"<option value=\"{one.Item1}\"{Html.If(one.Item1 == (chosen ?? ""), $" selected")}>{one.Item2}</option>")))}</select></div>
        """);

    private static string Next(PageContext page, HttpContext http, Submission last)
    {
        var kept = http.Request.Query.Where(one => one.Key is "kind" or "jurisdiction" or "id" or "decision").Select(one => $"{one.Key}={Uri.EscapeDataString(one.Value.ToString())}");
        return page.To("/desk?" + string.Join("&", kept.Append($"afterKind={Uri.EscapeDataString(last.Kind)}").Append($"afterId={Uri.EscapeDataString(last.Id)}")));
    }

    private static string? Stated(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
