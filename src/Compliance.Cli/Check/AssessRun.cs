using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Compliance.Assessments;
using Compliance.Cli.Display;
using Compliance.Cli.Infrastructure;
using Compliance.Cli.Output;
using Compliance.Compilation;
using Compliance.Descriptors;
using Compliance.Diagnostics;
using Compliance.Reporting;
using Compliance.Values;

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
        var day = request.Register.AsOf ?? request.Register.Clock.Today;
        var (found, foundBefore) = (request.Register.Search(request.Paths), request.Register.Search(request.YearBefore));
        if (OverwrittenInput.Find([.. found.Files, .. foundBefore.Files], [pack], request.Reports.Select(report => report.File)) is { } overwritten)
        {
            DiagnosticText.WriteOverwritten(errors, overwritten, request.Language);
            return ExitStatus.WrongInput;
        }

        var register = new RegisterTotals(plan, day);
        var run = Read(request, reader, register, found, cancellation);
        var before = request.YearBefore.Count == 0 ? null : new RegisterTotals(plan, YearBefore(day));
        var runBefore = before is null ? null : Read(request, reader, before, foundBefore, cancellation);
        IReadOnlyList<Diagnostic> diagnostics = [.. run.Diagnostics, .. register.PlacementDiagnostics, .. runBefore?.Diagnostics ?? []];
        DiagnosticText.Write(errors, diagnostics, request.Language);
        var assessment = before is null ? AnnualAssessment.Of(register) : AnnualAssessment.Of(register, AnnualAssessment.Of(before));
        var outcome = new Outcome(request.FailOn);
        foreach (var jurisdiction in assessment.Jurisdictions)
            outcome.Add(jurisdiction.Evaluation);

        try
        {
            AssessmentWriters.Write(request, assessment, diagnostics, GapsOf(request, assessment, [.. run.Unread, .. runBefore?.Unread ?? []]));
        }
        catch (UnwritableReportException exception)
        {
            DiagnosticText.WriteUnwritable(errors, exception, request.Language);
            return ExitStatus.WrongInput;
        }

        return outcome.Status(diagnostics);
    }

    // What it cannot read is an unknown number of members; a part of a register has others besides.
    private static RegisterRun Read(AssessRequest request, DescriptorReader reader, RegisterTotals register, FoundFiles found, CancellationToken cancellation)
    {
        var run = new RegisterRun(reader, register, cancellation);
        ReadingProgress.Over(Terminal.Errors(), FileLengths.Sum(found.Files), request.Language, progress => run.Add(found, progress));
        foreach (var file in run.Unread)
            register.AddUnknownMembers(file);
        if (request.Register.IsExcerpt)
            register.AddUnknownMembers("--partial");
        return run;
    }

    // Of 29 February, the last of the month.
    private static CalendarDate YearBefore(CalendarDate day) => new(day.Year - 1, day.Month, day is { Month: 2, Day: 29 } ? 28 : day.Day);

    private static ReportGaps GapsOf(AssessRequest request, AnnualAssessment assessment, IReadOnlyList<string> unread) =>
        new(unread, assessment.Unplaced, assessment.UnplacedSubjects, request.Register.IsExcerpt) { Today = TodayOf(request, assessment), Elsewhere = assessment.Elsewhere };

    private static string? TodayOf(AssessRequest request, AnnualAssessment assessment) => request.Register.AsOf is null ? request.Register.Clock.TextOf(assessment.Day) : null;
}
