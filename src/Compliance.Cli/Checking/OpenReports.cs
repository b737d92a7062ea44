using System;
using System.Collections.Generic;
using Compliance.Diagnostics;
using Compliance.Findings;
using Compliance.Packs;
using Compliance.Reporting;

namespace Compliance.Cli.Checking;

/// <summary>The reports of one run, written side by side while subjects are decided on; an exception says which cannot be written.</summary>
internal sealed class OpenReports : IReportWriter
{
    private readonly List<(ReportFile File, IReportWriter Writer)> _reports = [];

    /// <summary>Opens them all.</summary>
    /// <exception cref="UnwritableReportException">One cannot be written; none stays open.</exception>
    public OpenReports(CheckRequest request, RulePack pack)
    {
        try
        {
            foreach (var target in request.Reports)
            {
                var file = new ReportFile(target.File);
                _reports.Add((file, ReportWriters.Create(request, target, file.Output, pack)));
            }
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public void Begin(ReportHeader header) => Each(writer => writer.Begin(header));

    public void Write(Evaluation evaluation) => Each(writer => writer.Write(evaluation));

    public void Write(Diagnostic diagnostic) => Each(writer => writer.Write(diagnostic));

    public void End(ReportSummary summary)
    {
        Each(writer => writer.End(summary));
        foreach (var (file, _) in _reports)
            file.Do(file.Output.Flush);
    }

    public void Dispose()
    {
        foreach (var (file, _) in _reports)
            file.Dispose();
    }

    private void Each(Action<IReportWriter> write)
    {
        foreach (var (file, writer) in _reports)
            file.Do(() => write(writer));
    }
}
