using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using Compliance.Authoring.Profiles;
using Compliance.Cli.Display;
using Compliance.Cli.Infrastructure;
using Compliance.Cli.Output;
using Compliance.Diagnostics;
using Compliance.Localization;
using Compliance.Reporting;

namespace Compliance.Cli.Lint;

/// <summary>Runs <c>lint --profile</c>: import profiles by themselves, beside the newest vocabulary that the tool carries.</summary>
internal static class ProfileLintRun
{
    private const string All = "all";

    private static readonly JsonSerializerOptions _options = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Runs the request and returns the exit status.</summary>
    public static int Run(LintRequest request)
    {
        if (request.Packs.Count > 0)
            return Refusal.Write(request.Language, "--profile 检查导入方案，不能同时检查规则包", "--profile checks import profiles, and no packs besides");

        var errors = Terminal.Errors();
        if (PackLoading.Load(request.Accepted, ShippedPacks.Default, errors, request.Language) is not { } pack)
            return ExitStatus.WrongInput;

        var paths = new List<string>();
        foreach (var name in request.Profiles)
        {
            if (name == All)
                paths.AddRange(ProfileLoading.Shipped);
            else if (ProfileLoading.PathOf(name, request.Language) is { } path)
                paths.Add(path);
            else
                return ExitStatus.WrongInput;
        }

        InputFiles.OfCommand.Add(paths);
        var reports = paths.Select(path => (Path: path, Found: ProfileLint.Check(path, pack.Vocabulary))).ToList();
        if (!Reports.TryWrite(request.Output, errors, request.Language, output => Write(request, output, reports)))
            return ExitStatus.WrongInput;
        return reports.TrueForAll(report => IsClean(report.Found)) ? ExitStatus.Compliant : ExitStatus.Fails;
    }

    private static bool IsClean(IReadOnlyList<Diagnostic> found) => found.All(one => one.Severity != Severity.Error);

    private static void Write(LintRequest request, TextWriter? output, IReadOnlyList<(string Path, IReadOnlyList<Diagnostic> Found)> reports)
    {
        if (request.Format == "json")
        {
            var result = new { tool = new { name = "compliance", version = ToolVersion.Text }, profiles = reports.Select(report => new { file = report.Path, clean = IsClean(report.Found), findings = report.Found.Select(Finding) }) };
            VisibleJson.Write(output ?? Console.Out, JsonSerializer.Serialize(result, _options));
            return;
        }

        var terminal = output is null ? Terminal.Output() : Terminal.Plain(output);
        var labels = new LintLabels(request.Language);
        foreach (var (path, found) in reports)
        {
            var problems = found.Count(one => one.Severity == Severity.Error);
            terminal.WriteLine($"[bold]{MarkedText.Escape(Path.GetFileNameWithoutExtension(path))}[/]");
            DiagnosticText.Write(terminal, found, request.Language);
            terminal.WriteLine(problems == 0 ? $"[green]{labels.Clean(0, found.Count)}[/]" : $"[red]{labels.Count(problems, 0, found.Count - problems)}[/]");
        }
    }

    private static object Finding(Diagnostic diagnostic) => new
    {
        code = diagnostic.Code,
        severity = diagnostic.Severity.Name(),
        file = diagnostic.Span.File,
        line = diagnostic.Span.Line,
        column = diagnostic.Span.Column,
        message = new { zh = diagnostic.Message(Language.Chinese), en = diagnostic.Message(Language.English) },
    };
}
