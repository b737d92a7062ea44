using System.Collections.Generic;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Facts;
using Compliance.Findings;
using Compliance.Server.Access;
using Microsoft.AspNetCore.Http;

namespace Compliance.Server.Pages;

/// <summary>The form of a descriptor, and what it comes to.</summary>
internal static class CheckView
{
    /// <summary>The choice of how to begin.</summary>
    public static IResult Choose(PageContext page, CheckParts parts, string? problem, string? text = null, long? revision = null) => Layout.Page(page, page.Say("预检与填报", "Check and fill in"), Html.Of(
        $"""
        {Problem(problem)}
        <h2>{page.Say("填表", "Fill in a form")}</h2>
        <ul>{Html.Join(parts.Compliance.Checker().Pack.Vocabulary.Kinds.Where(kind => kind != parts.Compliance.Checker().Pack.Vocabulary.Register).Select(kind => Html.Of($"<li><a href=\"{page.To("/check?kind=" + kind.Name)}\">{page.Say(kind.Label)}</a></li>")))}</ul>
        <h2>{page.Say("上传或粘贴", "Upload or paste")}</h2>
        {TextForm(page, text ?? "", revision, withFile: true)}
        """));

    /// <summary>A descriptor with what it comes to.</summary>
    public static IResult Show(PageContext page, CheckParts parts, CheckedText text, IReadOnlyList<Diagnostic> wrong, string? problem = null)
    {
        var subject = text.Subject;
        var evaluation = parts.Decisions.Check(subject);
        var isWrong = text.Typed is not null;
        var title = subject.Id == CheckedText.NoId ? page.Say($"新的{subject.Kind.Label.Zh}", $"A new {subject.Kind.Label.En}") : subject.Name ?? subject.Id;
        return Layout.Page(page, title, Html.Of(
            $"""
            {Problem(problem)}
            {Html.If(wrong.Count > 0, $"<div class=\"notice wrong\" role=\"alert\">{Html.Join(wrong.Select(one => Html.Of($"<p>{one.Message(page.Language)}</p>")))}</div>")}
            {Html.If(!isWrong, $"<section><h2>{page.Say("评估", "Evaluation")}</h2>{EvaluationView.Of(page, evaluation)}</section>")}
            {(FieldText.HoldsAllOf(subject) ? FactForm(page, text, evaluation, wrong) : TextForm(page, text.Text, text.Revision, withFile: false))}
            """));
    }

    private static Html Problem(string? problem) => Html.If(problem is not null, $"<p class=\"notice wrong\" role=\"alert\">{problem}</p>");

    // First what is asked for by what is answered so far, in the order of what it settles; then what is answered; the rest is folded.
    private static Html FactForm(PageContext page, CheckedText text, Evaluation evaluation, IReadOnlyList<Diagnostic> wrong)
    {
        var subject = text.Subject;
        string ValueOf(Fact fact) => text.Typed is { } typed ? typed.GetValueOrDefault(fact.Name, "") : FieldText.Of(subject, fact);
        var byFact = wrong.Where(one => one.Fact is not null).ToLookup(one => one.Fact!);
        var facts = subject.Kind.Facts.Where(fact => !fact.IsDerived).ToList();
        var answered = facts.Where(fact => ValueOf(fact).Length > 0).ToList();
        var missing = evaluation.Missing.Select(one => one.Fact).Where(fact => facts.Contains(fact) && !answered.Contains(fact)).ToList();
        var rest = facts.Except(answered).Except(missing).ToList();
        return Html.Of(
            $"""
            <form method="post" action="{page.To("/check")}">{page.Token}
            <input type="hidden" name="kind" value="{subject.Kind.Name}">{Revision(text.Revision)}
            <fieldset><legend>{page.Say("基本信息", "Basics")}</legend><div class="fields">
            {Header(page, "id", page.Say("编号", "Id"), subject.Id == CheckedText.NoId ? "" : subject.Id, isFixed: text.Revision is not null)}
            {Header(page, "name", page.Say("名称", "Name"), subject.Name)}
            {Header(page, "jurisdiction", page.Say("辖区", "Jurisdiction"), subject.Jurisdiction)}
            {Header(page, "date", page.Say("评估日（空为今日）", "Day (today if empty)"), subject.Days is null ? subject.Date?.ToString() : "", type: "date")}
            </div></fieldset>
            {Html.If(missing.Count > 0, $"<fieldset><legend>{page.Say("尚缺，先填最能定论的", "Missing, first what settles most")}</legend>{FactFields.Of(page, missing, ValueOf, byFact)}</fieldset>")}
            {Html.If(answered.Count > 0, $"<fieldset><legend>{page.Say("已填", "Answered")}</legend>{FactFields.Of(page, answered, ValueOf, byFact)}</fieldset>")}
            {Html.If(rest.Count > 0, $"<details><summary>{page.Say($"其余 {rest.Count} 项：按已填内容，无须填写", $"{rest.Count} others: by the answers so far, nothing asks for them")}</summary>{FactFields.Of(page, rest, ValueOf, byFact)}</details>")}
            {Buttons(page)}
            </form>
            """);
    }

    private static Html TextForm(PageContext page, string text, long? revision, bool withFile) => Html.Of(
        $"""
        <form method="post" action="{page.To("/check")}" enctype="multipart/form-data">{page.Token}{Revision(revision)}
        {Html.If(withFile, $"<div class=\"fields\"><div><label for=\"file\">{page.Say("文件（YAML、JSON、CSV、XLSX）", "File (YAML, JSON, CSV, XLSX)")}</label><input id=\"file\" name=\"file\" type=\"file\" accept=\".yaml,.yml,.json,.csv,.xlsx,.xls\"></div></div>")}
        <label for="descriptor">{page.Say("描述文件", "Descriptor")}</label><textarea id="descriptor" name="descriptor" rows="16" spellcheck="false">{text}</textarea>
        {Buttons(page)}
        </form>
        """);

    private static Html Revision(long? revision) => Html.If(revision is not null, $"<input type=\"hidden\" name=\"revision\" value=\"{revision ?? 0}\">");

    private static Html Header(PageContext page, string name, string label, string? value, bool isFixed = false, string type = "text") => Html.Of(
        $"""<div><label for="{name}">{label}</label><input id="{name}" name="{name}" type="{type}" value="{value}" autocomplete="off"{Html.If(isFixed, $" readonly")}></div>""");

    private static Html Buttons(PageContext page) => Html.Of(
        $"""<p class="row"><button name="do" value="check">{page.Say("预检", "Check")}</button>{Html.If(page.Is(Roles.Applicant), $" <button class=\"main\" name=\"do\" value=\"hand-in\">{page.Say("提交", "Hand in")}</button>")}</p>""");
}
