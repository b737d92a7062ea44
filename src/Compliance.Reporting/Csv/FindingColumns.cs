using System;
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
    /// <summary>The column under one of <see cref="CsvReportWriter.Headings"/>, with texts in a language.</summary>
    public static CsvColumn Of(string heading, Language language) => heading switch
    {
        "subject" => CsvColumn.Of(heading, (row, evaluation, _) => row.Text(evaluation.Subject.Id)),
        "kind" => CsvColumn.Of(heading, ruled => ruled.Rule.Subject.Name),
        "name" => CsvColumn.Of(heading, (row, evaluation, _) => row.Text(evaluation.Subject.Name)),
        "jurisdiction" => CsvColumn.Of(heading, (row, evaluation, _) => row.Text(evaluation.Subject.Jurisdiction)),
        "file" => CsvColumn.Of(heading, (row, _, finding) => row.Text(row.SpanOf(finding).Table), note => note.Span.Table),
        "line" => CsvColumn.Of(heading, (row, _, finding) => row.Number(row.SpanOf(finding).Line), note => Text(note.Span.Line)),
        "column" => CsvColumn.Of(heading, (row, _, finding) => row.Number(row.SpanOf(finding).Column), note => Text(note.Span.Column)),
        "date" => CsvColumn.Of(heading, (row, _, finding) => row.Day(finding.Day)),
        "decision" => CsvColumn.Of(heading, (row, evaluation, _) => row.Cells(evaluation.Decision.Word()), note => note.Kind),
        "rule" => CsvColumn.Of(heading, ruled => ruled.Rule.Id, note => note.Code),
        "title" => CsvColumn.Of(heading, ruled => ruled.Rule.Title.In(language)),
        "verdict" => CsvColumn.Of(heading, ruled => PackWords.Verdicts[(int)ruled.Verdict]),
        "level" => CsvColumn.Of(heading, ruled => ruled.Rule.Obligation.Level().Word(), note => note.Level.Name()),
        "obligation" => CsvColumn.Of(heading, ruled => ruled.Rule.Obligation.Word()),
        "measured_min" => CsvColumn.Of(heading, (row, _, finding) => row.Number(row.MeasuredOf(finding)?.Value.Lower.Value, row.MeasuredOf(finding)?.Limit)),
        "measured_max" => CsvColumn.Of(heading, (row, _, finding) => row.Number(row.MeasuredOf(finding)?.Value.Upper.Value, row.MeasuredOf(finding)?.Limit)),
        "unit" => CsvColumn.Of(heading, (row, _, finding) => row.Text(UnitOf(finding.Limit ?? finding.Limits.FirstOrDefault()))),
        "comparator" => CsvColumn.Of(heading, ruled => ruled.Limit is null ? "" : Comparator(ruled.Limit)),
        "limit" => CsvColumn.Of(heading, ruled => ruled.Limit is null ? "" : Value(ruled.Limit)),
        "limit_from" => CsvColumn.Of(heading, ruled => ruled.Limit?.From.ToString()),
        "margin" => CsvColumn.Of(heading, (row, _, finding) => row.Number(row.MeasuredOf(finding)?.Margin)),
        "missing" => CsvColumn.Of(heading, (row, _, finding) => row.Text(Missing(finding))),
        "upcoming_from" => CsvColumn.Of(heading, (row, _, finding) => row.Text(finding.Upcoming?.Limit.From.ToString())),
        "projected" => CsvColumn.Of(heading, (row, _, finding) => row.Text(finding.Upcoming?.Projected.Word())),
        "deviation" => CsvColumn.Of(heading, (row, _, finding) => row.Text(FindingText.Deviation(finding, language))),
        "section" => CsvColumn.Of(heading, ruled => string.Join(" ", ruled.Rule.Clauses.Select(clause => clause.ReportedBy ?? clause.Section))),
        "quote" => CsvColumn.Of(heading, ruled => string.Join(" ", ruled.Rule.Clauses.Select(clause => clause.Quote))),
        "departments" => CsvColumn.Of(heading, ruled => FindingText.Departments(ruled.Rule, language)),
        "chain" => CsvColumn.Of(heading, ruled => LawText.Chain(ruled.Rule, language)),
        "consequences" => CsvColumn.Of(heading, ruled => LawText.Consequences(ruled.Rule)),
        "differs" => CsvColumn.Of(heading, (row, _, finding) => row.Text(LawText.Differences(finding, language))),
        "message" => CsvColumn.Of(heading, (row, _, finding) => row.Message(finding, language), note => note.Message),
        _ => throw new ArgumentOutOfRangeException(nameof(heading)),
    };

    private static string Comparator(Limit limit) => limit.Match(
        threshold: threshold => threshold.Comparator.Word(),
        relative: relative => relative.Comparator.Word(),
        mustHold: _ => "is",
        deadline: _ => "on_or_before",
        table: _ => "");

    private static string? UnitOf(Limit? limit) => limit?.Match<string?>(
        threshold: threshold => threshold.Value.Unit.Symbol.En,
        relative: relative => relative.Unit.Symbol.En,
        mustHold: _ => null,
        deadline: _ => null,
        table: _ => null);

    private static string Value(Limit limit) => limit.Match(
        threshold: threshold => DecimalText.Of(threshold.Value.Value),
        relative: relative => relative.Text,
        mustHold: _ => "true",
        deadline: deadline => FormattableString.Invariant($"{deadline.Month:00}-{deadline.Day:00}"),
        table: _ => "");

    private static string Missing(Finding finding)
    {
        if (finding.Verdict != Verdict.Undetermined)
            return "";

        var missing = finding.Missing.Select(fact => fact.Name);
        return string.Join(" ", finding.MissingMembers is { } members ? missing.Append(members.Name) : missing);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
