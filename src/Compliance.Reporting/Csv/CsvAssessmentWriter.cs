using System.Collections.Generic;
using System.IO;
using System.Linq;
using Compliance.Assessments;
using Compliance.Findings;
using Compliance.Localization;
using Compliance.Packs;

namespace Compliance.Reporting.Csv;

/// <summary>
/// Writes an annual assessment as a table, one indicator of one jurisdiction a row: the words and numbers of a finding, whether
/// it is judged on what is <c>reported</c> or <c>computed</c>, over how many <c>members</c>, and whether it is <c>overdue</c> or <c>contradicted</c>.
/// </summary>
public static class CsvAssessmentWriter
{
    /// <summary>The headings.</summary>
    public static IReadOnlyList<string> Headings { get; } =
    [
        "date", "jurisdiction", "name", "decision", "rule", "title", "verdict", "level", "measured_min", "measured_max", "unit", "limit", "limit_from",
        "margin", "judged_on", "members", "overdue", "contradicted", "section", "quote", "departments", "message",
    ];

    /// <summary>Writes an assessment to some text, which is left open.</summary>
    /// <param name="output">Where it is written.</param>
    /// <param name="assessment">The assessment.</param>
    /// <param name="language">The language of titles, limits, departments and messages.</param>
    /// <param name="hasByteOrderMark">Whether it begins with a byte order mark, for spreadsheets.</param>
    public static void Write(TextWriter output, AnnualAssessment assessment, Language language, bool hasByteOrderMark)
    {
        if (hasByteOrderMark)
            output.Write('\uFEFF');
        var row = new CsvRow(output);
        foreach (var heading in Headings)
            row.Text(heading);
        row.End();
        foreach (var jurisdiction in assessment.Jurisdictions)
        {
            var overdue = new HashSet<Finding>(jurisdiction.Overdue);
            foreach (var finding in jurisdiction.Indicators)
                Write(row, assessment, jurisdiction, finding, overdue.Contains(finding), language);
        }

        output.Flush();
    }

    private static void Write(CsvRow row, AnnualAssessment assessment, JurisdictionAssessment jurisdiction, Finding finding, bool isOverdue, Language language)
    {
        var measured = finding.Measured;
        var limit = finding.Limit ?? finding.Upcoming?.Limit;
        row.Text(assessment.Day.ToString()).Text(jurisdiction.Jurisdiction.Id).Text(jurisdiction.Jurisdiction.Name).Text(jurisdiction.Evaluation.Decision.Word());
        row.Text(finding.Rule.Id).Text(finding.Rule.Title.In(language)).Text(finding.Verdict.Word()).Text(finding.Level.Word());
        row.Number(measured?.Value.Lower.Value, measured?.Limit).Number(measured?.Value.Upper.Value, measured?.Limit).Text(measured?.Unit.Symbol.En);
        row.Text(limit is null ? "" : LimitText.Of(limit, language)).Text(limit?.From.ToString()).Number(measured?.Margin);
        row.Text(JudgedOn(finding));
        if (finding.Portfolio is { } portfolio)
            row.Number(portfolio.Members);
        else
            row.Text("");
        row.Text(isOverdue ? "true" : "false").Text(finding.Portfolio is { IsContradicted: true } ? "true" : "false");
        row.Text(string.Join(" ", finding.Rule.Clauses.Select(clause => clause.ReportedBy ?? clause.Section))).Text(string.Join(" ", finding.Rule.Clauses.Select(clause => clause.Quote)));
        row.Text(FindingText.Departments(finding.Rule, language)).Text(finding.Message.In(language)).End();
    }

    private static string JudgedOn(Finding finding) => finding.Rule.Requirement is not AggregateRequirement || finding.Portfolio is null || finding.Portfolio.IsJudgedOnReport
        ? "reported"
        : "computed";
}
