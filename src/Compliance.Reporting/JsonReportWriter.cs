using System.Collections.Generic;
using System.IO;
using Compliance.Diagnostics;
using Compliance.Findings;
using Compliance.Packs;
using Newtonsoft.Json;

namespace Compliance.Reporting;

/// <summary>Writes a result as one JSON object: tool, pack, subjects with their findings, diagnostics, summary.</summary>
public sealed class JsonReportWriter : IReportWriter
{
    private readonly JsonTextWriter _json;
    private readonly JsonFindingWriter _findings;
    private readonly List<Diagnostic> _diagnostics = [];
    private VerdictSelection _selection = VerdictSelection.All;

    /// <summary>A writer to some text. Disposing it does not close the text.</summary>
    public JsonReportWriter(TextWriter output)
    {
        _json = new LineFeedJsonWriter(new EscapedJsonText(output));
        _findings = new JsonFindingWriter(_json);
    }

    /// <inheritdoc/>
    public void Begin(ReportHeader header)
    {
        _json.WriteStartObject();
        _json.WriteTool(header.ToolVersion, header.Engine);
        _json.WritePack(header.Pack);
        if (header.Only is { } only)
        {
            _selection = only;
            _json.WriteVerdictNames("only", only);
        }

        if (header.Checklist.Count > 0)
            WriteChecklist(header.Checklist);
        _json.WritePropertyName("subjects");
        _json.WriteStartArray();
    }

    /// <inheritdoc/>
    public void Write(Evaluation evaluation)
    {
        if (_selection != VerdictSelection.All && !_selection.HasAny(evaluation))
            return;

        var subject = evaluation.Subject;
        _json.WriteStartObject();
        _json.WriteProperty("id", subject.Id);
        _json.WriteProperty("kind", subject.Kind.Name);
        _json.WriteProperty("name", subject.Name);
        _json.WriteProperty("jurisdiction", subject.Jurisdiction);
        _json.WriteProperty("file", subject.Span.File);
        _json.WriteProperty("line", subject.Span.Line);
        _json.WriteProperty("date", evaluation.Day.Date.ToString());
        _json.WriteProperty("date_source", evaluation.Day.Source.Word());
        _json.WriteProperty("decision", evaluation.Decision.Word());
        _json.WriteVerdicts(evaluation.Counts);
        _json.WritePropertyName("findings");
        _json.WriteStartArray();
        foreach (var finding in _selection.Of(evaluation))
            _findings.Write(finding);
        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    /// <inheritdoc/>
    public void Write(Diagnostic diagnostic) => _diagnostics.Add(diagnostic);

    /// <inheritdoc/>
    public void End(ReportSummary summary)
    {
        _json.WriteEndArray();
        _json.WriteDiagnostics(_diagnostics);
        _json.WritePropertyName("summary");
        _json.WriteStartObject();
        _json.WriteProperty("subjects", summary.Subjects);
        _json.WriteVerdicts(summary.Verdicts);
        _json.WritePropertyName("decisions");
        _json.WriteStartObject();
        for (var i = 0; i < FindingWords.Decisions.Count; i++)
            _json.WriteProperty(FindingWords.Decisions[i], summary[(Decision)i]);
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.WriteWhitespace("\n");
        _json.Flush();
    }

    /// <inheritdoc/>
    public void Dispose() => _json.Close();

    private void WriteChecklist(IReadOnlyList<ChecklistItem> checklist)
    {
        _json.WritePropertyName("checklist");
        _json.WriteStartArray();
        foreach (var item in checklist)
        {
            _json.WriteStartObject();
            _json.WriteProperty("row", item.Clause.Row);
            _json.WriteProperty("section", item.Clause.Section);
            _json.WriteProperty("quote", item.Clause.Quote);
            _json.WriteText("title", item.Title);
            _json.WriteProperty("obligation", item.Obligation.Word());
            _json.WriteNames("departments", item.Departments);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }
}
