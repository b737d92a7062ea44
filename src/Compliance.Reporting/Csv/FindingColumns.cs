using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Findings;
using Compliance.Localization;
using Compliance.Packs;
using Compliance.Values;

namespace Compliance.Reporting.Csv;

/// <summary>The columns that a table of findings can have.</summary>
internal static class FindingColumns
{
    /// <summary>All of them, in their usual order, with texts in a language.</summary>
    public static IReadOnlyList<CsvColumn> In(Language language) =>
    [
        CsvColumn.Of("subject", (row, evaluation, _) => row.Text(evaluation.Subject.Id)),
        CsvColumn.Of("kind", (row, evaluation, _) => row.Text(evaluation.Subject.Kind.Name)),
        CsvColumn.Of("name", (row, evaluation, _) => row.Text(evaluation.Subject.Name)),
        CsvColumn.Of("jurisdiction", (row, evaluation, _) => row.Text(evaluation.Subject.Jurisdiction)),
        CsvColumn.Of("file", (row, _, finding) => row.Text(row.SpanOf(finding).File), diagnostic => diagnostic.Span.File),
        CsvColumn.Of("line", (row, _, finding) => row.Number(row.SpanOf(finding).Line), diagnostic => Text(diagnostic.Span.Line)),
        CsvColumn.Of("column", (row, _, finding) => row.Number(row.SpanOf(finding).Column), diagnostic => Text(diagnostic.Span.Column)),
        CsvColumn.Of("date", (row, _, finding) => row.Day(finding.Day)),
        CsvColumn.Of("decision", (row, evaluation, _) => row.Cells(evaluation.Decision.Word()), _ => "wrong_input"),
        CsvColumn.Of("rule", ruled => ruled.Rule.Id, diagnostic => diagnostic.Code),
        CsvColumn.Of("title", ruled => ruled.Rule.Title.In(language)),
        CsvColumn.Of("verdict", ruled => PackWords.Verdicts[(int)ruled.Verdict]),
        CsvColumn.Of("level", ruled => ruled.Rule.Obligation.Level().Word(), diagnostic => diagnostic.Severity.Name()),
        CsvColumn.Of("obligation", ruled => ruled.Rule.Obligation.Word()),
        CsvColumn.Of("measured_min", (row, _, finding) => row.Number(finding.Measured?.Value.Lower.Value, finding.Measured?.Limit)),
        CsvColumn.Of("measured_max", (row, _, finding) => row.Number(finding.Measured?.Value.Upper.Value, finding.Measured?.Limit)),
        CsvColumn.Of("unit", ruled => (ruled.Limit as Threshold)?.Value.Unit.Symbol.En),
        CsvColumn.Of("comparator", ruled => Comparator(ruled.Limit)),
        CsvColumn.Of("limit", ruled => Value(ruled.Limit)),
        CsvColumn.Of("limit_from", ruled => ruled.Limit.From.ToString()),
        CsvColumn.Of("margin", (row, _, finding) => row.Number(finding.Measured?.Margin)),
        CsvColumn.Of("missing", (row, _, finding) => row.Text(Missing(finding))),
        CsvColumn.Of("upcoming_from", (row, _, finding) => row.Text(finding.Rule.Requirement.NextAfter(finding.Day)?.From.ToString())),
        CsvColumn.Of("projected", (row, _, finding) => row.Text(finding.Upcoming?.Projected.Word())),
        CsvColumn.Of("deviation", (row, _, finding) => row.Text(FindingText.Deviation(finding, language))),
        CsvColumn.Of("section", ruled => string.Join(" ", ruled.Rule.Clauses.Select(clause => clause.ReportedBy ?? clause.Section))),
        CsvColumn.Of("quote", ruled => string.Join(" ", ruled.Rule.Clauses.Select(clause => clause.Quote))),
        CsvColumn.Of("departments", ruled => FindingText.Departments(ruled.Rule, language)),
        CsvColumn.Of("message", (row, _, finding) => row.Message(finding, language), diagnostic => diagnostic.Message(language)),
    ];

    private static string Comparator(Limit limit) => limit switch
    {
        Threshold threshold => threshold.Comparator.Word(),
        Deadline => "on_or_before",
        _ => "is",
    };

    private static string Value(Limit limit) => limit switch
    {
        Threshold threshold => DecimalText.Of(threshold.Value.Value),
        Deadline deadline => FormattableString.Invariant($"{deadline.Month:00}-{deadline.Day:00}"),
        _ => "true",
    };

    private static string Missing(Finding finding)
    {
        if (finding.Verdict != Verdict.Undetermined)
            return "";

        var missing = finding.Missing.Select(fact => fact.Name);
        return string.Join(" ", finding.MissingMembers is { } members ? missing.Append(members.Name) : missing);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
