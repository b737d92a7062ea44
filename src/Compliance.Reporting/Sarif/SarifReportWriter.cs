using System.Collections.Generic;
using System.IO;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Findings;
using Compliance.Localization;
using Compliance.Packs;
using Compliance.Text;
using Newtonsoft.Json;

namespace Compliance.Reporting.Sarif;

/// <summary>
/// Writes a result as SARIF 2.1.0: the rules first, then a result a finding, one a line, and last the files, what is wrong with
/// them, and the totals. What passes or does not apply is left out unless requested.
/// </summary>
public sealed class SarifReportWriter : IReportWriter, IPartWriter
{
    private static readonly VerdictSelection Usual = new(Verdict.Fail, Verdict.Undetermined, Verdict.Upcoming, Verdict.Waived);

    private readonly TextWriter _output;
    private readonly Language _language;
    private readonly IReadOnlyList<InstrumentText> _instruments;
    private readonly JsonTextWriter _json;
    private readonly SarifFiles _files;
    private readonly SarifArtifacts _artifacts;
    private readonly TextBuffers _buffers = new();
    private readonly List<Diagnostic> _diagnostics = [];
    private VerdictSelection _selection = Usual;
    private ReportHeader? _header;
    private SarifRules? _rules;
    private SarifResults? _results;

    /// <summary>A writer to some text, which is left open.</summary>
    /// <param name="output">Where it is written.</param>
    /// <param name="language">The language of the messages; rules are described in both.</param>
    /// <param name="paths">Names files as the repository has them.</param>
    /// <param name="instruments">The instruments' words, to locate clauses; none if they are not available.</param>
    public SarifReportWriter(TextWriter output, Language language, ReportPaths paths, IReadOnlyList<InstrumentText> instruments)
    {
        _output = output;
        _language = language;
        _instruments = instruments;
        _json = new LineFeedJsonWriter(new EscapedJsonText(output));
        _files = new SarifFiles(paths);
        _artifacts = new SarifArtifacts(_json, _files, instruments);
    }

    private string LanguageTag => _language == Language.Chinese ? "zh-CN" : "en-US";

    /// <inheritdoc/>
    public void Begin(ReportHeader header)
    {
        _header = header;
        _selection = header.Only ?? Usual;
        _rules = new SarifRules(_json, header.Pack);
        _results = new SarifResults(_json, header.Pack, _rules, _artifacts, _instruments, _language);

        _json.WriteStartObject();
        _json.WriteProperty("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
        _json.WriteProperty("version", "2.1.0");
        _json.WritePropertyName("runs");
        _json.WriteStartArray();
        _json.WriteStartObject();
        _json.WritePropertyName("tool");
        _json.WriteStartObject();
        _json.WritePropertyName("driver");
        _json.WriteStartObject();
        _json.WriteProperty("name", "compliance");
        _json.WriteProperty("version", header.ToolVersion);
        _json.WriteProperty("language", LanguageTag);
        _rules.Write();
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.WritePropertyName("automationDetails");
        _json.WriteStartObject();
        _json.WriteProperty("id", $"compliance/{header.Pack.Id}/");
        _json.WriteEndObject();
        _json.WriteProperty("language", LanguageTag);
        _json.WriteProperty("columnKind", "utf16CodeUnits");
        SarifArtifacts.WriteRoot(_json);
        _json.WritePropertyName("results");
        _json.WriteStartArray();
    }

    /// <inheritdoc/>
    public void Write(Evaluation evaluation) => Write(_json, _results!, evaluation);

    bool IPartWriter.RemembersParts => true;

    TextBuffer? IPartWriter.Render(IReadOnlyList<Evaluation> evaluations)
    {
        var part = _buffers.Rent();
        using var json = new LineFeedJsonWriter(new EscapedJsonText(part)) { AutoCompleteOnClose = false };
        var artifacts = new SarifArtifacts(json, _files, _instruments, isPart: true);
        using var results = new SarifResults(json, _header!.Pack, _rules!, artifacts, _instruments, _language);
        json.WriteStartArray();
        part.Clear();
        foreach (var evaluation in evaluations)
            Write(json, results, evaluation);
        if (!artifacts.NamesNewFile)
            return part;

        _buffers.Return(part);
        return null;
    }

    void IPartWriter.Append(TextBuffer part)
    {
        if (part.Length > 0)
        {
            // The first of them begins as any other does; the line break before it is the part's own.
            _json.Formatting = Formatting.None;
            _json.WriteWhitespace("\n");
            _json.WriteRawValue("");
            _json.Formatting = Formatting.Indented;
            part.WriteTo(_output, 1);
        }

        _buffers.Return(part);
    }

    /// <inheritdoc/>
    public void Write(Diagnostic diagnostic) => _diagnostics.Add(diagnostic);

    /// <inheritdoc/>
    public void End(ReportSummary summary)
    {
        _json.WriteEndArray();
        WriteInvocation(summary);
        _artifacts.WriteAll();
        WriteTotals(summary);
        _json.WriteEndObject();
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteWhitespace("\n");
        _json.Flush();
        _output.Flush();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _results?.Dispose();
        _json.Close();
    }

    private void Write(JsonTextWriter json, SarifResults results, Evaluation evaluation)
    {
        foreach (var finding in _selection.Of(evaluation))
        {
            json.Formatting = Formatting.None;
            json.WriteWhitespace("\n");
            results.Write(finding);
            json.Formatting = Formatting.Indented;
        }
    }

    // Wrong input is told here: what it is about was not decided, so that it has no result.
    private void WriteInvocation(ReportSummary summary)
    {
        _json.WritePropertyName("invocations");
        _json.WriteStartArray();
        _json.WriteStartObject();
        _json.WriteProperty("executionSuccessful", _diagnostics.All(diagnostic => diagnostic.Severity != Severity.Error));
        _json.WritePropertyName("toolExecutionNotifications");
        _json.WriteStartArray();
        foreach (var diagnostic in _diagnostics)
            WriteNotification(diagnostic.Code, diagnostic.Severity, diagnostic.Message(_language), diagnostic.Span);
        foreach (var note in ReportNote.Of(_header!.Pack, _language).Concat(ReportNote.Of(summary, _language)))
            WriteNotification(note.Code, note.Level, note.Message, note.Span);
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndArray();
    }

    private void WriteNotification(string code, Severity level, string message, SourceSpan span)
    {
        _json.WriteStartObject();
        _json.WritePropertyName("descriptor");
        _json.WriteStartObject();
        _json.WriteProperty("id", code);
        _json.WriteEndObject();
        _json.WriteProperty("level", level.Name());
        _json.WriteMessage("message", message);
        if (ReportPaths.IsFile(span.File))
        {
            _json.WritePropertyName("locations");
            _json.WriteStartArray();
            _json.WriteStartObject();
            _artifacts.WritePhysical(span);
            _json.WriteEndObject();
            _json.WriteEndArray();
        }

        _json.WriteEndObject();
    }

    private void WriteTotals(ReportSummary summary)
    {
        _json.WritePropertyName("properties");
        _json.WriteStartObject();
        _json.WriteProperty("engine", _header!.Engine);
        _json.WritePack(_header.Pack);
        _json.WriteVerdictNames("listed", _selection);
        _json.WriteProperty("subjects", summary.Subjects);
        _json.WriteVerdicts(summary.Verdicts);
        _json.WriteGaps(summary.Gaps);
        _json.WriteToday(summary);
        _json.WriteEndObject();
    }
}
