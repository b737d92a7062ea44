using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Compliance.Descriptors;
using Compliance.Facts;
using Compliance.Findings;
using Compliance.Localization;
using Compliance.Packs;

namespace Compliance.Reporting.Html;

/// <summary>
/// Writes one subject: the decision; what fails, is undetermined, waived or to come; what is missing; and, folded, what is met or does not apply. A browser
/// that runs no script shows it where it stands; one that does shows as many at a time as can be read.
/// </summary>
internal sealed class SubjectMarkup(PageRules rules, VerdictSelection selection)
{
    // One for each kind of subject, made when the first of it is written.
    private readonly ConcurrentDictionary<string, TimeLine> _timeLines = new();

    /// <summary>Writes it; called by any thread.</summary>
    /// <param name="markup">Where it is written: a line.</param>
    /// <param name="evaluation">The subject.</param>
    /// <param name="more">Writes what else is to be said of it before its findings.</param>
    public void Write(Markup markup, Evaluation evaluation, Action? more = null)
    {
        var (subject, decision) = (evaluation.Subject, evaluation.Decision);
        var findings = selection.Of(evaluation).ToList();
        var keys = string.Join(" ", findings.Select(rules.KeyOf));
        markup.Write($"{SubjectSpool.SignOf(decision).ToString()}<noscript class=\"subject\" data-id=\"{SubjectAnchor.Of(subject)}\" data-name=\"{subject.Id} {subject.Name}\" data-decision=\"{decision.Word()}\" data-findings=\"{keys}\">");
        markup.Write($"<article class=\"subject {decision.Word()}\" id=\"{SubjectAnchor.Of(subject)}\">");
        markup.Write($"<h3><span class=\"decision\"><span class=\"mark\">{Words.Mark(decision)}</span> {Words.Of(decision)}</span> <bdi>{subject.Id}</bdi> <bdi>{subject.Name}</bdi></h3>");
        markup.Write($"<p class=\"place\">{subject.Kind.Label}");
        WriteWhole(markup, subject);
        markup.Write($" · {Words.Of(evaluation.Day)}{(subject.Span.File.Length == 0 ? "" : " · " + subject.Span)}</p>");
        var day = evaluation.Day;
        TimeLineOf(subject).WriteDays(markup, day.Days is { } days ? days.Ranges[0].First : day.Date, day.Date);
        more?.Invoke();
        WriteFindings(markup, findings);
        if (selection.Includes(Verdict.Undetermined))
            MissingMarkup.Write(markup, evaluation);
        WriteFolded(markup, findings);
        WriteCounts(markup, evaluation.Counts);
        markup.Write($"</article></noscript>\n");
    }

    private static void WriteWhole(Markup markup, Subject subject)
    {
        if (subject.Whole is { } whole)
            markup.Write($"{new LocalizedText("（属于", ", part of ")}{whole.Kind.Label} <bdi>{whole.Id}</bdi>{new LocalizedText("）", "")}");
    }

    /// <summary>Writes what the time lines of the subjects have in common.</summary>
    public void WriteTimeLines(Markup markup)
    {
        foreach (var line in _timeLines.OrderBy(line => line.Key, StringComparer.Ordinal))
            line.Value.WriteShared(markup);
    }

    private TimeLine TimeLineOf(Subject subject) => _timeLines.GetOrAdd(subject.Kind.Name, _ => new TimeLine("time-" + NumberOf(subject.Kind).ToString(CultureInfo.InvariantCulture), rules.Pack.Rules.Where(rule => rule.Subject == subject.Kind), rules.Pack.Rules));

    private int NumberOf(SubjectKind kind) => rules.Pack.Vocabulary.Kinds.TakeWhile(one => one != kind).Count();

    private void WriteFindings(Markup markup, List<Finding> findings)
    {
        foreach (var verdict in new[] { Verdict.Fail, Verdict.Undetermined, Verdict.Waived, Verdict.Upcoming })
        {
            // What decides comes before targets and advice.
            var group = findings.Where(finding => finding.Verdict == verdict).OrderByDescending(finding => finding.Level).ToList();
            if (group.Count == 0)
                continue;

            markup.Write($"<div class=\"group\"><h4 class=\"{verdict.Word()}\">{Words.Of(verdict)} <span class=\"count\">({group.Count})</span></h4><ul class=\"findings\">");
            var finding = new FindingMarkup(markup, rules);
            group.ForEach(finding.Write);
            markup.Write($"</ul></div>");
        }
    }

    private void WriteFolded(Markup markup, List<Finding> findings)
    {
        var writer = new FindingMarkup(markup, rules);
        var met = findings.Where(finding => finding.Verdict == Verdict.Pass).ToList();
        if (met.Count > 0)
        {
            // What is met now and will not be is not to be overlooked.
            var isOpen = met.Exists(finding => finding.Upcoming is { Projected: Verdict.Fail or Verdict.Undetermined });
            BeginFolded(markup, Labels.Met, met.Count, isOpen);
            met.ForEach(writer.WriteShort);
            markup.Write($"</ul></details>");
        }

        var none = findings.Where(finding => finding.Verdict == Verdict.NotApplicable).ToList();
        if (none.Count == 0)
            return;

        BeginFolded(markup, Labels.DoesNotApply, none.Count, isOpen: false);
        none.ForEach(writer.WriteNone);
        markup.Write($"</ul></details>");
    }

    private static void BeginFolded(Markup markup, LocalizedText title, int count, bool isOpen)
    {
        if (isOpen)
            markup.Write($"<details class=\"group\" open=\"open\">");
        else
            markup.Write($"<details class=\"group\">");
        markup.Write($"<summary>{title} <span class=\"count\">({count})</span></summary><ul class=\"findings short\">");
    }

    private static void WriteCounts(Markup markup, VerdictCounts counts)
    {
        markup.Write($"<p class=\"counts\">");
        for (var verdict = Verdict.Pass; verdict <= Verdict.Waived; verdict++)
            markup.Write($"{(verdict == Verdict.Pass ? "" : " · ")}{counts[verdict]} {Words.Of(verdict)}");
        markup.Write($"</p>");
    }
}
