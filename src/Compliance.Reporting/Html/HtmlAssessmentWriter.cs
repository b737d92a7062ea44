using System.Collections.Generic;
using System.IO;
using System.Linq;
using Compliance.Assessments;
using Compliance.Diagnostics;
using Compliance.Findings;
using Compliance.Localization;
using Compliance.Packs;

namespace Compliance.Reporting.Html;

/// <summary>
/// Writes an annual assessment as a page: the city's decision first, its indicators beside their limits, the counties as a grid, a sheet for each of them
/// and for each department.
/// </summary>
public static class HtmlAssessmentWriter
{
    /// <summary>Writes an assessment to some text, which is left open.</summary>
    /// <param name="output">Where it is written.</param>
    /// <param name="toolVersion">The version of the program that made it.</param>
    /// <param name="assessment">The assessment.</param>
    /// <param name="language">The language that is shown first.</param>
    /// <param name="diagnostics">What is wrong with the files, or worth a look.</param>
    /// <param name="gaps">What is left out or not certain.</param>
    /// <param name="instruments">The texts of the instruments, of those that are at hand.</param>
    public static void Write(
        TextWriter output, string toolVersion, AnnualAssessment assessment, Language language, IReadOnlyList<Diagnostic> diagnostics, ReportGaps gaps, IReadOnlyList<InstrumentText>? instruments = null)
    {
        var markup = new Markup(output);
        var page = new Page(markup, language);
        var (pack, rules) = (assessment.Pack, new PageRules(assessment.Pack));
        var headline = Headline(assessment);
        page.Begin(Words.Of(one => $"{headline.In(one)} · {pack.Title.In(one)}"));
        markup.Write($"<header>");
        SummaryMarkup.WritePack(markup, pack);
        markup.Write($"<h1 class=\"{WorstOf(assessment).Word()}\">{headline}</h1><p class=\"place\">{Size(assessment)}</p>");
        foreach (var top in Tops(assessment))
            markup.Write($"<p class=\"place\">{Counts(top)}</p>");
        markup.Write($"</header>\n");
        NotesMarkup.Write(markup, diagnostics, one => ReportNote.Of(pack, gaps, one));
        var todo = new TodoMarkup(markup, rules);
        todo.WriteItems(assessment.Jurisdictions);
        todo.WritePlaces(assessment.Jurisdictions);
        var indicators = new IndicatorMarkup(markup, rules);
        foreach (var top in Tops(assessment))
        {
            markup.Write($"<section class=\"city\"><h2><bdi>{top.Jurisdiction.Name ?? top.Jurisdiction.Id}</bdi> {Labels.AgainstLimits}</h2>\n");
            indicators.WriteBars(top);
            markup.Write($"</section>\n");
            TrendMarkup.Write(markup, rules, top, isFolded: false);
        }

        indicators.WriteGrid(assessment.Jurisdictions);
        WriteSheets(markup, assessment, rules, output);
        indicators.WriteDepartments(assessment);
        var clauses = new RulesMarkup(markup, rules, instruments ?? []);
        clauses.WriteTimeLine();
        clauses.WriteRules();
        clauses.WriteInstruments();
        page.End($"compliance {toolVersion} · {PackText.Names(pack)} · {pack.Digest}");
        output.Flush();
    }

    private static void WriteSheets(Markup markup, AnnualAssessment assessment, PageRules rules, TextWriter output)
    {
        if (assessment.Jurisdictions.Count == 0)
            return;

        markup.Write($"<section class=\"subjects\"><h2 id=\"subjects\">{Labels.Jurisdictions}</h2>\n");
        FiltersMarkup.Write(markup, rules);
        FiltersMarkup.WritePager(markup);
        markup.Write($"<div id=\"list\"></div>\n");
        var subject = new SubjectMarkup(rules, VerdictSelection.All);
        using var spool = new SubjectSpool();
        foreach (var jurisdiction in assessment.Jurisdictions)
        {
            using var line = new TextBuffer();
            var sheet = new Markup(line);
            subject.Write(sheet, jurisdiction.Evaluation, () => JurisdictionMarkup.Write(sheet, rules, jurisdiction));
            spool.AddInOrder(line);
        }

        subject.WriteTimeLines(markup);
        spool.CopyTo(output);
        markup.Write($"</section>\n");
    }

    // Those that lie in none of the others.
    private static IEnumerable<JurisdictionAssessment> Tops(AnnualAssessment assessment)
    {
        var known = new HashSet<string>(assessment.Jurisdictions.SelectMany(one => new[] { one.Jurisdiction.Id, one.Jurisdiction.Name }).OfType<string>());
        return assessment.Jurisdictions.Where(one => one.Jurisdiction.Jurisdiction is not { } within || !known.Contains(within));
    }

    private static Decision WorstOf(AnnualAssessment assessment)
    {
        var decisions = Tops(assessment).Select(one => one.Evaluation.Decision).ToList();
        return ReportTotals.WorstFirst.Where(decisions.Contains).DefaultIfEmpty(Decision.NothingApplied).First();
    }

    private static LocalizedText Headline(AnnualAssessment assessment)
    {
        var tops = Tops(assessment).ToList();
        if (tops.Count == 0)
            return new LocalizedText("没有判定任何行政区", "No jurisdiction was evaluated");

        var worst = WorstOf(assessment);
        var name = tops.Count == 1 ? LocalizedText.Same(tops[0].Jurisdiction.Name ?? tops[0].Jurisdiction.Id) : new LocalizedText($"{tops.Count} 个行政区", $"{tops.Count} jurisdictions");
        return Words.Of(language => $"{Words.Mark(worst)} {name.In(language)}{(language == Language.Chinese ? "：" : ": ")}{VerdictName.Of(worst, language)}");
    }

    // Of the indicators that apply: no share counts what was not evaluated.
    private static LocalizedText Counts(JurisdictionAssessment top)
    {
        var counts = top.Evaluation.Counts;
        var name = top.Jurisdiction.Name ?? top.Jurisdiction.Id;
        Verdict[] shown = [Verdict.Fail, Verdict.Undetermined, Verdict.Waived, Verdict.Pass, Verdict.Upcoming];
        string Of(Language language) => string.Join(" · ", shown.Where(verdict => counts[verdict] > 0).Select(verdict => $"{counts[verdict]} {VerdictName.Of(verdict, language)}"));
        var all = shown.Sum(verdict => counts[verdict]);
        return new LocalizedText($"{name}适用 {all} 项指标：{Of(Language.Chinese)}", $"{all} indicators of {name} apply: {Of(Language.English)}");
    }

    private static LocalizedText Size(AnnualAssessment assessment) => new(
        $"{assessment.Day.Year} 年度评估（截至 {assessment.Day}）· {assessment.Jurisdictions.Count} 个行政区，{assessment.Subjects} 个对象",
        $"Annual assessment {assessment.Day.Year}, as of {assessment.Day} · {assessment.Jurisdictions.Count} jurisdictions, {assessment.Subjects} subjects in them");
}
