using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Compliance.Findings;
using Compliance.Server.Access;
using Compliance.Server.Desk;
using Compliance.Server.Log;
using Compliance.Server.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Compliance.Server.Pages;

/// <summary>One of what was handed in: what it comes to, what if, deviations, decisions.</summary>
internal static class SubmissionPages
{
    public static void Map(RouteGroupBuilder pages)
    {
        pages.MapGet("/submissions/{kind}/{id}", (string kind, string id, HttpContext http, SubmissionParts parts, CancellationToken cancellation) =>
            ShowAsync(kind, id, http, parts, null, null, cancellation, withCity: http.Request.Query["city"] == "true"));
        pages.MapPost("/submissions/{kind}/{id}/what-if", WhatIfAsync);
        pages.MapPost("/submissions/{kind}/{id}/decide", DecideAsync).RequireAuthorization(policy => policy.RequireRole(Roles.Official));
        pages.MapPost("/submissions/{kind}/{id}/deviations", AskAsync).RequireAuthorization(policy => policy.RequireRole(Roles.Applicant, Roles.Official));
        pages.MapPost("/submissions/{kind}/{id}/deviations/{number:long}", AnswerAsync).RequireAuthorization(policy => policy.RequireRole(Roles.Official, Roles.Supervisor));
    }

    /// <summary>Where the page of one is.</summary>
    public static string PathOf(PageContext page, string kind, string id) => page.To($"/submissions/{Uri.EscapeDataString(kind)}/{Uri.EscapeDataString(id)}");

    private static Task<IResult> WhatIfAsync(string kind, string id, HttpContext http, SubmissionParts parts, CancellationToken cancellation) =>
        ShowAsync(kind, id, http, parts, null, http.Request.ReadFormAsync(cancellation), cancellation);

    private static Task<IResult> DecideAsync(string kind, string id, HttpContext http, SubmissionParts parts, DecisionDesk desk, LogStore log, CancellationToken cancellation) =>
        ActAsync(kind, id, http, parts, async (page, submission, form) =>
        {
            long? corrects = long.TryParse(form.Field("corrects"), out var number) ? number : null;
            if (corrects is { } named && await log.FindAsync(named, cancellation).ConfigureAwait(false) is var entry && (entry?.Entry.Type != EntryTypes.Decision || entry.Entry.SubjectKind != kind || entry.Entry.SubjectId != id))
                throw new RefusedException(new Localization.LocalizedText("不是对该对象的决定。", "It is no decision on this subject."));
            var appended = await desk.DecideAsync(submission, corrects, page.Caller!.Name, Key(page, form), cancellation).ConfigureAwait(false);
            return Results.Redirect(page.To($"/decisions/{appended.Signed.Entry.Number}"));
        }, cancellation);

    private static Task<IResult> AskAsync(string kind, string id, HttpContext http, SubmissionParts parts, DeviationDesk desk, CancellationToken cancellation) =>
        ActAsync(kind, id, http, parts, async (page, submission, form) =>
        {
            await desk.AskAsync(submission, form.Field("rule") ?? "", form.Field("reason"), form.Field("expires_on"), form.Field("document"), page.Caller!.Name, Key(page, form), cancellation).ConfigureAwait(false);
            return Results.Redirect(PathOf(page, kind, id) + "#deviations");
        }, cancellation);

    private static Task<IResult> AnswerAsync(string kind, string id, long number, HttpContext http, SubmissionParts parts, DeviationDesk desk, LogStore log, CancellationToken cancellation) =>
        ActAsync(kind, id, http, parts, async (page, submission, form) =>
        {
            if (await log.FindAsync(number, cancellation).ConfigureAwait(false) is not { Text: not null, Entry.Type: EntryTypes.DeviationRequest } asked || asked.Entry.SubjectKind != kind || asked.Entry.SubjectId != id)
                return ErrorPage.Of(page, StatusCodes.Status404NotFound);
            await desk.AnswerAsync(submission, asked, form.Field("answer") == "approve", form.Field("note"), page.Caller!.Name, Key(page, form), cancellation).ConfigureAwait(false);
            return Results.Redirect(PathOf(page, kind, id) + "#deviations");
        }, cancellation);

