using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using Compliance.Authoring.Comparison;
using Compliance.Authoring.Comparison.Registers;
using Compliance.Cli.Check;
using Compliance.Cli.Display;
using Compliance.Descriptors;
using Compliance.Diagnostics;
using Compliance.Packs;
using Compliance.Sessions;

namespace Compliance.Cli.Diff;

/// <summary>Runs <c>diff</c>: both packs, what differs and how, what both make of a register, the report.</summary>
internal static class DiffRun
{
    /// <summary>Runs the request and returns the exit status.</summary>
    public static int Run(DiffRequest request, CancellationToken cancellation)
    {
        var (first, second) = (Load(request.Old, request), Load(request.New, request));
        if (first is not { } old || second is not { } now)
            return ExitStatus.WrongInput;

        var files = DescriptorFiles.Find(request.Over, out var problems);
        var errors = Terminal.Errors();
        if (OverwrittenInput.Find(files, [new ReportTarget(request.Format, request.Output)]) is { } overwritten)
        {
            DiagnosticText.WriteOverwritten(errors, overwritten, request.Language);
            return ExitStatus.WrongInput;
        }

        var packs = PackComparison.Of(old, now);
        var diagnostics = problems.ToList();
        var register = request.Over.Count == 0 ? null : Evaluate(packs, request, files, diagnostics, cancellation);
        DiagnosticText.Write(errors, diagnostics, request.Language);
        var isWrong = diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);
        if (!Reports.TryWrite(request.Output, errors, request.Language, file => Write(request, packs, register, diagnostics, file)) || isWrong)
            return ExitStatus.WrongInput;
        return DiffOutcome.Status(packs, register, request.FailOn);
    }

    private static RulePack? Load(string name, DiffRequest request)
    {
        var read = ShippedPacks.Catalog.Load(name, withCases: true);
        DiagnosticText.Write(Terminal.Errors(), read.Diagnostics, request.Language);
        return read.Value;
    }

    private static RegisterComparison Evaluate(PackComparison packs, DiffRequest request, IReadOnlyList<string> files, List<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var comparer = new RegisterComparer(packs, new SessionOptions(request.AsOf, Clock.Today));
        ReadingProgress.Over(Terminal.Errors(), FileLengths.Sum(files), request.Language, progress =>
        {
            var done = 0L;
            foreach (var file in files)
            {
                diagnostics.AddRange(comparer.Add(file, read => progress(done + read), cancellation));
                done += FileLengths.Of(file);
                progress(done);
            }
        });
        return comparer.Result;
    }

    private static void Write(DiffRequest request, PackComparison packs, RegisterComparison? register, IReadOnlyList<Diagnostic> diagnostics, TextWriter? file)
    {
        switch (request.Format)
        {
            case ReportFormats.Json:
                JsonDiffWriter.Write(packs, register, diagnostics, file ?? Console.Out);
                break;
            case ReportFormats.Markdown:
                new MarkdownDiffWriter(new DiffLabels(request.Language)).Write(packs, register, diagnostics, file ?? Console.Out);
                break;
            default:
                new TextDiffWriter(file is null ? Terminal.Output() : Terminal.Plain(file), new DiffLabels(request.Language)).Write(packs, register);
                break;
        }
    }
}
