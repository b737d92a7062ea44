using System.Globalization;
using System.Linq;
using Compliance.Localization;
using Compliance.Packs;

namespace Compliance.Reporting.Html;

/// <summary>Writes when limits begin to bind, every rule with its clause in the instrument's words, and the instrument's text behind them.</summary>
internal sealed class RulesMarkup(Markup markup, PageRules rules, InstrumentText? instrument)
{
    /// <summary>Writes the days from which limits bind, with the rules that have one.</summary>
    public void WriteTimeLine()
    {
        var line = new TimeLine("time", rules.Pack.Rules, rules.Pack.Rules);
        if (!line.Steps.Any())
            return;

        markup.Write($"<section class=\"binding\"><h2>{Labels.WhatBindsWhen}</h2>\n");
        line.Write(markup);
        foreach (var (day, count) in line.Steps)
        {
            markup.Write($"<details><summary>{Words.Binding(count, day)}</summary><ul>");
            foreach (var rule in rules.Pack.Rules)
            {
                foreach (var limit in rule.Requirement.StatedLimits.Where(limit => limit.From == day))
                    markup.Write($"<li>{rule.Title}: {Words.Of(language => LimitText.Of(limit, language))} <a class=\"rule\" href=\"#rule-{rules[rule]}\">{rule.Id}</a></li>");
            }

            markup.Write($"</ul></details>\n");
        }

        markup.Write($"</section>\n");
    }

    /// <summary>Writes every rule of the pack.</summary>
    public void WriteRules()
    {
        markup.Write($"<section class=\"rules\"><h2>{Labels.Clauses}</h2>\n");
        foreach (var chapter in rules.Pack.Rules.GroupBy(rule => rule.Chapter))
        {
            markup.Write($"<details><summary>{chapter.Key} <span class=\"count\">({chapter.Count()})</span></summary>\n");
            foreach (var rule in chapter)
                Write(rule);
            markup.Write($"</details>\n");
        }

        markup.Write($"</section>\n");
    }

    /// <summary>Writes the instrument's text, line by line; nothing where it is not at hand.</summary>
    public void WriteInstrument()
    {
        if (instrument is null)
            return;

        markup.Write($"<section class=\"instrument\"><h2>{Labels.Instrument}</h2><details><summary>{Words.Of(language => FindingText.Instrument(rules.Pack, language))} · {instrument.Sha256.Substring(0, 12)}</summary>\n<div lang=\"zh\">");
        var number = 0;
        foreach (var (line, _) in instrument.Lines)
        {
            number++;
            if (line.Trim().Length > 0)
                markup.Write($"<p id=\"line-{number}\">{line}</p>\n");
        }

        markup.Write($"</div></details></section>\n");
    }

    private void Write(Rule rule)
    {
        var departments = string.Join(" ", rule.Departments.Select(department => rules.Departments.ToList().IndexOf(department).ToString(CultureInfo.InvariantCulture)));
        markup.Write($"<article class=\"clause\" id=\"rule-{rules[rule]}\" data-rule=\"{rules[rule]}\" data-obligation=\"{(int)rule.Obligation}\" data-departments=\"{departments}\">");
        markup.Write($"<h3>{rule.Title} <code>{rule.Id}</code></h3>");
        foreach (var clause in rule.Clauses)
        {
            markup.Write($"<blockquote>{clause.Describe()}");
            if (clause.Quote.Length > 0 && instrument?.Find(clause.Quote) is { } place)
                markup.Write($" <a href=\"#line-{place.Start.Line}\">{new LocalizedText("原文", "in the text")}</a>");
            markup.Write($"</blockquote>");
        }

        markup.Write($"<p><span class=\"obligation\">{Words.Of(rule.Obligation)}</span> {rule.Subject.Label}: ");
        var limits = rule.Requirement.StatedLimits;
        for (var i = 0; i < limits.Count; i++)
        {
            var limit = limits[i];
            markup.Write($"{(i == 0 ? "" : "; ")}{Words.Of(language => LimitText.WithDate(limit, language))}");
        }

        markup.Write($"</p>");
        if (rule.Departments.Count > 0)
            markup.Write($"<p class=\"departments\">{Words.Of(language => FindingText.Departments(rule, language))}</p>");
        if (rule.Reading is { } reading)
            markup.Write($"<p class=\"reading\">{reading}</p>");
        markup.Write($"</article>\n");
    }
}
