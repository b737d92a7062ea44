using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Findings;
using Compliance.Localization;
using Compliance.Packs;

namespace Compliance.Reporting.Csv;

/// <summary>
/// Writes a result as a table, one finding a row, for spreadsheets and data frames. Headings and words are the same in every
/// language; titles, departments and messages are in the one asked for. A file that is wrong, of which nothing was decided,
/// is a row too: its decision is <c>wrong_input</c> and its verdict is empty. So are warnings, as <c>warning</c>, and what is left out or not
/// certain, at the end: <c>unread</c>, <c>open</c>, <c>unplaced</c>, and the day that was taken as <c>today</c>.
/// </summary>
public sealed class CsvReportWriter : IReportWriter, IPartWriter
{
    private readonly TextWriter _output;
    private readonly bool _hasByteOrderMark;
    private readonly Language _language;
    private readonly CsvLayout _layout;
    private readonly ConcurrentDictionary<Rule, CsvRuleCells> _rules = [];
    private readonly TextBuffers _buffers = new();
    private VerdictSelection _selection = VerdictSelection.All;
    private RulePack? _pack;

    /// <summary>A writer.</summary>
    /// <param name="output">Where it is written.</param>
    /// <param name="language">The language of titles, departments and messages.</param>
    /// <param name="hasByteOrderMark">Whether it begins with a byte order mark, without which spreadsheets on a Chinese machine take a file for GBK.</param>
    /// <param name="columns">Those of <see cref="Headings"/> that are written, in their order; null for all. What only the others hold is not worked out, which takes time.</param>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    public CsvReportWriter(TextWriter output, Language language, bool hasByteOrderMark, IReadOnlyList<string>? columns = null)
    {
        _output = output;
        _hasByteOrderMark = hasByteOrderMark;
        _language = language;
        _layout = new CsvLayout([.. ChosenColumns.Of(Headings, columns).Select(heading => FindingColumns.Of(heading, language))]);
    }

    /// <summary>
    /// The headings: <c>subject</c> (its id), <c>kind</c>, <c>name</c>, <c>jurisdiction</c>; <c>file</c>, <c>line</c> and <c>column</c> of the fact;
    /// <c>date</c> evaluated; <c>decision</c> on the subject; <c>rule</c>, <c>title</c>, <c>verdict</c>, <c>level</c>, <c>obligation</c>;
    /// <c>measured_min</c>, <c>measured_max</c> and <c>limit</c>, numbers in <c>unit</c>, with the <c>comparator</c> and the day <c>limit_from</c> which
    /// the limit binds; <c>margin</c>, negative where the limit is missed; <c>missing</c> facts, with spaces between; <c>upcoming_from</c>, the day of
    /// the next limit, and the verdict <c>projected</c> by it; <c>deviation</c>; <c>section</c>, <c>quote</c>, <c>departments</c>, <c>message</c>;
    /// the <c>chain</c> of instruments, the <c>consequences</c> that the instrument states, and where another one <c>differs</c>.
    /// </summary>
    public static IReadOnlyList<string> Headings { get; } =
    [
        "subject", "kind", "name", "jurisdiction", "file", "line", "column", "date", "decision", "rule", "title", "verdict", "level", "obligation",
        "measured_min", "measured_max", "unit", "comparator", "limit", "limit_from", "margin", "missing", "upcoming_from", "projected",
        "deviation", "section", "quote", "departments", "message", "chain", "consequences", "differs",
    ];

    /// <inheritdoc/>
    public void Begin(ReportHeader header)
    {
        _selection = header.Only ?? VerdictSelection.All;
        _pack = header.Pack;
        if (_hasByteOrderMark)
            _output.Write('\uFEFF');
        Write(row => WriteTexts(row, _layout.Columns.Select(column => column.Heading)));
    }

    /// <inheritdoc/>
    public void Write(Evaluation evaluation) => Write(row => Write(row, evaluation));

    bool IPartWriter.RemembersParts => false;

    TextBuffer IPartWriter.Render(IReadOnlyList<Evaluation> evaluations)
    {
        var part = _buffers.Rent();
        var row = new CsvRow(part);
        foreach (var evaluation in evaluations)
            Write(row, evaluation);
        return part;
    }

    void IPartWriter.Append(TextBuffer part)
    {
        part.WriteTo(_output);
        _buffers.Return(part);
    }

    /// <inheritdoc/>
    public void Write(Diagnostic diagnostic)
    {
        if (ReportNote.Of(diagnostic, _language) is { } note)
            Write(note);
    }

    /// <inheritdoc/>
    public void End(ReportSummary summary)
    {
        foreach (var note in (_pack is null ? [] : ReportNote.Of(_pack, _language)).Concat(ReportNote.Of(summary, _language)))
            Write(note);
        _output.Flush();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    // A row in which none of the columns says anything would be an empty line.
    private void Write(ReportNote note)
    {
        if (_layout.Columns.Any(column => column.OfNote is not null))
            Write(row => WriteTexts(row, _layout.Columns.Select(column => column.OfNote?.Invoke(note))));
    }

    private void Write(Action<CsvRow> write)
    {
        var part = _buffers.Rent();
        write(new CsvRow(part));
        ((IPartWriter)this).Append(part);
    }

    private static void WriteTexts(CsvRow row, IEnumerable<string?> texts)
    {
        foreach (var text in texts)
            row.Text(text);
        row.End();
    }

    private void Write(CsvRow row, Evaluation evaluation)
    {
        foreach (var finding in _selection.Of(evaluation))
        {
            var cells = CellsOf(finding.Rule).For(finding.Verdict, finding.Limit);
            var run = 0;
            foreach (var column in _layout.Steps)
            {
                if (column is null)
                    row.Cells(cells[run++]);
                else
                    column.OfFinding!(row, evaluation, finding);
            }

            row.End();
        }
    }

    private CsvRuleCells CellsOf(Rule rule) => _rules.TryGetValue(rule, out var cells) ? cells : _rules.GetOrAdd(rule, new CsvRuleCells(rule, _layout));
}
