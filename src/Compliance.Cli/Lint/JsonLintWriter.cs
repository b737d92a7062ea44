using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Compliance.Authoring.Contracts;
using Compliance.Authoring.Linting;
using Compliance.Cli.Infrastructure;
using Compliance.Packs;
using Compliance.Diagnostics;
using Compliance.Localization;

namespace Compliance.Cli.Lint;

/// <summary>Writes what lint found as one JSON object: the packs, each with its findings and whether it is clean.</summary>
internal static class JsonLintWriter
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(TextWriter output, IReadOnlyList<LintReport> reports)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteStartObject("tool");
            json.WriteString("name", "compliance");
            json.WriteString("version", ToolVersion.Text);
            json.WriteEndObject();
            json.WriteStartArray("packs");
            foreach (var report in reports)
                Write(json, report);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.Write(Encoding.UTF8.GetString(stream.ToArray()));
        output.Write('\n');
        output.Flush();
    }

    private static void Write(Utf8JsonWriter json, LintReport report)
    {
        json.WriteStartObject();
        json.WriteString("id", report.Pack.Id);
        json.WriteString("version", report.Pack.Version);
        json.WriteString("digest", report.Pack.Digest);
        json.WriteString("release", ReleaseWords.Of(report.Pack.Release.State));
        json.WriteBoolean("clean", report.IsClean);
        json.WriteNumber("errors", report.Findings.Count(finding => finding.IsOpenError));
        json.WriteNumber("accepted", report.Findings.Count(finding => finding.Acceptance is not null));
        json.WriteStartArray("findings");
        foreach (var finding in report.Findings)
            Write(json, finding);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, LintFinding finding)
    {
        var diagnostic = finding.Diagnostic;
        json.WriteStartObject();
        json.WriteString("code", diagnostic.Code);
        json.WriteString("severity", diagnostic.Severity.Name());
        json.WriteString("file", diagnostic.Span.File);
        json.WriteNumber("line", diagnostic.Span.Line);
        json.WriteNumber("column", diagnostic.Span.Column);
        json.WriteStartArray("rules");
        foreach (var rule in finding.Rules)
            json.WriteStringValue(rule.Id);
        json.WriteEndArray();
        WriteText(json, "message", new LocalizedText(diagnostic.Message(Language.Chinese), diagnostic.Message(Language.English)));
        WriteQuotation(json, finding.Quotation);
        WriteText(json, "rule_says", finding.RuleSays);
        json.WriteString("parent", finding.Parent?.ToString());
        json.WriteString("witness", finding.Witness);
        WriteText(json, "accepted", finding.Acceptance);
        json.WriteEndObject();
    }

    private static void WriteQuotation(Utf8JsonWriter json, QuotedPart? part)
    {
        if (part is null)
        {
            json.WriteNull("quotation");
            return;
        }

        json.WriteStartObject("quotation");
        json.WriteString("section", part.Clause.Section);
        json.WriteString("quote", part.Clause.Quote);
        json.WriteString("part", part.Words);
        json.WriteNumber("start", part.Start);
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, LocalizedText? text)
    {
        if (text is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("zh", text.Zh);
        json.WriteString("en", text.En);
        json.WriteEndObject();
    }
}
