using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Compliance.Descriptors;
using Compliance.Diagnostics;
using Compliance.Facts;
using Compliance.Findings;
using Compliance.Packs;
using Compliance.Server.Desk;
using Compliance.Sessions;

namespace Compliance.Server.Pages;

/// <summary>Moves values, and shows in place what changes.</summary>
internal static class WhatIfPanel
{
    /// <summary>The id of the part of the page.</summary>
    public const string Id = "what-if";

    /// <summary>The panel.</summary>
    /// <param name="page">The page.</param>
    /// <param name="action">Where the form goes.</param>
    /// <param name="evaluation">The subject as it is.</param>
    /// <param name="typed">What was typed, by the names of facts; null at first.</param>
    /// <param name="outcome">What would come out; null where nothing was asked, or something is wrong.</param>
    /// <param name="wrong">What is wrong.</param>
    /// <param name="offersCity">Whether the jurisdictions can be evaluated too.</param>
    /// <param name="hasCity">Whether they were.</param>
    public static Html Of(PageContext page, string action, Evaluation evaluation, IReadOnlyDictionary<string, string>? typed, Preview? outcome, IReadOnlyList<Diagnostic> wrong, bool offersCity = false, bool hasCity = false)
    {
        var subject = evaluation.Subject;
        string ValueOf(Fact fact) => typed is not null && typed.TryGetValue(fact.Name, out var text) ? text : FieldText.Of(subject, fact);
        var facts = Facts(evaluation).ToList();
        return Html.Of(
            $"""
            <section id="{Id}"><h2>{page.Say("推演：改动数值，看何者改变", "What if: move a value and see what changes")}</h2>
            <form method="post" action="{action}" data-part="{Id}">{page.Token}
            {FactFields.Of(page, facts, ValueOf, wrong.Where(one => one.Fact is not null).ToLookup(one => one.Fact!), "w")}
            {Html.If(offersCity, $"<p><label class=\"choice\"><input type=\"checkbox\" name=\"city\" value=\"true\"{Html.If(hasCity, $" checked")}> {page.Say("连同各辖区的指标和余量", "with the figures and headroom of the jurisdictions")}</label></p>")}
            <p><button>{page.Say("推演", "Try")}</button> <span class="hint">{page.Say("不保存。", "Nothing is kept.")}</span></p>
            </form>
            {Outcome(page, outcome, wrong, subject)}
            </section>
            """);
    }

    // Those that rules ask for or that are stated; the others move nothing.
    private static IEnumerable<Fact> Facts(Evaluation evaluation) => evaluation.Subject.Kind.Facts.Where(fact =>
        !fact.IsDerived && (evaluation.Subject.Stated(fact.Name) is not null || evaluation.Missing.Any(missing => missing.Fact == fact)));

    private static Html Outcome(PageContext page, Preview? outcome, IReadOnlyList<Diagnostic> wrong, Subject subject)
    {
        if (wrong.Count > 0)
            return Html.Of($"<div class=\"notice wrong\" role=\"alert\">{Html.Join(wrong.Select(one => Html.Of($"<p>{one.Message(page.Language)}</p>")))}</div>");
        if (outcome is null)
            return Html.Empty;

        var own = outcome.Changes.Where(change => change.After.Subject.Kind == subject.Kind && change.After.Subject.Id == subject.Id).ToList();
        var others = outcome.Changes.Except(own).ToList();
        return Html.Of(
            $"""
            <div class="notice" role="status" tabindex="-1" data-focus>
            <p>{FindingsView.Decision(page, outcome.Before.Decision.Word())} → {FindingsView.Decision(page, outcome.After.Decision.Word())}</p>
            {Html.If(outcome.Changes.Count == 0, $"<p>{page.Say("没有改变。", "Nothing changes.")}</p>")}
            </div>
            <ul class="findings">{Html.Join(own.OrderByDescending(change => change.IsVerdictChanged).Select(change => Change(page, change)))}</ul>
            {Html.If(others.Count > 0, $"{HeadroomPanel.Of(page, page.Say("推演后各辖区的指标", "Figures of the jurisdictions as they would be"), others)}")}
            """);
    }

    private static Html Change(PageContext page, FindingChangedEventArgs change)
    {
        using var json = JsonDocument.Parse(change.After.ToJson());
        return Html.Of($"<li><p>{FindingsView.Verdict(page, (change.Before ?? change.After).Verdict.Word())} →</p>{FindingsView.One(page, json.RootElement)}</li>");
    }
}
