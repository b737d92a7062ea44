using System.Collections.Generic;
using System.IO;
using System.Linq;
using Compliance.Assessments;
using Compliance.Diagnostics;
using Compliance.Findings;
using Compliance.Localization;

namespace Compliance.Reporting.Xlsx;

/// <summary>Writes an annual assessment as a workbook (XLSX): a summary, the jurisdictions, every indicator of each, and what is missing.</summary>
public static class XlsxAssessmentWriter
{
    private static readonly IReadOnlyList<Column> PlaceColumns =
    [
        new(new("编号", "Id"), 16), new(new("名称", "Name"), 20), new(new("上级", "Within"), 16), new(new("结论", "Decision"), 18), new(new("对象", "Subjects"), 12),
        .. ReportTotals.WorstFirst.Select(decision => new Column(new LocalizedText(VerdictName.Of(decision, Language.Chinese), VerdictName.Of(decision, Language.English)), 14)),
        new(new("逾期", "Overdue"), 10), new(new("矛盾", "Contradicted"), 12), new(new("尚缺", "Lacking"), 80),
    ];

    private static readonly IReadOnlyList<Column> IndicatorColumns =
        [.. FindingRow.Columns, new(new("上年数值（最小）", "Year before, least"), 14), new(new("上年数值（最大）", "Year before, most"), 14), new(new("较上年", "Since the year before"), 14)];

    /// <summary>Writes an assessment to a stream, which is left open.</summary>
    /// <param name="output">Where it is written.</param>
    /// <param name="toolVersion">The version of the program that made it.</param>
    /// <param name="assessment">The assessment.</param>
    /// <param name="language">The language of headings, titles and messages.</param>
    /// <param name="diagnostics">What is wrong with the files, or worth a look.</param>
    /// <param name="gaps">What is left out or not certain.</param>
    public static void Write(Stream output, string toolVersion, AnnualAssessment assessment, Language language, IReadOnlyList<Diagnostic> diagnostics, ReportGaps gaps)
    {
        var zh = language == Language.Chinese;
        using var workbook = new Workbook(output);
        var summary = zh ? "总计" : "Summary";
        SummarySheet.Write(workbook, summary, language, Rows(toolVersion, assessment, language, diagnostics, gaps));
        var places = WritePlaces(workbook, zh ? "行政区" : "Jurisdictions", assessment, language);
        var indicators = WriteIndicators(workbook, zh ? "指标" : "Indicators", assessment, language);
        workbook.End([summary, .. places, .. indicators]);
    }

    private static IReadOnlyList<string> WritePlaces(Workbook workbook, string name, AnnualAssessment assessment, Language language)
    {
        using var sheet = new Sheet(workbook, name, PlaceColumns, language);
        foreach (var place in assessment.Jurisdictions)
        {
            sheet.BeginRow();
            sheet.Text(place.Jurisdiction.Id);
            sheet.Text(place.Jurisdiction.Name);
            sheet.Text(place.Jurisdiction.Jurisdiction);
            sheet.Text(VerdictName.Of(place.Evaluation.Decision, language));
            sheet.Number(place.Subjects);
            foreach (var decision in ReportTotals.WorstFirst)
                sheet.Number(place[decision]);
            sheet.Number(place.Overdue.Count());
            sheet.Number(place.Evaluation.Contradictions.Count());
            sheet.Text(string.Join("; ", place.Lacking.Select(lacking => AssessmentText.Lacking(lacking, language))));
            sheet.EndRow();
        }

        return sheet.Names;
    }

    private static IReadOnlyList<string> WriteIndicators(Workbook workbook, string name, AnnualAssessment assessment, Language language)
    {
        using var sheet = new Sheet(workbook, name, IndicatorColumns, language);
        foreach (var place in assessment.Jurisdictions)
        {
            foreach (var finding in place.Indicators)
            {
                FindingRow.Begin(sheet, place.Evaluation, finding, language);
                var before = place.MeasuredBefore(finding);
                sheet.Number(before?.Value.Lower.Value, before?.Limit);
                sheet.Number(before?.Value.Upper.Value, before?.Limit);
                sheet.Text(AssessmentText.Direction(place.TrendOf(finding)?.Direction ?? TrendDirection.Open, language));
                sheet.EndRow();
            }
        }

        return sheet.Names;
    }

    private static IEnumerable<(string What, string? Text, long? Number)> Rows(string toolVersion, AnnualAssessment assessment, Language language, IReadOnlyList<Diagnostic> diagnostics, ReportGaps gaps)
    {
        var (pack, zh) = (assessment.Pack, language == Language.Chinese);
        yield return (zh ? "依据" : "Rules", PackText.Line(pack, language), null);
        yield return (zh ? "规则摘要值" : "Digest of the rules", pack.Digest, null);
        yield return (zh ? "工具" : "Tool", $"compliance {toolVersion}", null);
        yield return (zh ? "判定日" : "As of", assessment.Day.ToString(), null);
        yield return (zh ? "行政区" : "Jurisdictions", null, assessment.Jurisdictions.Count);
        yield return (zh ? "对象" : "Subjects", null, assessment.Subjects);
        foreach (var verdict in VerdictSelection.All.Verdicts)
            yield return ($"{(zh ? "判定" : "Verdict")}: {VerdictName.Of(verdict, language)}", null, assessment.Jurisdictions.Sum(place => place.Evaluation.Counts[verdict]));
        foreach (var note in diagnostics.Select(diagnostic => ReportNote.Of(diagnostic, language)).OfType<ReportNote>().Concat(ReportNote.Of(pack, gaps, language)))
            yield return (note.Span.ToString() is { Length: > 0 } place ? $"{note.Code}: {place}" : note.Code, note.Message, null);
    }
}