    // A form that is sent twice does what it says once.
    private static RequestKey? Key(PageContext page, IFormCollection form) =>
        form.Field("once") is { } once ? new RequestKey(page.Caller!.Name, "page " + once, string.Join("\n", form.Where(field => field.Key != "form_token").Select(field => $"{field.Key}={field.Value}"))) : null;

    private static async Task<IResult> ActAsync(
        string kind, string id, HttpContext http, SubmissionParts parts, Func<PageContext, Submission, IFormCollection, Task<IResult>> act, CancellationToken cancellation)
    {
        var page = new PageContext(http);
        var form = await http.Request.ReadFormAsync(cancellation).ConfigureAwait(false);
        if (await parts.Seen.FindAsync(http.User, kind, id, cancellation).ConfigureAwait(false) is not { } submission)
            return ErrorPage.Of(page, StatusCodes.Status404NotFound);

        // What is acted on is what was read.
        var read = submission with { Revision = long.TryParse(form.Field("revision"), out var revision) ? revision : 0 };
        try
        {
            return await act(page, read, form).ConfigureAwait(false);
        }
        catch (Exception exception) when (PageProblems.Of(page, exception) is { } problem)
        {
            return await ShowAsync(kind, id, http, parts, problem, null, cancellation).ConfigureAwait(false);
        }
    }

    private static async Task<IResult> ShowAsync(string kind, string id, HttpContext http, SubmissionParts parts, string? problem, Task<IFormCollection>? whatIf, CancellationToken cancellation, bool withCity = false)
    {
        var page = new PageContext(http);
        if (await parts.Seen.FindAsync(http.User, kind, id, cancellation).ConfigureAwait(false) is not { } submission)
            return ErrorPage.Of(page, StatusCodes.Status404NotFound);

        var asked = await parts.Deviations.ListAsync(kind, id, cancellation).ConfigureAwait(false);
        var decisions = await parts.Log.ListAsync(new LogFilter { Subject = (kind, id), Types = [EntryTypes.Decision] }, null, cancellation).ConfigureAwait(false);
        Html state;
        try
        {
            var evaluation = parts.Decisions.Check(parts.Deviations.SubjectOf(submission, asked));
            var form = whatIf is null ? null : await whatIf.ConfigureAwait(false);
            var register = SeesAll(page) && (withCity || form?.Field("city") is not null) ? await parts.Registers.ReadAsync(cancellation).ConfigureAwait(false) : null;
            state = Html.Of(
                $"""
                <section><h2>{page.Say("评估", "Evaluation")}</h2>{EvaluationView.Of(page, evaluation)}</section>
                {City(page, submission, evaluation, parts.WhatIf, form is null ? register : null)}
                {WhatIfPart(page, submission, evaluation, parts.WhatIf, form?.Facts(), register)}
                {DeviationPanel.Of(page, submission, evaluation, asked)}
                """);
        }
        catch (Exception exception) when (PageProblems.Of(page, exception) is { } wrong)
        {
            state = Html.Of($"<p class=\"notice wrong\">{wrong}</p>");
        }

        return Layout.Page(page, submission.Name ?? submission.Id, Html.Of(
            $"""
            {Html.If(problem is not null, $"<p class=\"notice wrong\" role=\"alert\">{problem}</p>")}
            <dl class="facts">
            <dt>{page.Say("编号", "Id")}</dt><dd><bdi>{submission.Id}</bdi></dd>
            <dt>{page.Say("辖区", "Jurisdiction")}</dt><dd><bdi>{submission.Jurisdiction ?? "—"}</bdi></dd>
            <dt>{page.Say("申请人", "Applicant")}</dt><dd><bdi>{submission.Applicant}</bdi></dd>
            <dt>{page.Say("版次", "Revision")}</dt><dd>{submission.Revision} ({StoredTime.Write(submission.At)})</dd>
            </dl>
            {Html.If(page.Caller!.Role == Roles.Applicant, $"<p><a class=\"button\" href=\"{page.To($"/check?kind={Uri.EscapeDataString(kind)}&id={Uri.EscapeDataString(id)}")}\">{page.Say("修订", "Revise")}</a></p>")}
            {Html.If(page.Is(Roles.Official), $"{DecideForm(page, submission, decisions)}")}
            {state}
            {History(page, decisions)}
            <details><summary>{page.Say("描述文件", "Descriptor")}</summary><pre>{submission.Descriptor}</pre></details>
            """));
    }

