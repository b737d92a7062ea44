using System.Collections.Generic;
using System.IO;
using Compliance.Diagnostics;
using Compliance.Findings;
using Compliance.Packs;
using Compliance.Text;
using Newtonsoft.Json;

namespace Compliance.Reporting;

/// <summary>Writes a result as one JSON object: tool, pack, subjects with their findings, diagnostics, summary.</summary>
public sealed class JsonReportWriter : IReportWriter, IPartWriter
{
    // A line break and two levels: what precedes a subject.
    private const int Indentation = 5;

    private readonly TextWriter _output;
    private readonly TextBuffers _buffers = new();
    private readonly JsonTextWriter _json;
    private readonly List<Diagnostic> _diagnostics = [];
    private VerdictSelection _selection = VerdictSelection.All;

    /// <summary>A writer to some text. Disposing it does not close the text.</summary>
    public JsonReportWriter(TextWriter output)
    {
        _output = output;
        _json = new LineFeedJsonWriter(new EscapedJsonText(output));
    }

    /// <inheritdoc/>
    public void Begin(ReportHeader header)
    {
        _json.WriteStartObject();
        _json.WriteTool(header.ToolVersion, header.Engine);
        _json.WriteProperty("schema", ResultSchema.Version);
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
    public void Write(Evaluation evaluation) => Write(_json, evaluation);

    bool IPartWriter.RemembersParts => true;

    TextBuffer IPartWriter.Render(IReadOnlyList<Evaluation> evaluations)
    {
        var part = _buffers.Rent();
        using var json = new LineFeedJsonWriter(new EscapedJsonText(part)) { AutoCompleteOnClose = false };

        // Subjects are written at their depth in the result, so that they are indented alike.
        json.WriteStartObject();
        json.WritePropertyName("subjects");
        json.WriteStartArray();
        part.Clear();
        foreach (var evaluation in evaluations)
            Write(json, evaluation);
        return part;
    }

    void IPartWriter.Append(TextBuffer part)
    {
        if (part.Length > 0)
        {
            // The comma and the line break, as before any other value.
            _json.WriteRawValue("");
            part.WriteTo(_output, Indentation);
        }

        _buffers.Return(part);
    }

    /// <inheritdoc/>
    public void Write(Diagnostic diagnostic) => _diagnostics.Add(diagnostic);

    /// <inheritdoc/>
    public void End(ReportSummary summary)
    {
        _json.WriteEndArray();
        _json.WriteDiagnostics(_diagnostics);
        _json.WriteGaps(summary.Gaps);
        _json.WriteToday(summary);
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

    private void Write(JsonTextWriter json, Evaluation evaluation)
    {
        if (_selection != VerdictSelection.All && !_selection.HasAny(evaluation))
            return;

        JsonSubjectWriter.Write(json, evaluation, _selection.Of(evaluation), evaluation.Subject.Span.File);
    }

    private void WriteChecklist(IReadOnlyList<ChecklistItem> checklist)
    {
        _json.WriteObjects("checklist", checklist, item =>
        {
            _json.WriteProperty("row", item.Clause.Row);
            _json.WriteProperty("section", item.Clause.Section);
            _json.WriteProperty("quote", item.Clause.Quote);
            _json.WriteText("title", item.Title);
            _json.WriteProperty("obligation", item.Obligation.Word());
            _json.WriteNames("departments", item.Departments);
        });
    }
}
