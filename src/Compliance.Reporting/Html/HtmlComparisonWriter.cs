using System.Collections.Generic;
using System.IO;
using System.Linq;
using Compliance.Findings;
using Compliance.Localization;
using Compliance.Packs;

namespace Compliance.Reporting.Html;

/// <summary>Writes a comparison as a page: who flips, by which clause, and what became of each rule, with the proofs.</summary>
public static class HtmlComparisonWriter
{
    private const int MostLines = 60;

    /// <summary>Writes a comparison to some text, which is left open.</summary>
    /// <param name="output">Where it is written.</param>
    /// <param name="toolVersion">The version of the program that made it.</param>
    /// <param name="report">The comparison.</param>
    /// <param name="language">The language that is shown first.</param>
    public static void Write(TextWriter output, string toolVersion, ComparisonReport report, Language language)
    {
        var markup = new Markup(output);
        var page = new Page(markup, language);
        page.Begin(Words.Of(one => $"{report.Headline.In(one)} · {report.After.Title.In(one)}"));
        markup.Write($"<header><p class=\"pack\">{report.After.Title} · {NameOf(report.Before)} → {NameOf(report.After)}</p><h1>{report.Headline}</h1><p class=\"place\">{report.Summary}</p></header>\n");
        NotesMarkup.Write(markup, report.Diagnostics, one => [.. ReportNote.Of(report.Before, one), .. ReportNote.Of(report.After, one), .. ReportNote.Of(report.Gaps, one)]);
        if (report.Register is { } register)
            WriteRegister(markup, register);
        WriteRules(markup, report);
        page.End($"compliance {toolVersion} · {NameOf(report.Before)} {report.Before.Digest} → {NameOf(report.After)} {report.After.Digest}");
        output.Flush();
    }

    private static string NameOf(RulePack pack) => $"{pack.Id}@{pack.Version}";

    private static void WriteRegister(Markup markup, ComparedRegister register)
    {
        markup.Write($"<section class=\"moves\"><h2>{Labels.WhoFlips}</h2><p>{Moved(register.Moves.Sum(move => move.Count))}</p>\n");
        WriteShares(markup, Labels.Before, register, key => key.Before);
        WriteShares(markup, Labels.After, register, key => key.After);
        WriteMatrix(markup, register);
        markup.Write($"<ul class=\"findings\">");
        foreach (var move in register.Moves)
            WriteMove(markup, move);
        markup.Write($"</ul></section>\n");
        if (register.Rules.Count == 0)
            return;

        markup.Write($"<section class=\"verdicts\"><h2>{Labels.ByWhichClause}</h2>\n");
        foreach (var rule in register.Rules)
        {
            markup.Write($"<article class=\"clause\"><h3>{rule.Rule.Title} <code>{rule.Name}</code></h3>");
            WriteClauses(markup, rule.Rule);
            markup.Write($"<ul class=\"findings\">");
            foreach (var move in rule.Moves)
                WriteMove(markup, move);
            markup.Write($"</ul><p class=\"counts\">{rule.Kept}</p></article>\n");
        }

        markup.Write($"</section>\n");
    }

    private static LocalizedText Moved(long count) => count == 0
        ? new("没有对象的结论改变。", "No decision changes.")
        : new($"{count} 个对象的结论改变。", count == 1 ? "The decision changes for 1 subject." : $"The decision changes for {count} subjects.");

    private static void WriteShares(Markup markup, LocalizedText title, ComparedRegister register, System.Func<(Decision Before, Decision After), Decision> side)
    {
        markup.Write($"<p class=\"share\">{title}</p>");
        ShareBar.Write(markup, [.. ReportTotals.WorstFirst.Select(decision => (decision.Word(), register.Decisions.Where(one => side(one.Key) == decision).Sum(one => one.Value)))]);
    }

