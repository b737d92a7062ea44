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
        if (request.Merged.Count > 0)
            return ShardFiles.Read(request.Merged, plan, request.Register.IsExcerpt, request.Language) is { } merged ? Assess(request, merged, cancellation) : ExitStatus.WrongInput;
        if (Count(request, plan, request.Paths, request.Register.AsOf ?? request.Register.Clock.Today, request.Database, cancellation) is not { } counted)
            return ExitStatus.WrongInput;
        return request.Shard is null ? Assess(request, counted, cancellation) : WriteShard(request, counted);
    }

    private static CountedShard? Count(AssessRequest request, CompiledPlan plan, IReadOnlyList<string> paths, CalendarDate day, DatabaseSettings? database, CancellationToken cancellation)
    {
        var (pack, errors, shard) = (plan.Pack, Terminal.Errors(), request.Shard ?? RegisterShard.Whole);
        var reader = request.Register.ReaderFor(pack);
        var register = new RegisterTotals(plan, day);
        var found = request.Register.Search(paths);
        InputFiles.OfCommand.Add(found.Files);
        if (InputFiles.OfCommand.FirstOf(request.Reports.Select(report => report.File)) is { } overwritten)
        {
            DiagnosticText.WriteOverwritten(errors, overwritten, request.Language);
            return null;
        }

        var run = new RegisterRun(reader, register, shard, cancellation);
        ReadingProgress.Over(errors, FileLengths.Sum(found.Files), request.Language, progress => run.Add(found, progress));
        foreach (var file in run.Unread)
            register.AddUnknownMembers(file);
        if (request.Register.IsExcerpt)
            register.AddUnknownMembers("--partial");
        var (diagnostics, unread) = (run.Diagnostics.ToList(), run.Unread.ToList());
        if (database is not null && DatabaseMembers.AddTo(register, database, request, diagnostics, unread) != ExitStatus.Compliant)
            return null;
        return new CountedShard(shard, register, diagnostics, unread, request.Register.IsExcerpt)
        {
            Today = request.Register.AsOf is null ? request.Register.Clock.TextOf(register.Day) : null,
        };
    }

    // Where members lie is asked when all of them are there.
    private static int WriteShard(AssessRequest request, CountedShard counted)
    {
        var errors = Terminal.Errors();
        DiagnosticText.Write(errors, counted.Diagnostics, request.Language);
        try
        {
            ShardFiles.Write(counted, request.Reports[0].File);
            return counted.Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error) ? ExitStatus.WrongInput : ExitStatus.Compliant;
        }
        catch (UnwritableReportException exception)
        {
            DiagnosticText.WriteUnwritable(errors, exception, request.Language);
            return ExitStatus.WrongInput;
        }
    }

    private static int Assess(AssessRequest request, CountedShard counted, CancellationToken cancellation)
    {
        var (errors, register) = (Terminal.Errors(), counted.Totals);
        if (request.Register.AsOf is { } asOf && asOf != register.Day)
            return Refusal.Write(request.Language, $"分片按 {register.Day} 统计，而不是 {asOf}", $"the shards were counted as of {register.Day}, and not of {asOf}");

        var before = request.YearBefore.Count == 0 ? null : Count(request, register.Plan, request.YearBefore, YearBefore(register.Day), database: null, cancellation);
        if (request.YearBefore.Count > 0 && before is null)
            return ExitStatus.WrongInput;

        IReadOnlyList<Diagnostic> diagnostics = [.. counted.Diagnostics, .. register.PlacementDiagnostics, .. before?.Diagnostics ?? []];
        DiagnosticText.Write(errors, diagnostics, request.Language);
        var assessment = before is null ? AnnualAssessment.Of(register) : AnnualAssessment.Of(register, AnnualAssessment.Of(before.Totals));
        var outcome = new Outcome(request.FailOn);
        foreach (var jurisdiction in assessment.Jurisdictions)
            outcome.Add(jurisdiction.Evaluation);

        try
        {
            AssessmentWriters.Write(request, assessment, diagnostics, GapsOf(assessment, counted, before));
        }
        catch (UnwritableReportException exception)
        {
            DiagnosticText.WriteUnwritable(errors, exception, request.Language);
            return ExitStatus.WrongInput;
        }

        return outcome.Status(diagnostics);
    }

    // Of 29 February, the last of the month.
    private static CalendarDate YearBefore(CalendarDate day) => new(day.Year - 1, day.Month, day is { Month: 2, Day: 29 } ? 28 : day.Day);

    private static ReportGaps GapsOf(AnnualAssessment assessment, CountedShard counted, CountedShard? before) =>
        new([.. counted.Unread, .. before?.Unread ?? []], assessment.Unplaced, assessment.UnplacedSubjects, counted.IsExcerpt) { Today = counted.Today, Elsewhere = assessment.Elsewhere };
}
