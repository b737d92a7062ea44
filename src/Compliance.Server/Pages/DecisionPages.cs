using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Compliance.Packs;
using Compliance.Records;
using Compliance.Server.Access;
using Compliance.Server.Desk;
using Compliance.Server.Log;
using Compliance.Server.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Compliance.Server.Pages;

/// <summary>Decisions: the list, and one to print and to make again.</summary>
internal static class DecisionPages
{
    private const int MostListed = 100;

    public static void Map(RouteGroupBuilder pages)
    {
        pages.MapGet("/decisions", ListAsync);
        pages.MapGet("/decisions/{number:long}", ShowAsync);
    }

    private static async Task<IResult> ListAsync(long? after, HttpContext http, LogStore log, CancellationToken cancellation)
    {
        var page = new PageContext(http);
        var filter = new LogFilter { After = after ?? 0, Types = [EntryTypes.Decision], Applicant = page.Caller!.OnlyOf, Visible = page.Caller.Jurisdictions };
        var found = await log.ListAsync(filter, MostListed + 1, cancellation).ConfigureAwait(false);
        var listed = found.Take(MostListed).ToList();
        return Layout.Page(page, page.Say("决定", "Decisions"), Html.Of(
            $"""
            {Html.If(listed.Count == 0, $"<p>{page.Say("尚无决定。", "There are none yet.")}</p>")}
            {Html.If(listed.Count > 0, $"{Table(page, listed)}")}
            {Html.If(found.Count > MostListed, $"<p><a class=\"button\" href=\"{page.To($"/decisions?after={listed[^1].Entry.Number}")}\">{page.Say("下一页", "Next page")}</a></p>")}
            """));
    }

    private static Html Table(PageContext page, IEnumerable<SignedEntry> decisions) => Html.Of(
        $"""
        <div class="scroll" tabindex="0" role="region" aria-label="{page.Say("决定", "Decisions")}"><table>
        <thead><tr><th scope="col">{page.Say("号", "No.")}</th><th scope="col">{page.Say("对象", "Subject")}</th><th scope="col">{page.Say("决定", "Decision")}</th><th scope="col">{page.Say("经办人", "By")}</th><th scope="col">{page.Say("时间", "At")}</th></tr></thead>
        <tbody>{Html.Join(decisions.Select(one => Html.Of($"<tr><td><a href=\"{page.To($"/decisions/{one.Entry.Number}")}\">{one.Entry.Number}</a></td><td><bdi>{one.Entry.SubjectId}</bdi></td><td>{FindingsView.Decision(page, one.Entry.Outcome)}</td><td><bdi>{one.Entry.By}</bdi></td><td>{one.Entry.AtText}</td></tr>")))}</tbody></table></div>
        """);

    private static async Task<IResult> ShowAsync(long number, bool? replay, HttpContext http, SeenEntries seen, PackCatalog catalog, CancellationToken cancellation)
    {
        var page = new PageContext(http);
        if (await seen.FindAsync(http.User, number, EntryTypes.Decision, cancellation).ConfigureAwait(false) is not { Text: { } text } signed)
            return ErrorPage.Of(page, StatusCodes.Status404NotFound);

        var entry = signed.Entry;
        var record = DecisionRecord.Parse(text);
        using var result = JsonDocument.Parse(record.Result);
        return Layout.Page(page, page.Say($"决定书 第 {number} 号", $"Decision no. {number}"), Html.Of(
            $"""
            <p>{FindingsView.Decision(page, entry.Outcome)}</p>
            <dl class="facts">
            <dt>{page.Say("对象", "Subject")}</dt><dd><a href="{SubmissionPages.PathOf(page, entry.SubjectKind, entry.SubjectId)}"><bdi>{entry.SubjectId}</bdi></a>, {page.Say("版次", "revision")} {entry.Revision}</dd>
            <dt>{page.Say("评估日", "Day")}</dt><dd>{record.Day.Date.ToString()}</dd>
            <dt>{page.Say("依据", "Rules")}</dt><dd>{record.Pack.ToString()}</dd>
            <dt>{page.Say("经办人", "By")}</dt><dd><bdi>{entry.By}</bdi>, {entry.AtText}</dd>
            {Html.If(entry.RefersTo is not null, $"<dt>{page.Say("更正", "In the place of")}</dt><dd><a href=\"{page.To($"/decisions/{entry.RefersTo}")}\">{entry.RefersTo ?? 0}</a></dd>")}
            <dt>{page.Say("摘要", "Hash")}</dt><dd><code>{signed.Hash}</code></dd>
            </dl>
            {Html.If(replay == true, $"{Replay(page, signed, catalog)}")}
            <p class="noprint"><a class="button" href="?replay=true">{page.Say("重新作出以核对", "Make it again")}</a> <button type="button" data-print>{page.Say("打印", "Print")}</button></p>
            <h2>{page.Say("认定", "Findings")}</h2>
            {FindingsView.Of(page, result.RootElement)}
            <details><summary>{page.Say("所据描述文件", "The descriptor")}</summary><pre>{record.Input.Text}</pre></details>
            """));
    }

    private static Html Replay(PageContext page, SignedEntry signed, PackCatalog catalog) => new LogReplay(catalog).Replay(signed) is { } fault
        ? Html.Of($"<p class=\"notice wrong\" role=\"alert\">{page.Say("与当时不符：", "It does not come out as it was: ")}{fault.What}</p>")
        : Html.Of($"<p class=\"notice\" role=\"status\">{page.Say("按当时的规则重新作出，逐字一致。", "Made again by the rules of then, it comes out to the letter.")}</p>");
}
