using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Cli.Output;
using Compliance.Diagnostics;
using Compliance.Findings;
using Compliance.Packs;
using Compliance.Reporting;

namespace Compliance.Cli.Check;

/// <summary>The reports of one run, written side by side while subjects are evaluated; an exception says which cannot be written.</summary>
internal sealed class OpenReports : IDisposable
{
    private readonly List<OpenReport> _reports = [];

    /// <summary>Opens them all.</summary>
    /// <exception cref="UnwritableReportException">One cannot be written; none stays open.</exception>
    public OpenReports(CheckRequest request, RulePack pack)
    {
        try
        {
            foreach (var target in request.Reports)
            {
                var file = new ReportFile(target.File);
                _reports.Add(new OpenReport(file, ReportWriters.Create(request, target, file.Output, pack)));
            }
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Whether parts can be cut off the end of each report again.</summary>
    public bool CanTakeBack => _reports.TrueForAll(report => report.File.CanTakeBack && report.Writer is IPartWriter { RemembersParts: false });

    /// <summary>Notes where each report ends.</summary>
    public void Mark() => _reports.ForEach(report => report.File.Do(report.File.Mark));

    /// <summary>Cuts off what was written since <see cref="Mark"/>.</summary>
    public void Rollback() => _reports.ForEach(report => report.File.Do(report.File.Rollback));

    public void Begin(ReportHeader header) => Each(writer => writer.Begin(header));

    /// <summary>Renders subjects for each report that takes parts; null for one that has to be written in its turn. Called by any thread.</summary>
    public TextBuffer?[] Render(IReadOnlyList<Evaluation> evaluations) => [.. _reports.Select(report => (report.Writer as IPartWriter)?.Render(evaluations))];

    /// <summary>Adds subjects to the reports, as they were rendered; called by one thread, in order.</summary>
    public void Write(IReadOnlyList<Evaluation> evaluations, TextBuffer?[] rendered)
    {
        for (var i = 0; i < rendered.Length; i++)
        {
            var (file, writer) = _reports[i];
            var part = rendered[i];
            file.Do(() =>
            {
                if (part is not null)
                    ((IPartWriter)writer).Append(part);
                else
                    Write(writer, evaluations);
            });
        }
    }

    public void Write(Diagnostic diagnostic) => Each(writer => writer.Write(diagnostic));

    public void End(ReportSummary summary)
    {
        Each(writer => writer.End(summary));
        ReportFile.Finish([.. _reports.Select(report => report.File)]);
    }

    public void Dispose()
    {
        foreach (var (file, _) in _reports)
            file.Dispose();
    }

    /// <summary>A report, and where it goes.</summary>
    private sealed record OpenReport(ReportFile File, IReportWriter Writer);

    private static void Write(IReportWriter writer, IReadOnlyList<Evaluation> evaluations)
    {
        foreach (var evaluation in evaluations)
            writer.Write(evaluation);
    }

    private void Each(Action<IReportWriter> write)
    {
        foreach (var (file, writer) in _reports)
            file.Do(() => write(writer));
    }
}
