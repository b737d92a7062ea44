using System.Collections.Generic;
using System.IO;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Findings;
using Compliance.Localization;

namespace Compliance.Reporting;

/// <summary>
/// Writes a result as annotations of a GitHub Actions workflow. GitHub shows ten errors, ten warnings and ten notices of a step
/// and drops the rest, so that no more are written: wrong input first, then what fails. The last notice counts everything.
/// </summary>
/// <param name="output">Where it is written.</param>
/// <param name="language">The language of the annotations.</param>
/// <param name="paths">Names files as the repository has them.</param>
public sealed class GitHubReportWriter(TextWriter output, Language language, ReportPaths paths) : IReportWriter
{
    private const int Most = 10;
    private const int Error = 0;
    private const int Warning = 1;
    private const int Notice = 2;

    private static readonly string[] Commands = ["error", "warning", "notice"];

    private readonly List<string>[] _lines = [[], [], []];
    private readonly List<string>[] _notes = [[], []];
    private readonly long[] _counts = new long[Commands.Length];
    private readonly List<ReportNote> _packNotes = [];
    private VerdictSelection _selection = VerdictSelection.NotMet;

    private bool IsChinese => language == Language.Chinese;

    /// <inheritdoc/>
    public void Begin(ReportHeader header)
    {
        _selection = header.Only ?? VerdictSelection.NotMet;
        _packNotes.AddRange(ReportNote.Of(header.Pack, language));
    }

    /// <inheritdoc/>
    public void Write(Evaluation evaluation)
    {
        foreach (var finding in _selection.Of(evaluation))
        {
            var severity = SeverityOf(finding);
            if (++_counts[severity] > Most)
                continue;

            var name = finding.Subject.Name is { } text ? $" {text}" : "";
            var title = $"{VerdictName.Of(finding.Verdict, language)}: {finding.Rule.Title.In(language)} [{finding.Rule.Id}]";
            var message = VisibleText.Of($"{finding.Subject.Id}{name}") + "\n" + FindingText.Lines(finding, language);
            _lines[severity].Add(WorkflowCommand.Write(Commands[severity], title, message, finding.Span, paths));
        }
    }

    /// <inheritdoc/>
    public void Write(Diagnostic diagnostic)
    {
        if (ReportNote.Of(diagnostic, language) is { } note)
            Write(note);
    }

    /// <inheritdoc/>
    public void End(ReportSummary summary)
    {
        foreach (var note in _packNotes.Where(note => note.Level != Severity.Note).Concat(ReportNote.Of(summary.Gaps, language)))
            Write(note);
        for (var severity = Error; severity <= Warning; severity++)
            _lines[severity].InsertRange(0, _notes[severity]);
        for (var severity = 0; severity < Commands.Length; severity++)
        {
            // One notice is the summary.
            foreach (var line in _lines[severity].Take(severity == Notice ? Most - 1 : Most))
                WriteLine(line);
        }

        var title = IsChinese ? "合规检查" : "Compliance";
        WriteLine(WorkflowCommand.Write(Commands[Notice], title, Totals(summary), SourceSpan.None, paths));
        output.Flush();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    // Of a file that is wrong, or of what is left out, a reader has to know before all findings.
    private void Write(ReportNote note)
    {
        var severity = note.Level == Severity.Error ? Error : Warning;
        if (++_counts[severity] > 0 && _notes[severity].Count < Most)
            _notes[severity].Add(WorkflowCommand.Write(Commands[severity], note.Code, VisibleText.Of(note.Message), note.Span, paths));
    }

    private static int SeverityOf(Finding finding) => (finding.Verdict, finding.Level) switch
    {
        (Verdict.Fail, FindingLevel.Error) => Error,
        (Verdict.Fail, FindingLevel.Warning) or (Verdict.Undetermined, FindingLevel.Error) => Warning,
        _ => Notice,
    };

    private string Totals(ReportSummary summary)
    {
        var lines = new List<string> { ReportTotals.Subjects(summary, language), ReportTotals.Findings(summary, language) };
        lines.AddRange(_packNotes.Concat(ReportNote.Of(summary.Gaps, language)).Select(note => VisibleText.Of(note.Span.File.Length > 0 ? $"{note.Span}: {note.Message}" : note.Message)));
        if (ReportNote.OfToday(summary, language) is { } today)
            lines.Add(today.Message);
        for (var severity = 0; severity < Commands.Length; severity++)
        {
            var shown = System.Math.Min(_lines[severity].Count, severity == Notice ? Most - 1 : Most);
            if (_counts[severity] > shown)
                lines.Add(IsChinese ? $"{Commands[severity]}：共 {_counts[severity]} 条，此处列出 {shown} 条" : $"{Commands[severity]}: {shown} of {_counts[severity]} shown here");
        }

        return string.Join("\n", lines);
    }

    private void WriteLine(string line)
    {
        output.Write(line);
        output.Write('\n');
    }
}
