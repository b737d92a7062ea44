using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Compliance.Assessments;
using Compliance.Cli.Display;
using Compliance.Cli.Infrastructure;
using Compliance.Cli.Output;
using Compliance.Compilation;
using Compliance.Diagnostics;
using Compliance.Reporting;

namespace Compliance.Cli.Check;

/// <summary>Runs <c>assess</c>: the files as one register into totals, and the totals into the assessment.</summary>
internal static class AssessRun
{
    /// <summary>Runs the request and returns the exit status.</summary>
    public static int Run(AssessRequest request, CancellationToken cancellation)
    {
        var errors = Terminal.Errors();
        if (PackLoading.Load(request.Packs, request.Pack, errors, request.Language) is not { } pack)
            return ExitStatus.WrongInput;

        if (pack.Vocabulary.Register is null)
        {
            return Refusal.Write(
                request.Language,
                $"规则包 {pack.Id} 的词汇表中没有行政区（jurisdiction 或写有 members 的对象）：没有可评估的对象",
                $"the vocabulary of {pack.Id} has no kind 'jurisdiction', nor one with members: there is nothing to assess");
        }

        var plan = CompiledPlan.Compile(pack);
        var reader = request.Register.ReaderFor(pack);
        var register = new RegisterTotals(plan, request.Register.AsOf ?? request.Register.Clock.Today);
        var found = request.Register.Search(request.Paths);
        if (OverwrittenInput.Find(found.Files, [pack], request.Reports.Select(report => report.File)) is { } overwritten)
        {
            DiagnosticText.WriteOverwritten(errors, overwritten, request.Language);
            return ExitStatus.WrongInput;
        }

        var run = new RegisterRun(reader, register, cancellation);
        ReadingProgress.Over(errors, FileLengths.Sum(found.Files), request.Language, progress => run.Add(found, progress));
        foreach (var file in run.Unread)
            register.AddUnknownMembers(file);
        if (request.Register.IsExcerpt)
            register.AddUnknownMembers("--partial");
        IReadOnlyList<Diagnostic> diagnostics = [.. run.Diagnostics, .. register.PlacementDiagnostics];
        DiagnosticText.Write(errors, diagnostics, request.Language);
        var assessment = AnnualAssessment.Of(register);
        var outcome = new Outcome(request.FailOn);
        foreach (var jurisdiction in assessment.Jurisdictions)
            outcome.Add(jurisdiction.Evaluation);

        try
        {
            AssessmentWriters.Write(request, assessment, diagnostics, GapsOf(request, assessment, run));
        }
        catch (UnwritableReportException exception)
        {
            DiagnosticText.WriteUnwritable(errors, exception, request.Language);
            return ExitStatus.WrongInput;
        }

        return outcome.Status(diagnostics);
    }

    private static ReportGaps GapsOf(AssessRequest request, AnnualAssessment assessment, RegisterRun run) =>
        new(run.Unread, assessment.Unplaced, assessment.UnplacedSubjects, request.Register.IsExcerpt) { Today = TodayOf(request, assessment), Elsewhere = assessment.Elsewhere };

    private static string? TodayOf(AssessRequest request, AnnualAssessment assessment) => request.Register.AsOf is null ? request.Register.Clock.TextOf(assessment.Day) : null;
}
