using System.Linq;
using Compliance.Diagnostics;
using Compliance.Findings;
using Compliance.Localization;
using Compliance.Reporting;
using Spectre.Console;

namespace Compliance.Cli.Display;

/// <summary>Writes a result for a person: the pack, each subject with its decision first, and what it all amounts to.</summary>
internal sealed class TextReportWriter(IAnsiConsole console, Language language, bool showsAll) : IReportWriter
{
    private readonly Labels _labels = new(language);
    private ReportHeader? _header;

    public void Begin(ReportHeader header)
    {
        _header = header;
        var pack = header.Pack;
        console.MarkupLine($"[bold]{Markup.Escape(pack.Title.In(language))}[/]");
        console.MarkupLine($"[dim]{Markup.Escape(pack.Instrument.Number ?? pack.Title.In(_labels.Language))} · {pack.Id}@{pack.Version} · {_labels.Rules(pack.Rules.Count)} · {_labels.Engine(header.Engine)}[/]");
        console.WriteLine();
    }

    public void Write(Evaluation evaluation) => new SubjectSection(console, _labels, showsAll, _header?.Only).Write(evaluation);

    // Diagnostics are about files, not about subjects: they go to standard error, where they are shown at once.
    public void Write(Diagnostic diagnostic)
    {
    }

    public void End(ReportSummary summary)
    {
        if (_header is { Checklist.Count: > 0 })
            WriteChecklist(_header);
        new SummarySection(console, _labels).Write(summary);
    }

    public void Dispose()
    {
    }

    private void WriteChecklist(ReportHeader header)
    {
        console.MarkupLine($"[bold]{_labels.Checklist}[/] [dim]({header.Checklist.Count})[/]");
        foreach (var item in header.Checklist)
        {
            var departments = string.Join(_labels.Comma, item.Departments.Select(department => department.In(language)));
            console.MarkupLine($"  □ {Markup.Escape(item.Title.In(language))}");
            console.Write(Indented.Text($"[dim]{Markup.Escape(_labels.Quote(item.Clause))}{(departments.Length == 0 ? "" : Markup.Escape(" · " + departments))}[/]", 4));
        }

        console.WriteLine();
    }
}