    private static Html WhatIfPart(PageContext page, Submission submission, Evaluation evaluation, WhatIf whatIf, IReadOnlyDictionary<string, string>? typed, StoredRegister? register)
    {
        var action = PathOf(page, submission.Kind, submission.Id) + "/what-if";
        if (typed is null)
            return WhatIfPanel.Of(page, action, evaluation, null, null, [], offersCity: SeesAll(page));

        var subject = evaluation.Subject;
        var changes = typed.Where(one => subject.Kind.SlotOf(one.Key) < 0 || FieldText.Of(subject, subject.Kind.Facts[subject.Kind.SlotOf(one.Key)]) != one.Value)
            .ToDictionary(one => one.Key, one => (string?)one.Value);
        var (changed, wrong) = WhatIf.Change(subject, changes);
        return WhatIfPanel.Of(page, action, evaluation, typed, changed is null ? null : whatIf.Of(subject, changed, register), wrong, SeesAll(page), register is not null);
    }

    // Who does not see all that was handed in would take a part of it for the whole.
    private static bool SeesAll(PageContext page) => page.Caller is { OnlyOf: null, Jurisdictions: null };

    private static Html City(PageContext page, Submission submission, Evaluation evaluation, WhatIf whatIf, StoredRegister? register) => !SeesAll(page) ? Html.Empty : Html.Of(
        $"""
        <section id="city"><h2>{page.Say("占用辖区余量", "What it takes of the jurisdictions' headroom")}</h2>
        {(register is null
            ? Html.Of($"<p><a class=\"button\" href=\"{PathOf(page, submission.Kind, submission.Id)}?city=true#city\">{page.Say("按全部登记项目计算", "Work it out by all that was handed in")}</a></p>")
            : HeadroomPanel.Of(page, page.Say("该项目占用的辖区余量", "Headroom that the project uses"), whatIf.Uses(evaluation.Subject, register)))}
        </section>
        """);

    private static Html DecideForm(PageContext page, Submission submission, IReadOnlyList<SignedEntry> decisions) => Html.Of(
        $"""
        <form method="post" action="{PathOf(page, submission.Kind, submission.Id)}/decide">{page.Token}
        <input type="hidden" name="revision" value="{submission.Revision}"><input type="hidden" name="once" value="{Guid.NewGuid().ToString()}">
        <div class="row">
        {Html.If(decisions.Count > 0, $"<div><label for=\"corrects\">{page.Say("更正", "In the place of")}</label><select id=\"corrects\" name=\"corrects\"><option value=\"\">{page.Say("无", "none")}</option>{Html.Join(decisions.Select(one => Html.Of($"<option>{one.Entry.Number}</option>")))}</select></div>")}
        <button class="main">{page.Say($"对第 {submission.Revision} 版作出决定", $"Decide on revision {submission.Revision}")}</button></div></form>
        """);

    private static Html History(PageContext page, IReadOnlyList<SignedEntry> decisions) => Html.Of(
        $"""
        <section><h2>{page.Say("决定记录", "Decisions")}</h2>
        {Html.If(decisions.Count == 0, $"<p>{page.Say("尚未决定。", "Nobody has decided yet.")}</p>")}
        <ul>{Html.Join(decisions.Select(one => Html.Of($"<li><a href=\"{page.To($"/decisions/{one.Entry.Number}")}\">{page.Say("第", "No.")} {one.Entry.Number} {page.Say("号", "")}</a> {FindingsView.Decision(page, one.Entry.Outcome)} {page.Say("版次", "revision")} {one.Entry.Revision}, <bdi>{one.Entry.By}</bdi>, {one.Entry.AtText}</li>")))}</ul></section>
        """);
}
