using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using Compliance.Cli.Display;
using Compliance.Compilation;
using Compliance.Descriptors;
using Compliance.Diagnostics;
using Compliance.Findings;
using Compliance.Reporting;
using Compliance.Sessions;

namespace Compliance.Cli.Checking;

/// <summary>Runs <c>check</c>: the pack, the plan, the files, the findings, the report.</summary>
internal static class CheckRun
{
    /// <summary>Does what is asked and gives the exit status.</summary>
    public static int Run(CheckRequest request, CancellationToken cancellation)
    {
        var errors = Terminal.Errors();
        var pack = ShippedPacks.Catalog.Load(request.Pack);
        DiagnosticText.Write(errors, pack.Diagnostics, request.Language);
        if (!pack.Succeeded)
            return ExitStatus.WrongInput;

        var engine = Engines.Create(request.Engine, CompiledPlan.Compile(pack.Value));
        var files = DescriptorFiles.Find(request.Paths, out var problems);
        var reader = new DescriptorReader(pack.Value);
        var options = new SessionOptions(request.AsOf, Clock.Today);
        var checks = Progress.Over(errors, files, file => Check(file, reader, engine, options, cancellation), request.Language);

        var diagnostics = problems.Concat(checks.SelectMany(check => check.Diagnostics)).ToList();
        var evaluations = checks.SelectMany(check => check.Evaluations).ToList();
        var header = new ReportHeader(ToolVersion.Text, engine.Name, pack.Value, request.ShowsChecklist ? pack.Value.Checklist : []);
        if (!Reports.TryWrite(request.Output, errors, output => Write(request, output, header, evaluations, diagnostics)))
            return ExitStatus.WrongInput;

        DiagnosticText.Write(errors, diagnostics, request.Language);
        return Outcome.Status(evaluations, diagnostics, request.FailOn);
    }

    private static FileCheck Check(string file, DescriptorReader reader, IEngine engine, SessionOptions options, CancellationToken cancellation)
    {
        var read = file == "-" ? reader.Read(Console.OpenStandardInput(), file) : reader.ReadFile(file);
        if (!read.Succeeded)
            return new FileCheck([], read.Diagnostics);

        using var session = engine.Open(options);
        session.InsertAll(read.Value.Subjects);
        session.Fire(cancellation);
        return new FileCheck([.. session.Evaluations], read.Diagnostics);
    }

    private static void Write(CheckRequest request, TextWriter? output, ReportHeader header, List<Evaluation> evaluations, List<Diagnostic> diagnostics)
    {
        using var writer = ReportWriters.Create(request, output);
        var summary = new ReportSummary();
        writer.Begin(header);
        foreach (var evaluation in evaluations)
        {
            summary.Add(evaluation);
            writer.Write(evaluation);
        }

        foreach (var diagnostic in diagnostics)
            writer.Write(diagnostic);
        writer.End(summary);
    }

    private sealed record FileCheck(IReadOnlyList<Evaluation> Evaluations, IReadOnlyList<Diagnostic> Diagnostics);
}
