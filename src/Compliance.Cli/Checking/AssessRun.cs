using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using Compliance.Assessments;
using Compliance.Cli.Display;
using Compliance.Compilation;
using Compliance.Descriptors;
using Compliance.Diagnostics;

namespace Compliance.Cli.Checking;

/// <summary>Runs <c>assess</c>: the register's files one by one into totals, and the totals into the assessment.</summary>
internal static class AssessRun
{
    /// <summary>Does what is asked and gives the exit status.</summary>
    public static int Run(AssessRequest request, CancellationToken cancellation)
    {
        var errors = Terminal.Errors();
        var pack = ShippedPacks.Catalog.Load(request.Pack);
        DiagnosticText.Write(errors, pack.Diagnostics, request.Language);
        if (!pack.Succeeded)
            return ExitStatus.WrongInput;

        var plan = CompiledPlan.Compile(pack.Value);
        var reader = new DescriptorReader(pack.Value);
        var register = new RegisterTotals(plan, request.AsOf ?? Clock.Today);
        var files = DescriptorFiles.Find(request.Paths, out var problems);
        var diagnostics = problems.ToList();
        ReadingProgress.Over(errors, files.Sum(Length), request.Language, progress =>
        {
            var done = 0L;
            foreach (var file in files)
            {
                diagnostics.AddRange(Add(register, reader, file, read => progress(done + read), cancellation));
                done += Length(file);
                progress(done);
            }
        });

        DiagnosticText.Write(errors, diagnostics, request.Language);
        var assessment = AnnualAssessment.Of(register);
        return Reports.TryWrite(request.Output, errors, output => AssessmentWriters.Write(request, output, assessment, diagnostics))
            ? Outcome.Status([.. assessment.Jurisdictions.Select(jurisdiction => jurisdiction.Evaluation)], diagnostics, request.FailOn)
            : ExitStatus.WrongInput;
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

    private static long Length(string file) => File.Exists(file) ? new FileInfo(file).Length : 0;
}
