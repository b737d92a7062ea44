using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using Compliance.Authoring.Contracts;
using Compliance.Authoring.Linting;
using Compliance.Cli.Infrastructure;
using Compliance.Diagnostics;
using Compliance.Localization;
using Compliance.Packs;
using Compliance.Reporting;

namespace Compliance.Cli.Lint;

/// <summary>Writes what lint found as one JSON object: the packs, each with its findings and whether it is clean.</summary>
internal static class JsonLintWriter
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(TextWriter output, IReadOnlyList<LintReport> reports)
    {
        var result = new { tool = new { name = "compliance", version = ToolVersion.Text }, packs = reports.Select(Pack) };
        VisibleJson.Write(output, JsonSerializer.Serialize(result, Options));
    }

    private static object Pack(LintReport report) => new
    {
        id = report.Pack.Id,
        version = report.Pack.Version,
        digest = report.Pack.Digest,
        release = ReleaseWords.Of(report.Pack.Release.State),
        clean = report.IsClean,
        errors = report.Findings.Count(finding => finding.IsOpenError),
        accepted = report.Findings.Count(finding => finding.Acceptance is not null),
        findings = report.Findings.Select(Finding),
    };

    private static object Finding(LintFinding finding) => new
    {
        code = finding.Diagnostic.Code,
        severity = finding.Diagnostic.Severity.Name(),
        file = finding.Diagnostic.Span.File,
        line = finding.Diagnostic.Span.Line,
        column = finding.Diagnostic.Span.Column,
        rules = finding.Rules.Select(rule => rule.Id),
        message = new { zh = finding.Diagnostic.Message(Language.Chinese), en = finding.Diagnostic.Message(Language.English) },
        quotation = finding.Quotation is { } part ? new { section = part.Clause.Section, quote = part.Clause.Quote, part = part.Words, start = part.Start } : null,
        rule_says = Text(finding.RuleSays),
        parent = finding.Parent?.ToString(),
        witness = finding.Witness,
        accepted = Text(finding.Acceptance),
    };

    private static object? Text(LocalizedText? text) => text is null ? null : new { zh = text.Zh, en = text.En };
}
