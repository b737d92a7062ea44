using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Compliance.Descriptors;
using Compliance.Diagnostics;
using Compliance.Findings;
using Compliance.Localization;
using Compliance.Packs;

namespace Compliance.Reporting.Csv;

/// <summary>
/// Writes a result as a table, one finding a row, for spreadsheets and data frames. Headings and words are the same in every
/// language; titles, departments and messages are in the one asked for. A file that is wrong, of which nothing was decided,
/// is a row too: its decision is <c>wrong_input</c> and its verdict is empty.
/// </summary>
/// <param name="output">Where it is written.</param>
/// <param name="language">The language of titles, departments and messages.</param>
/// <param name="hasByteOrderMark">Whether it begins with a byte order mark, without which spreadsheets on a Chinese machine take a file for GBK.</param>
public sealed class CsvReportWriter(TextWriter output, Language language, bool hasByteOrderMark) : IReportWriter, IPartWriter
{
    private readonly CsvRow _row = new(output);
    private readonly ConcurrentDictionary<Rule, CsvRuleCells> _rules = [];
    private readonly TextBuffers _buffers = new();
    private VerdictSelection _selection = VerdictSelection.All;

    /// <summary>
    /// The headings: <c>subject</c> (its id), <c>kind</c>, <c>name</c>, <c>jurisdiction</c>; <c>file</c>, <c>line</c> and <c>column</c> of the fact;
    /// <c>date</c> decided on; <c>decision</c> on the subject; <c>rule</c>, <c>title</c>, <c>verdict</c>, <c>level</c>, <c>obligation</c>;
    /// <c>measured_min</c>, <c>measured_max</c> and <c>limit</c>, numbers in <c>unit</c>, with the <c>comparator</c> and the day <c>limit_from</c> which
    /// the limit binds; <c>margin</c>, negative where the limit is missed; <c>missing</c> facts, with spaces between; <c>upcoming_from</c>, the day of
    /// the next limit, and the verdict <c>projected</c> by it; <c>deviation</c>; <c>section</c>, <c>quote</c>, <c>departments</c>, <c>message</c>.
    /// </summary>
    public static IReadOnlyList<string> Headings { get; } =
    [
        "subject", "kind", "name", "jurisdiction", "file", "line", "column", "date", "decision", "rule", "title", "verdict", "level", "obligation",
        "measured_min", "measured_max", "unit", "comparator", "limit", "limit_from", "margin", "missing", "upcoming_from", "projected",
        "deviation", "section", "quote", "departments", "message",
    ];

    /// <inheritdoc/>
    public void Begin(ReportHeader header)
    {
        _selection = header.Only ?? VerdictSelection.All;
        if (hasByteOrderMark)
            output.Write('\uFEFF');
        foreach (var heading in Headings)
            _row.Text(heading);
        _row.End();
    }

    /// <inheritdoc/>
    public void Write(Evaluation evaluation) => Write(_row, evaluation);

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
        part.WriteTo(output);
        _buffers.Return(part);
    }

    /// <inheritdoc/>
    public void Write(Diagnostic diagnostic)
    {
        if (diagnostic.Severity != Severity.Error)
            return;

        Skip(4);
        _row.Text(diagnostic.Span.File).Number(diagnostic.Span.Line).Number(diagnostic.Span.Column);
        Skip(1);
        _row.Text("wrong_input").Text(diagnostic.Code);
        Skip(2);
        _row.Text(diagnostic.Severity.Name());
        Skip(15);
        _row.Text(diagnostic.Message(language)).End();
    }

    /// <inheritdoc/>
    public void End(ReportSummary summary) => output.Flush();

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    private void Write(CsvRow row, Evaluation evaluation)
    {
        if (!_selection.HasAny(evaluation))
            return;

        var (day, decision) = (evaluation.Day.Date.ToString(), evaluation.Decision.Word());
        foreach (var finding in _selection.Of(evaluation))
        {
            var rule = CellsOf(finding.Rule);
            WriteSubject(row, evaluation.Subject, finding.Span);
            row.Cells(day).Cells(decision);
            row.Cells(rule.Words(finding.Verdict));
            WriteNumbers(row, finding, rule);
            WriteOutlook(row, finding);
            row.Cells(rule.Source).Text(finding.MessageIn(language)).End();
        }
    }

    private CsvRuleCells CellsOf(Rule rule) => _rules.TryGetValue(rule, out var cells) ? cells : _rules.GetOrAdd(rule, new CsvRuleCells(rule, language));

    private static void WriteSubject(CsvRow row, Subject subject, SourceSpan span)
    {
        row.Text(subject.Id).Text(subject.Kind.Name).Text(subject.Name).Text(subject.Jurisdiction);
        row.Text(span.File).Number(span.Line).Number(span.Column);
    }

    private static void WriteNumbers(CsvRow row, Finding finding, CsvRuleCells rule)
    {
        var measured = finding.Measured;
        row.Number(measured?.Value.Lower.Value, measured?.Limit).Number(measured?.Value.Upper.Value, measured?.Limit);
        row.Cells((finding.Limit ?? finding.Upcoming?.Limit) is { } limit ? rule.Limit(limit) : ",,,");
        row.Number(measured?.Margin);
    }

    private void WriteOutlook(CsvRow row, Finding finding)
    {
        var missing = finding.Missing.Select(fact => fact.Name);
        if (finding.MissingMembers is { } members)
            missing = missing.Append(members.Name);
        row.Text(string.Join(" ", missing));
        row.Text(finding.Upcoming?.Limit.From.ToString()).Text(finding.Upcoming?.Projected.Word());
        row.Text(FindingText.Deviation(finding, language));
    }

    private void Skip(int cells)
    {
        for (var i = 0; i < cells; i++)
            _row.Text("");
    }
}
