using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Compliance.Localization;
using Compliance.Packs;

namespace Compliance.Reporting.Html;

/// <summary>Writes when limits begin to bind, every rule with its clause in the instrument's words, and the instrument's text behind them.</summary>
internal sealed class RulesMarkup(Markup markup, PageRules rules, IReadOnlyList<InstrumentText> instruments)
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
        foreach (var pack in rules.Pack.Packs)
        {
            if (rules.Pack.Packs.Count > 1)
                markup.Write($"<h3>{Words.Of(language => PackText.Line(pack, language))}</h3>\n");
            foreach (var chapter in rules.Pack.Rules.Where(rule => rules.Pack.PackOf(rule) == pack || rules.Pack == pack).GroupBy(rule => rule.Chapter))
            {
                markup.Write($"<details><summary>{chapter.Key} <span class=\"count\">({chapter.Count()})</span></summary>\n");
                foreach (var rule in chapter)
                    Write(rule);
                markup.Write($"</details>\n");
            }
        }

        markup.Write($"</section>\n");
    }

    /// <summary>Writes the texts of the instruments, line by line; nothing where none is at hand.</summary>
    public void WriteInstruments()
    {
        var known = rules.Pack.Packs.Where(pack => instruments.TextOf(pack) is not null).ToList();
        if (known.Count == 0)
            return;

        markup.Write($"<section class=\"instrument\"><h2>{Labels.Instrument}</h2>");
        foreach (var pack in known)
        {
            var (text, number) = (instruments.TextOf(pack)!, 0);
            markup.Write($"<details><summary>{Words.Of(language => PackText.Instruments(pack, language))} · {text.Sha256.Substring(0, 12)}</summary>\n<div lang=\"zh\">");
            foreach (var (line, _) in text.Lines)
            {
                number++;
                if (line.Trim().Length > 0)
                    markup.Write($"<p id=\"{LineOf(text, number)}\">{line}</p>\n");
            }

            markup.Write($"</div></details>");
        }

        markup.Write($"</section>\n");
    }

    // Of several texts, those behind the first are told apart by their numbers.
    private string LineOf(InstrumentText text, int line)
    {
        var place = instruments.TakeWhile(one => one != text).Count();
        return string.Format(CultureInfo.InvariantCulture, place == 0 ? "line-{1}" : "text-{0}-line-{1}", place + 1, line);
    }

    private void Write(Rule rule)
    {
        var departments = string.Join(" ", rule.Departments.Select(department => rules.Departments.ToList().IndexOf(department).ToString(CultureInfo.InvariantCulture)));
        markup.Write($"<article class=\"clause\" id=\"rule-{rules[rule]}\" data-rule=\"{rules[rule]}\" data-obligation=\"{(int)rule.Obligation}\" data-departments=\"{departments}\">");
        markup.Write($"<h3>{rule.Title} <code>{rule.Id}</code></h3>");
        var text = instruments.TextOf(rules.Pack.PackOf(rule));
        foreach (var clause in rule.Clauses)
        {
            markup.Write($"<blockquote>{clause.Describe()}");
            if (clause.Quote.Length > 0 && text?.Find(clause.Quote) is { } place)
                markup.Write($" <a href=\"#{LineOf(text, place.Start.Line)}\">{new LocalizedText("原文", "in the text")}</a>");
            markup.Write($"</blockquote>");
        }

        if (rule.Chain.Count > 1)
            markup.Write($"<p class=\"law chain\">{Words.Of(language => LawText.ChainLine(rule, language))}</p>");
        foreach (var clause in rule.Consequences)
            markup.Write($"<p class=\"law consequence\">{Words.Of(language => LawText.ConsequenceLine(clause, language))}</p>");
        foreach (var difference in rule.Differences)
            markup.Write($"<p class=\"law differs\">{Words.Of(language => LawText.DifferenceLine(difference, language))}</p>");
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
