using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Compliance.Cli.Display;
using Compliance.Compilation;
using Compliance.Descriptors;
using Compliance.Diagnostics;
using Compliance.Packs;
using Compliance.Registers;
using Compliance.Reporting;
using Compliance.Sessions;

namespace Compliance.Cli.Check;

/// <summary>Runs <c>check</c>: the pack, the plan, the files, the findings, the reports, all of which are written while files are read.</summary>
internal static class CheckRun
{
    /// <summary>Runs the request and returns the exit status.</summary>
    public static int Run(CheckRequest request, CancellationToken cancellation)
    {
        // What needs no pack comes first: it is read meanwhile.
        var errors = Terminal.Errors();
        var files = DescriptorFiles.Find(request.Paths, out var problems);
        var (tool, today) = (ToolVersion.Text, Clock.Today);
        var pack = ShippedPacks.Load(request.Pack);
        DiagnosticText.Write(errors, pack.Diagnostics, request.Language);
        if (!pack.Succeeded)
            return ExitStatus.WrongInput;

        var plan = CompiledPlan.Compile(pack.Value);
        var engine = Engines.Create(request.Engine, plan);
        var options = new SessionOptions(request.AsOf, today);
        var checker = new FileChecker(new DescriptorReader(pack.Value), pack.Value, engine, options, RegistersOf(request, plan, engine, options));
        var header = new ReportHeader(tool, engine.Name, pack.Value, request.ShowsChecklist ? pack.Value.Checklist : [], request.Only);
        if (OverwrittenInput.Find(files, request.Reports) is { } overwritten)
        {
            DiagnosticText.WriteOverwritten(errors, overwritten, request.Language);
            return ExitStatus.WrongInput;
        }

        try
        {
            using var reports = new OpenReports(request, pack.Value);
            return Run(request, files, problems, checker, header, reports, errors, cancellation);
        }
        catch (UnwritableReportException exception)
        {
            DiagnosticText.WriteUnwritable(errors, exception.File, exception.InnerException!, request.Language);
            return ExitStatus.WrongInput;
        }
    }

    private static int Run(
        CheckRequest request, IReadOnlyList<string> files, IReadOnlyList<Diagnostic> problems, FileChecker checker, ReportHeader header,
        OpenReports reports, Terminal errors, CancellationToken cancellation)
    {
        var diagnostics = problems.ToList();
        var result = new RunResult(reports, request.FailOn);
        reports.Begin(header);
        ReadingProgress.Over(errors, ReportsToTerminal(request) ? 0 : FileLengths.Sum(files), request.Language, progress =>
        {
            var before = 0L;
            foreach (var file in files)
            {
                diagnostics.AddRange(checker.Check(file, result.Make, result.Make, result.Add, result.CanTakeBack ? result : null, read => progress(before + read), cancellation));
                before += FileLengths.Of(file);
                progress(before);
            }
        });

        foreach (var diagnostic in diagnostics)
            reports.Write(diagnostic);
        reports.End(result.Summary);
        DiagnosticText.Write(errors, diagnostics, request.Language);
        return result.Outcome.Status(diagnostics);
    }

    // Columns are the kernel's, and pay if most subjects are only counted. Each later part is asked for itself.
    private static RegisterRun? RegistersOf(CheckRequest request, CompiledPlan plan, IEngine engine, SessionOptions options) =>
        engine is KernelEngine && request.FailOn != "upcoming" && request.Only is { } only && !only.Includes(Verdict.Pass) && !only.Includes(Verdict.NotApplicable)
            ? new RegisterRun(new RegisterKernel(plan, options), only.Includes)
            : null;

    // A progress bar would be drawn into the report.
    private static bool ReportsToTerminal(CheckRequest request) =>
        !System.Console.IsOutputRedirected && request.Reports.Any(report => report.File is null);
}