    private static void WriteMatrix(Markup markup, ComparedRegister register)
    {
        var decisions = ReportTotals.WorstFirst.Where(decision => register.Decisions.Any(one => one.Value > 0 && (one.Key.Before == decision || one.Key.After == decision))).ToList();
        if (decisions.Count == 0)
            return;

        markup.Write($"<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-labelledby=\"matrix\"><table class=\"grid\"><caption id=\"matrix\">{Labels.BeforeAndAfter}</caption><thead><tr><th scope=\"col\">{Labels.Before} \\ {Labels.After}</th>");
        foreach (var after in decisions)
            markup.Write($"<th scope=\"col\">{Words.Of(after)}</th>");
        markup.Write($"</tr></thead><tbody>");
        foreach (var before in decisions)
        {
            markup.Write($"<tr><th scope=\"row\">{Words.Of(before)}</th>");
            foreach (var after in decisions)
                markup.Write($"<td class=\"{(before == after ? "kept" : after.Word() + "-to")}\">{(register.Decisions.TryGetValue((before, after), out var count) ? count : 0)}</td>");
            markup.Write($"</tr>");
        }

        markup.Write($"</tbody></table></div>\n");
    }

    private static void WriteMove(Markup markup, ComparedMove move)
    {
        markup.Write($"<li class=\"{move.After}\"><b>{move.Title}</b> <span class=\"count\">({move.Count})</span>");
        if (move.Listed.Count > 0)
        {
            markup.Write($"<ul>");
            foreach (var one in move.Listed)
                WriteSubject(markup, one);
            if (move.Count > move.Listed.Count)
                markup.Write($"<li>{Words.More(move.Count - move.Listed.Count)}</li>");
            markup.Write($"</ul>");
        }

        markup.Write($"</li>\n");
    }

    private static void WriteSubject(Markup markup, ComparedSubject subject)
    {
        markup.Write($"<li><bdi>{subject.Id}</bdi>");
        if (subject.Name is { } name)
            markup.Write($" <bdi>{name}</bdi>");
        if (subject.Why.En.Length > 0)
            markup.Write($" <span class=\"stated\">{subject.Why}</span>");
        markup.Write($"</li>");
    }

    private static void WriteRules(Markup markup, ComparisonReport report)
    {
        markup.Write($"<section class=\"changes\"><h2>{Labels.WhatChanged}</h2>\n");
        if (report.Vocabulary.Count > 0)
        {
            markup.Write($"<h3>{Labels.Vocabulary} <span class=\"count\">({report.Vocabulary.Count})</span></h3><ul>");
            foreach (var difference in report.Vocabulary)
                markup.Write($"<li>{difference}</li>");
            markup.Write($"</ul>\n");
        }

        foreach (var rule in report.Rules)
        {
            markup.Write($"<article class=\"clause {rule.Change}\"><h3><span class=\"obligation\">{rule.ChangeName}</span> {rule.Rule.Title} <code>{rule.Name}</code></h3>");
            WriteClauses(markup, rule.Rule);
            markup.Write($"<ul>");
            foreach (var difference in rule.Differences)
                markup.Write($"<li>{difference}</li>");
            markup.Write($"</ul>");
            foreach (var proof in rule.Proofs)
                WriteProof(markup, proof);
            markup.Write($"</article>\n");
        }

        markup.Write($"</section>\n");
    }

    private static void WriteProof(Markup markup, ComparedProof proof)
    {
        markup.Write($"<p>{proof.Text}</p>");
        if (proof.Witness is not { } witness)
            return;

        markup.Write($"<pre>");
        IReadOnlyList<string> lines = witness.TrimEnd('\n').Split('\n');
        foreach (var line in lines.Take(MostLines))
            markup.Write($"{line}\n");
        markup.Write($"</pre>");
        if (proof.Outcome is { } outcome)
            markup.Write($"<p>{outcome}</p>");
    }

    private static void WriteClauses(Markup markup, Rule rule)
    {
        foreach (var clause in rule.Clauses)
            markup.Write($"<blockquote>{clause.Describe()}</blockquote>");
    }
}
