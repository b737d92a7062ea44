using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Findings;
using Compliance.Packs;
using Compliance.Server.Access;
using Compliance.Server.Desk;
using Compliance.Server.Log;
using Compliance.Server.Storage;

namespace Compliance.Server.Pages;

/// <summary>Deviations: those that were asked for, answers, and a form to ask.</summary>
internal static class DeviationPanel
{
    public static Html Of(PageContext page, Submission submission, Evaluation evaluation, IReadOnlyList<AskedDeviation> asked)
    {
        var failing = evaluation.FindingsWith(verdict => verdict == Verdict.Fail).Where(finding => finding.Rule.Obligation == Obligation.InPrinciple).Select(finding => finding.Rule).ToList();
        return Html.Of(
            $"""
            <section id="deviations"><h2>{page.Say("偏离", "Deviations")}</h2>
            {Html.If(asked.Count == 0 && failing.Count == 0, $"<p>{page.Say("没有。", "None.")}</p>")}
            <ul class="findings">{Html.Join(asked.Select(one => One(page, submission, one)))}</ul>
            {Html.If(failing.Count > 0 && page.Is(Roles.Applicant, Roles.Official), $"{Ask(page, submission, failing)}")}
            </section>
            """);
    }

    private static Html One(PageContext page, Submission submission, AskedDeviation asked)
    {
        var mayAnswer = asked.Answer is null && page.Is(Roles.Official, Roles.Supervisor) && !Names.AreSame(asked.Request.Entry.By, page.Caller!.Name);
        return Html.Of(
            $"""
            <li><p><span class="badge {asked.State}">{State(page, asked.State)}</span> <code>{asked.Wish.Rule}</code></p>
            <p><bdi>{asked.Wish.Reason}</bdi></p>
            <p class="hint"><bdi>{asked.Request.Entry.By}</bdi>, {asked.Request.Entry.AtText}; {page.Say("有效至", "until")} {asked.Wish.ExpiresOn}</p>
            {Html.If(asked.Answer is not null, $"<p class=\"hint\">{page.Say("答复", "answered by")} <bdi>{asked.Answer?.Entry.By}</bdi>, {asked.Answer?.Entry.AtText} <bdi>{asked.Said?.Note}</bdi></p>")}
            {Html.If(mayAnswer, $"{Answer(page, submission, asked)}")}</li>
            """);
    }

    private static Html Answer(PageContext page, Submission submission, AskedDeviation asked)
    {
        var number = asked.Request.Entry.Number;
        return Html.Of(
            $"""
            <form method="post" action="{SubmissionPages.PathOf(page, submission.Kind, submission.Id)}/deviations/{number}">{page.Token}
            <input type="hidden" name="revision" value="{submission.Revision}"><input type="hidden" name="once" value="{Guid.NewGuid().ToString()}">
            <div class="row"><div><label for="note-{number}">{page.Say("说明", "Note")}</label><input id="note-{number}" name="note"></div>
            <button name="answer" value="approve">{page.Say("批准", "Approve")}</button> <button name="answer" value="refuse">{page.Say("不批准", "Refuse")}</button></div></form>
            """);
    }

    private static Html Ask(PageContext page, Submission submission, IReadOnlyList<Rule> rules) => Html.Of(
        $"""
        <form method="post" action="{SubmissionPages.PathOf(page, submission.Kind, submission.Id)}/deviations">{page.Token}
        <input type="hidden" name="revision" value="{submission.Revision}"><input type="hidden" name="once" value="{Guid.NewGuid().ToString()}">
        <fieldset><legend>{page.Say("申请偏离（由另一人批准）", "Ask for a deviation (somebody else approves)")}</legend>
        <div class="fields">
        <div><label for="deviation-rule">{page.Say("规则", "Rule")}</label><select id="deviation-rule" name="rule">{Html.Join(rules.Select(rule => Html.Of($"<option value=\"{rule.Id}\">{page.Say(rule.Title)}</option>")))}</select></div>
        <div><label for="deviation-expires">{page.Say("有效至", "Until")}</label><input id="deviation-expires" name="expires_on" type="date" required></div>
        <div><label for="deviation-document">{page.Say("文件", "Document")}</label><input id="deviation-document" name="document"></div>
        </div>
        <label for="deviation-reason">{page.Say("理由", "Reason")}</label><textarea id="deviation-reason" name="reason" required></textarea>
        <p><button>{page.Say("申请", "Ask")}</button></p></fieldset></form>
        """);

    private static string State(PageContext page, string state) => state switch
    {
        "asked" => page.Say("待答复", "asked"),
        "approved" => page.Say("已批准", "approved"),
        _ => page.Say("未批准", "refused"),
    };
}
