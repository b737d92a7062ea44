using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using Compliance.Authoring.Comparison;
using Compliance.Authoring.Comparison.Registers;
using Compliance.Cli.Display;
using Compliance.Cli.Infrastructure;
using Compliance.Cli.Output;
using Compliance.Descriptors;
using Compliance.Diagnostics;
using Compliance.Packs;
using Compliance.Reporting;
using Compliance.Reporting.Html;
using Compliance.Reporting.Xlsx;
using Compliance.Workbooks;

namespace Compliance.Cli.Diff;

/// <summary>Runs <c>diff</c>: both packs, what differs and how, what both make of a register, the report.</summary>
internal static class DiffRun
{
    /// <summary>Runs the request and returns the exit status.</summary>
    public static int Run(DiffRequest request, CancellationToken cancellation)
    {
        if (ReportFormats.NeedsFile(request.Format) && request.Output is null)
            return Refusal.Write(request.Language, $"--format {request.Format} 不是文本：请用 --output 指定文件", $"--format {request.Format} is no text: write --output FILE");
        if (request.Format == ReportFormats.Pdf && BrowserPrint.Find() is null)
            return Refusal.Write(request.Language, BrowserPrint.Missing.Zh, BrowserPrint.Missing.En);

        var (first, second) = (Load(request.Old, request), Load(request.New, request));
        if (first is not { } old || second is not { } now)
            return ExitStatus.WrongInput;

        var found = request.Register.Search(request.Over);
        var errors = Terminal.Errors();
        InputFiles.OfCommand.Add(found.Files);
        if (InputFiles.OfCommand.FirstOf(request.Output) is { } overwritten)
        {
            DiagnosticText.WriteOverwritten(errors, overwritten, request.Language);
            return ExitStatus.WrongInput;
        }

        var packs = PackComparison.Of(old, now);
        var comparer = new RegisterComparer(packs, request.Register.ToOptions()) { BarePercentage = request.Register.BarePercentage, StrictColumns = request.Register.StrictColumns, Strict = request.Register.Strict, WorkbookFormats = WorkbookFormats.All };
        var diagnostics = request.Over.Count == 0 ? [] : Compare(comparer, request, found, cancellation);
        var register = request.Over.Count == 0 ? null : comparer.Result;
        var gaps = GapsOf(comparer, request);
        DiagnosticText.Write(errors, diagnostics, request.Language);
        var isWrong = diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);
        if (!Reports.TryWrite(request.Output, errors, request.Language, file => Write(request, packs, register, diagnostics, gaps, file)) || isWrong)
            return ExitStatus.WrongInput;
        return DiffOutcome.Status(packs, register, request.FailOn);
    }

    private static RulePack? Load(string name, DiffRequest request) => PackLoading.Load(request.Packs, name, Terminal.Errors(), request.Language, withCases: true);

    private static IReadOnlyList<Diagnostic> Compare(RegisterComparer comparer, DiffRequest request, FoundFiles found, CancellationToken cancellation)
    {
        IReadOnlyList<Diagnostic> diagnostics = [];
        ReadingProgress.Over(
            Terminal.Errors(), FileLengths.Sum(found.Files), request.Language, progress => diagnostics = comparer.Compare(found, StandardStreams.OpenInput, progress, cancellation));
        return diagnostics;
    }

    private static ReportGaps GapsOf(RegisterComparer comparer, DiffRequest request) => request.Over.Count == 0 ? ReportGaps.None
        : new ReportGaps(comparer.Unread, comparer.Unplaced, comparer.UnplacedSubjects, request.Register.IsExcerpt) { Today = comparer.Result.OnToday > 0 ? request.Register.Clock.TextOf(comparer.Options.Today!.Value) : null };

    private static void Write(DiffRequest request, PackComparison packs, RegisterComparison? register, IReadOnlyList<Diagnostic> diagnostics, ReportGaps gaps, TextWriter? file)
    {
        switch (request.Format)
        {
            case ReportFormats.Json:
                JsonDiffWriter.Write(packs, register, diagnostics, gaps, file ?? Console.Out);
                break;
            case ReportFormats.Markdown:
                new MarkdownDiffWriter(new DiffLabels(request.Language)).Write(packs, register, diagnostics, gaps, file ?? Console.Out);
                break;
            case ReportFormats.Html:
                HtmlComparisonWriter.Write(file ?? Console.Out, ToolVersion.Text, ComparisonReports.Of(packs, register, diagnostics, gaps), request.Language);
                break;
            case ReportFormats.Pdf:
                BrowserPrint.Print(((StreamWriter)file!).BaseStream, page => HtmlComparisonWriter.Write(page, ToolVersion.Text, ComparisonReports.Of(packs, register, diagnostics, gaps), request.Language));
                break;
            case ReportFormats.Xlsx:
                XlsxComparisonWriter.Write(((StreamWriter)file!).BaseStream, ToolVersion.Text, ComparisonReports.Of(packs, register, diagnostics, gaps), request.Language);
                break;
            default:
                new TextDiffWriter(file is null ? Terminal.Output() : Terminal.Plain(file), new DiffLabels(request.Language)).Write(packs, register, gaps);
                break;
        }
    }
}
