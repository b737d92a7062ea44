using System;
using System.Linq;
using Compliance.Findings;
using Compliance.Localization;
using Compliance.Packs;

namespace Compliance.Reporting.Csv;

/// <summary>The columns that a table of an annual assessment can have.</summary>
internal static class IndicatorColumns
{
    /// <summary>What writes the cells under one of <see cref="CsvAssessmentWriter.Headings"/>, with texts in a language.</summary>
    public static Action<CsvRow, Indicator> Of(string heading, Language language) => heading switch
    {
        "date" => (row, indicator) => row.Day(indicator.Day),
        "jurisdiction" => (row, indicator) => row.Text(indicator.Jurisdiction.Jurisdiction.Id),
        "name" => (row, indicator) => row.Text(indicator.Jurisdiction.Jurisdiction.Name),
        "decision" => (row, indicator) => row.Text(indicator.Jurisdiction.Evaluation.Decision.Word()),
        "rule" => (row, indicator) => row.Text(indicator.Finding.Rule.Id),
        "title" => (row, indicator) => row.Text(indicator.Finding.Rule.Title.In(language)),
        "verdict" => (row, indicator) => row.Text(indicator.Finding.Verdict.Word()),
        "level" => (row, indicator) => row.Text(indicator.Finding.Level.Word()),
        "measured_min" => (row, indicator) => row.Number(indicator.Finding.Measured?.Value.Lower.Value, indicator.Finding.Measured?.Limit),
        "measured_max" => (row, indicator) => row.Number(indicator.Finding.Measured?.Value.Upper.Value, indicator.Finding.Measured?.Limit),
        "unit" => (row, indicator) => row.Text(indicator.Finding.Measured?.Unit.Symbol.En),
        "limit" => (row, indicator) => row.Text(LimitOf(indicator.Finding) is { } limit ? LimitText.Of(limit, language) : ""),
        "limit_from" => (row, indicator) => row.Text(LimitOf(indicator.Finding)?.From.ToString()),
        "margin" => (row, indicator) => row.Number(indicator.Finding.Measured?.Margin),
        "judged_on" => (row, indicator) => row.Text(JudgedOn(indicator.Finding)),
        "members" => (row, indicator) => row.Text(indicator.Finding.Portfolio is { } portfolio ? FormattableString.Invariant($"{portfolio.Members}") : ""),
        "overdue" => (row, indicator) => row.Text(indicator.IsOverdue ? "true" : "false"),
        "contradicted" => (row, indicator) => row.Text(indicator.Finding.Portfolio is { IsContradicted: true } ? "true" : "false"),
        "section" => (row, indicator) => row.Text(string.Join(" ", indicator.Finding.Rule.Clauses.Select(clause => clause.ReportedBy ?? clause.Section))),
        "quote" => (row, indicator) => row.Text(string.Join(" ", indicator.Finding.Rule.Clauses.Select(clause => clause.Quote))),
        "departments" => (row, indicator) => row.Text(FindingText.Departments(indicator.Finding.Rule, language)),
        "chain" => (row, indicator) => row.Text(LawText.Chain(indicator.Finding.Rule, language)),
        "consequences" => (row, indicator) => row.Text(LawText.Consequences(indicator.Finding.Rule)),
        "differs" => (row, indicator) => row.Text(LawText.Differences(indicator.Finding, language)),
        "before_min" => (row, indicator) => row.Number(indicator.Before?.Value.Lower.Value, indicator.Before?.Limit),
        "before_max" => (row, indicator) => row.Number(indicator.Before?.Value.Upper.Value, indicator.Before?.Limit),
        "direction" => (row, indicator) => row.Text(indicator.Direction.Word()),
        "message" => (row, indicator) => row.Message(indicator.Finding, language),
        _ => throw new ArgumentOutOfRangeException(nameof(heading)),
    };

    private static Limit? LimitOf(Finding finding) => finding.Limit ?? finding.Upcoming?.Limit;

    private static string JudgedOn(Finding finding) => finding.Rule.Requirement is not AggregateRequirement || finding.Portfolio is null || finding.Portfolio.IsJudgedOnReport
        ? "reported"
        : "computed";
}
