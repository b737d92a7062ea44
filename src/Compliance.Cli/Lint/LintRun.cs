using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using Compliance.Authoring.Contracts;
using Compliance.Authoring.Linting;
using Compliance.Cli.Display;
using Compliance.Cli.Infrastructure;
using Compliance.Cli.Output;
using Compliance.Cli.Signing;

namespace Compliance.Cli.Lint;

/// <summary>Runs <c>lint</c>: the packs with their cases, every check, the report.</summary>
internal static class LintRun
{
    /// <summary>Runs the request and returns the exit status.</summary>
    public static int Run(LintRequest request, CancellationToken cancellation)
    {
        if (request.Profiles.Count > 0)
            return ProfileLintRun.Run(request);

        var errors = Terminal.Errors();
        var catalog = ShippedPacks.CatalogOfAuthor(request.Accepted);
        var names = CheckedPacks.Of(request.Packs);

        // A pack is held against all that it may name, its parents for one.
        InputFiles.OfCommand.Add(() => catalog.Roots.SelectMany(PackFiles.In));
        foreach (var folder in request.Texts)
            InputFiles.OfCommand.AddFolder(folder);
        var reports = new List<LintReport>();
        var isUnreadable = false;
        foreach (var name in names)
        {
            if (PackLoading.Load(request.Accepted, name, errors, request.Language, withCases: true, isAuthor: true) is { } pack)
                reports.Add(Linter.Default.Lint(new LintContext(pack, catalog) { Texts = request.Texts }, cancellation));
            else
                isUnreadable = true;
        }

        if (!Reports.TryWrite(request.Output, errors, request.Language, output => Write(request, output, reports)) || isUnreadable)
            return ExitStatus.WrongInput;
        return reports.All(report => report.IsClean) ? ExitStatus.Compliant : ExitStatus.Fails;
    }

    private static void Write(LintRequest request, TextWriter? output, IReadOnlyList<LintReport> reports)
    {
        if (request.Format == "json")
            JsonLintWriter.Write(output ?? Console.Out, reports);
        else
            new TextLintWriter(output is null ? Terminal.Output() : Terminal.Plain(output), new LintLabels(request.Language)).Write(CheckedPacks.Told(request.Packs), reports);
    }
}
