using System.Linq;
using Compliance.Diagnostics;
using Compliance.Findings;
using Compliance.Localization;
using Compliance.Reporting;

namespace Compliance.Cli.Display;

/// <summary>Writes a result for a person: the pack, each subject with its decision first, and what it all amounts to.</summary>
internal sealed class TextReportWriter(Terminal terminal, Language language, bool showsAll) : IReportWriter
{
    private readonly Labels _labels = new(language);
    private ReportHeader? _header;

    public void Begin(ReportHeader header)
    {
        _header = header;
        var pack = header.Pack;
        terminal.WriteLine($"[bold]{MarkedText.Escape(pack.Title.In(language))}[/]");
        terminal.WriteLine($"[dim]{MarkedText.Escape(PackText.Instruments(pack, _labels.Language))} · {PackText.Names(pack)} · {_labels.Rules(pack.RuleCount)} · {_labels.Engine(header.Engine)}[/]");
        GapSection.Write(terminal, pack, language);
        terminal.WriteLine();
    }

    public void Write(Evaluation evaluation) => new SubjectSection(terminal, _labels, showsAll, _header?.Only).Write(evaluation);

    // Diagnostics are about files, not about subjects: they go to standard error, where they are shown immediately.
    public void Write(Diagnostic diagnostic)
    {
    }

    public void End(ReportSummary summary)
    {
        if (_header is { Checklist.Count: > 0 })
            WriteChecklist(_header);
        GapSection.Write(terminal, summary.Gaps, language);
        if (ReportNote.OfToday(summary, language) is { } today)
            GapSection.Write(terminal, today);
        new SummarySection(terminal, _labels).Write(summary);
    }

    public void Dispose()
    {
    }

    private void WriteChecklist(ReportHeader header)
    {
        terminal.WriteLine($"[bold]{_labels.Checklist}[/] [dim]({header.Checklist.Count})[/]");
        foreach (var item in header.Checklist)
        {
            var departments = string.Join(_labels.Comma, item.Departments.Select(department => department.In(language)));
            terminal.WriteLine($"  □ {MarkedText.Escape(item.Title.In(language))}");
            terminal.WriteIndented($"[dim]{MarkedText.Escape(_labels.Quote(item.Clause))}{(departments.Length == 0 ? "" : MarkedText.Escape(" · " + departments))}[/]", 4);
        }

        terminal.WriteLine();
    }
}
