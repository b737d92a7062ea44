using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Compliance.Assessments;
using Compliance.Cli.Display;
using Compliance.Compilation;
using Compliance.Descriptors;
using Compliance.Diagnostics;

namespace Compliance.Cli.Check;

/// <summary>Runs <c>assess</c>: the register's files one by one into totals, and the totals into the assessment.</summary>
internal static class AssessRun
{
    /// <summary>Runs the request and returns the exit status.</summary>
    public static int Run(AssessRequest request, CancellationToken cancellation)
    {
        var errors = Terminal.Errors();
        var pack = ShippedPacks.Load(request.Pack);
        DiagnosticText.Write(errors, pack.Diagnostics, request.Language);
        if (!pack.Succeeded)
            return ExitStatus.WrongInput;

        var plan = CompiledPlan.Compile(pack.Value);
        var reader = new DescriptorReader(pack.Value);
        var register = new RegisterTotals(plan, request.AsOf ?? Clock.Today);
        var files = DescriptorFiles.Find(request.Paths, out var problems);
        if (OverwrittenInput.Find(files, request.Reports) is { } overwritten)
        {
            DiagnosticText.WriteOverwritten(errors, overwritten, request.Language);
            return ExitStatus.WrongInput;
        }

        var diagnostics = problems.ToList();
        ReadingProgress.Over(errors, FileLengths.Sum(files), request.Language, progress =>
        {
            var done = 0L;
            foreach (var file in files)
            {
                diagnostics.AddRange(Add(register, reader, file, read => progress(done + read), cancellation));
                done += FileLengths.Of(file);
                progress(done);
            }
        });

        DiagnosticText.Write(errors, diagnostics, request.Language);
        var assessment = AnnualAssessment.Of(register);
        var outcome = new Outcome(request.FailOn);
        foreach (var jurisdiction in assessment.Jurisdictions)
            outcome.Add(jurisdiction.Evaluation);

        try
        {
            AssessmentWriters.Write(request, assessment, diagnostics);
        }
        catch (UnwritableReportException exception)
        {
            DiagnosticText.WriteUnwritable(errors, exception.File, exception.InnerException!, request.Language);
            return ExitStatus.WrongInput;
        }

        return outcome.Status(diagnostics);
    }

    // One error in a file, and nothing of it is counted: its totals are added only when it is read to its end.
    private static IReadOnlyList<Diagnostic> Add(RegisterTotals register, DescriptorReader reader, string file, Action<long> progress, CancellationToken cancellation)
    {
        var totals = register.Empty();
        RegisterTotals TotalsOf(IEnumerable<Subject> subjects)
        {
            cancellation.ThrowIfCancellationRequested();
            var part = register.Empty();
            foreach (var subject in subjects)
                part.Add(subject);
            return part;
        }

        var diagnostics = reader.ReadInParts(file, TotalsOf, totals.Add, progress);
        if (diagnostics.All(diagnostic => diagnostic.Severity != Severity.Error))
            register.Add(totals);
        return diagnostics;
    }
}
