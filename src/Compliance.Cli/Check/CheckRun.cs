using System.Linq;
using System.Threading;
using Compliance.Cli.Display;
using Compliance.Cli.Infrastructure;
using Compliance.Cli.Output;
using Compliance.Compilation;

namespace Compliance.Cli.Check;

/// <summary>Runs <c>check</c>: the pack, the plan, the files as one register, the findings, the reports, which are written while files are read.</summary>
internal static class CheckRun
{
    /// <summary>Runs the request and returns the exit status.</summary>
    public static int Run(CheckRequest request, CancellationToken cancellation)
    {
        // What needs no pack comes first: it is read meanwhile.
        var errors = Terminal.Errors();
        var found = request.Register.Search(request.Paths);
        Engines.WarmUp(request.Engine, found.Files);
        var options = request.Register.ToOptions();
        if (PackLoading.LoadAll(request.Packs, request.Pack, errors, request.Language) is not { } pack)
            return ExitStatus.WrongInput;

        if (request.Profile is { } profile)
        {
            if (ProfileLoading.Load(profile, pack, errors, request.Language) is not { } import)
                return ExitStatus.WrongInput;
            request = request with { Register = request.Register with { Import = import } };
            found = request.Register.Search(request.Paths);
        }

        var plan = CompiledPlan.Compile(pack);
        InputFiles.OfCommand.Add(found.Files);
        if (InputFiles.OfCommand.FirstOf(request.Reports.Select(report => report.File)) is { } overwritten)
        {
            DiagnosticText.WriteOverwritten(errors, overwritten, request.Language);
            return ExitStatus.WrongInput;
        }

        try
        {
            using var reports = new OpenReports(request, pack);
            var run = new PortfolioRun(request, plan, options, reports, cancellation);
            ReadingProgress.Over(errors, ReportsToTerminal(request) ? 0 : FileLengths.Sum(found.Files), request.Language, progress => run.Evaluate(found, progress));
            run.End();
            DiagnosticText.Write(errors, run.Diagnostics, request.Language);
            return run.Outcome.Status(run.Diagnostics);
        }
        catch (UnwritableReportException exception)
        {
            DiagnosticText.WriteUnwritable(errors, exception, request.Language);
            return ExitStatus.WrongInput;
        }
    }

    // A progress bar would be drawn into the report.
    private static bool ReportsToTerminal(CheckRequest request) =>
        !System.Console.IsOutputRedirected && request.Reports.Any(report => report.File is null);
}
