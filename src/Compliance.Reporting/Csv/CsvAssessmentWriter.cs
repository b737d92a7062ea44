using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Compliance.Assessments;
using Compliance.Diagnostics;
using Compliance.Findings;
using Compliance.Localization;

namespace Compliance.Reporting.Csv;

/// <summary>
/// Writes an annual assessment as a table, one indicator of one jurisdiction a row: the words and numbers of a finding, whether
/// it is judged on what is <c>reported</c> or <c>computed</c>, over how many <c>members</c>, and whether it is <c>overdue</c> or <c>contradicted</c>;
/// <c>before_min</c> and <c>before_max</c> are what it was a year before, in the same unit, and <c>direction</c> whether that is <c>better</c>, <c>worse</c> or the <c>same</c>.
/// </summary>
public static class CsvAssessmentWriter
{
    /// <summary>The headings.</summary>
    public static IReadOnlyList<string> Headings { get; } =
    [
        "date", "jurisdiction", "name", "decision", "rule", "title", "verdict", "level", "measured_min", "measured_max", "unit", "limit", "limit_from",
        "margin", "judged_on", "members", "overdue", "contradicted", "section", "quote", "departments", "message", "chain", "consequences", "differs", "before_min", "before_max", "direction",
    ];

    /// <summary>Writes an assessment to some text, which is left open.</summary>
    /// <param name="output">Where it is written.</param>
    /// <param name="assessment">The assessment.</param>
    /// <param name="language">The language of titles, limits, departments and messages.</param>
    /// <param name="hasByteOrderMark">Whether it begins with a byte order mark, for spreadsheets.</param>
    public static void Write(TextWriter output, AnnualAssessment assessment, Language language, bool hasByteOrderMark) =>
        Write(output, assessment, language, hasByteOrderMark, columns: null, [], ReportGaps.None);

    /// <summary>Writes an assessment to some text, which is left open, with what is wrong with the files and what is left out.</summary>
    /// <param name="output">Where it is written.</param>
    /// <param name="assessment">The assessment.</param>
    /// <param name="language">The language of titles, limits, departments and messages.</param>
    /// <param name="hasByteOrderMark">Whether it begins with a byte order mark, for spreadsheets.</param>
    /// <param name="columns">Those of <see cref="Headings"/> that are written, in their order; null for all.</param>
    /// <param name="diagnostics">What is wrong with the files, or worth a look: errors and warnings are rows at the end, with a decision <c>wrong_input</c> or <c>warning</c> and no verdict.</param>
    /// <param name="gaps">What is left out or not certain: rows at the end, with a decision <c>unread</c>, <c>open</c> or <c>unplaced</c>.</param>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    public static void Write(
        TextWriter output, AnnualAssessment assessment, Language language, bool hasByteOrderMark, IReadOnlyList<string>? columns, IReadOnlyList<Diagnostic> diagnostics, ReportGaps gaps)
    {
        var chosen = ChosenColumns.Of(Headings, columns);
        var cells = chosen.Select(heading => IndicatorColumns.Of(heading, language)).ToList();
        var text = new TextBuffer();
        if (hasByteOrderMark)
            text.Write('\uFEFF');
        var row = new CsvRow(text);
        foreach (var heading in chosen)
            row.Text(heading);
        row.End();
        foreach (var jurisdiction in assessment.Jurisdictions)
        {
            var overdue = new HashSet<Finding>(jurisdiction.Overdue);
            foreach (var finding in jurisdiction.Indicators)
            {
                var indicator = new Indicator(assessment.Day, jurisdiction, finding, overdue.Contains(finding));
                foreach (var write in cells)
                    write(row, indicator);
                row.End();
            }
        }

        foreach (var note in diagnostics.Select(diagnostic => ReportNote.Of(diagnostic, language)).OfType<ReportNote>().Concat(ReportNote.Of(assessment.Pack, gaps, language)))
        {
            foreach (var heading in chosen)
                row.Text(TextOf(note, heading));
            row.End();
        }

        text.WriteTo(output);
        output.Flush();
    }

    private static string? TextOf(ReportNote note, string heading) => heading switch
    {
        "name" => note.Span.ToString(),
        "decision" => note.Kind,
        "rule" => note.Code,
        "level" => note.Level.Name(),
        "message" => note.Message,
        _ => null,
    };
}
