using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Compliance.Assessments;
using Compliance.Diagnostics;
using Compliance.Findings;
using Compliance.Localization;

namespace Compliance.Reporting.Markdown;

/// <summary>Writes an annual assessment as Markdown: a table of all jurisdictions, and the indicators of each, folded.</summary>
public sealed class MarkdownAssessmentWriter(TextWriter output, Language language)
{
    private const int MostNotes = 20;

    /// <summary>Writes an assessment; the text is left open.</summary>
    public void Write(AnnualAssessment assessment) => Write(assessment, [], ReportGaps.None);

    /// <summary>Writes an assessment with what is wrong with its files, left out or not certain; the text is left open.</summary>
    public void Write(AnnualAssessment assessment, IReadOnlyList<Diagnostic> diagnostics, ReportGaps gaps)
    {
        var title = Pick($"{assessment.Day.Year} 年度评估（截至 {assessment.Day}）", $"Annual assessment {assessment.Day.Year}, as of {assessment.Day}");
        Line($"## {title}");
        Line("");
        Line(MarkdownText.Of(PackText.Line(assessment.Pack, language, ' ')));
        Line("");
        var notes = diagnostics.Select(diagnostic => ReportNote.Of(diagnostic, language)).OfType<ReportNote>().ToList();
        var text = new StringBuilder();
        MarkdownNotes.Append(text, [.. ReportNote.Of(assessment.Pack, gaps, language), .. notes.Take(MostNotes)], notes.Count - System.Math.Min(notes.Count, MostNotes), language);
        output.Write(text.ToString());
        Line(Pick("| 行政区 | 结论 | 对象 | 逾期 | 矛盾 |", "| Jurisdiction | Decision | Subjects | Overdue | Contradicted |"));
        Line("|---|---|--:|--:|--:|");
        foreach (var jurisdiction in assessment.Jurisdictions)
            Line($"| {Name(jurisdiction)} | {Decision(jurisdiction)} | {jurisdiction.Subjects} | {jurisdiction.Overdue.Count()} | {jurisdiction.Evaluation.Contradictions.Count()} |");
        Line("");
        foreach (var jurisdiction in assessment.Jurisdictions)
            WriteIndicators(jurisdiction);
        output.Flush();
    }

    private void WriteIndicators(JurisdictionAssessment jurisdiction)
    {
        Line($"<details><summary><b>{Name(jurisdiction)}</b>{Pick("：", ": ")}{Decision(jurisdiction)}</summary>");
        Line("");
        var hasBefore = jurisdiction.Before is not null;
        Line(Pick($"| 判定 | 指标 | 限值 | 余量 |{(hasBefore ? " 上年 |" : "")} 说明 |", $"| Verdict | Indicator | Limit | Margin |{(hasBefore ? " Year before |" : "")} Finding |"));
        Line($"|---|---|---|--:|{(hasBefore ? "--:|" : "")}---|");
        foreach (var finding in jurisdiction.Indicators)
        {
            var limit = finding.Limit ?? finding.Upcoming?.Limit;
            var asked = limit is null ? "" : MarkdownText.Of(LimitText.WithDate(limit, language));
            var margin = MarkdownText.Of(AssessmentText.Margin(finding));
            Line($"| {VerdictName.Of(finding.Verdict, language)} | {MarkdownText.Of(finding.Rule.Title.In(language))} | {asked} | {margin} |{(hasBefore ? $" {MarkdownText.Of(AssessmentText.Before(jurisdiction, finding, language))} |" : "")} {MarkdownText.Of(finding.Message.In(language))} |");
        }

        Line("");
        Line("</details>");
        Line("");
    }

    private static string Name(JurisdictionAssessment jurisdiction) =>
        MarkdownText.Of(jurisdiction.Jurisdiction.Name is { } name ? $"{name} ({jurisdiction.Jurisdiction.Id})" : jurisdiction.Jurisdiction.Id);

    private string Decision(JurisdictionAssessment jurisdiction) => VerdictName.Of(jurisdiction.Evaluation.Decision, language);

    private void Line(string text)
    {
        output.Write(text);
        output.Write('\n');
    }

    private string Pick(string zh, string en) => language == Language.Chinese ? zh : en;
}
