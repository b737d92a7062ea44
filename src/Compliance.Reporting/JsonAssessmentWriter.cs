using System.Collections.Generic;
using System.IO;
using System.Linq;
using Compliance.Assessments;
using Compliance.Diagnostics;
using Compliance.Findings;
using Compliance.Packs;
using Compliance.Text;
using Compliance.Values;
using Newtonsoft.Json;

namespace Compliance.Reporting;

/// <summary>Writes an annual assessment as one JSON object: tool, pack, day, jurisdictions with their indicators, department sheets, diagnostics.</summary>
public sealed class JsonAssessmentWriter
{
    private readonly JsonTextWriter _json;
    private readonly JsonFindingWriter _findings;

    private JsonAssessmentWriter(JsonTextWriter json)
    {
        _json = json;
        _findings = new JsonFindingWriter(json);
    }

    /// <summary>Writes an assessment to some text, which is left open.</summary>
    public static void Write(TextWriter output, string toolVersion, AnnualAssessment assessment, IReadOnlyList<Diagnostic> diagnostics) =>
        Write(output, toolVersion, assessment, diagnostics, ReportGaps.None);

    /// <inheritdoc cref="Write(TextWriter, string, AnnualAssessment, IReadOnlyList{Diagnostic})"/>
    /// <param name="output">Where it is written.</param>
    /// <param name="toolVersion">The version of the program that made it.</param>
    /// <param name="assessment">The assessment.</param>
    /// <param name="diagnostics">What is wrong with the files, or worth a look.</param>
    /// <param name="gaps">What is left out or not certain.</param>
    public static void Write(TextWriter output, string toolVersion, AnnualAssessment assessment, IReadOnlyList<Diagnostic> diagnostics, ReportGaps gaps)
    {
        using var json = new LineFeedJsonWriter(new EscapedJsonText(output));
        new JsonAssessmentWriter(json).Write(toolVersion, assessment, diagnostics, gaps);
        json.WriteWhitespace("\n");
    }

    private void Write(string toolVersion, AnnualAssessment assessment, IReadOnlyList<Diagnostic> diagnostics, ReportGaps gaps)
    {
        _json.WriteStartObject();
        _json.WriteTool(toolVersion, "kernel");
        _json.WritePack(assessment.Pack);
        _json.WriteProperty("date", assessment.Day.ToString());
        _json.WriteProperty("subjects", assessment.Subjects);
        _json.WriteProperty("unplaced", assessment.Unplaced);
        _json.WriteProperty("elsewhere", assessment.Elsewhere);
        _json.WriteArray("jurisdictions", assessment.Jurisdictions, WriteJurisdiction);
        WriteDepartments(assessment);
        _json.WriteDiagnostics(diagnostics);
        _json.WriteGaps(gaps, withCount: false);
        _json.WriteProperty("today", gaps.Today);
        _json.WriteEndObject();
    }

    private void WriteJurisdiction(JurisdictionAssessment assessment)
    {
        var jurisdiction = assessment.Jurisdiction;
        _json.WriteStartObject();
        _json.WriteProperty("id", jurisdiction.Id);
        _json.WriteProperty("name", jurisdiction.Name);
        _json.WriteProperty("within", jurisdiction.Jurisdiction);
        _json.WriteProperty("source", jurisdiction.Source);
        _json.WriteProperty("file", jurisdiction.Span.File);
        _json.WriteProperty("line", jurisdiction.Span.Line);
        _json.WriteProperty("decision", assessment.Evaluation.Decision.Word());
        _json.WriteVerdicts(assessment.Evaluation.Counts);
        _json.WritePropertyName("subjects");
        _json.WriteStartObject();
        _json.WriteProperty("all", assessment.Subjects);
        for (var i = 0; i < FindingWords.Decisions.Count; i++)
            _json.WriteProperty(FindingWords.Decisions[i], assessment[(Decision)i]);
        _json.WriteEndObject();

        WriteRules("overdue", assessment.Overdue);
        WriteRules("contradicted", assessment.Evaluation.Contradictions);
        WriteLacking(assessment);
        _json.WriteArray("indicators", assessment.Indicators, _findings.Write);
        if (assessment.Before is not null)
            WriteTrends(assessment);
        _json.WriteEndObject();
    }

    private void WriteLacking(JurisdictionAssessment assessment)
    {
        _json.WriteObjects("lacking", assessment.Lacking, lacking =>
        {
            _json.WriteProperty("rule", lacking.Finding.Rule.Id);
            _json.WriteProperty("from", lacking.Limit.From.ToString());
            _json.WritePropertyName("min");
            _json.WriteRawValue(DecimalText.Of(lacking.Amount.Lower.Value!.Value));
            _json.WritePropertyName("max");
            _json.WriteRawValue(DecimalText.Of(lacking.Amount.Upper.Value!.Value));
            _json.WriteProperty("unit", lacking.Unit.Symbol.En);
        });
    }

    // Where each stood a year before, where it stands and where it has to be, in one unit.
    private void WriteTrends(JurisdictionAssessment assessment)
    {
        _json.WriteObjects("trends", assessment.Trends.Where(trend => trend.Before is not null), trend =>
        {
            _json.WriteProperty("rule", trend.Finding.Rule.Id);
            WriteEnds("before", trend.Before!);
            WriteEnds("now", trend.Now);
            _json.WriteProperty("unit", trend.Now.Unit.Symbol.En);
            _json.WritePropertyName("target");
            _findings.WriteLimit(trend.Target);
            _json.WriteProperty("direction", trend.Direction.Word() is { Length: > 0 } word ? word : null);
        });
    }

    private void WriteEnds(string name, Measurement measured)
    {
        _json.WritePropertyName(name);
        _json.WriteStartObject();
        foreach (var (end, value) in new[] { ("min", measured.Value.Lower.Value), ("max", measured.Value.Upper.Value) })
        {
            _json.WritePropertyName(end);
            if (value is { } number)
                _json.WriteRawValue(DecimalText.Beside(number, measured.Limit, DecimalText.UsualDigits));
            else
                _json.WriteNull();
        }

        _json.WriteEndObject();
    }

    private void WriteRules(string name, IEnumerable<Finding> findings)
    {
        _json.WriteArray(name, findings.Select(finding => finding.Rule.Id));
    }

    private void WriteDepartments(AnnualAssessment assessment)
    {
        _json.WriteObjects("departments", assessment.Departments, sheet =>
        {
            _json.WriteText("name", sheet.Department);
            _json.WritePropertyName("indicators");
            _json.WriteStartArray();
            foreach (var finding in sheet.Rows)
            {
                _json.WriteStartObject();
                _json.WriteProperty("jurisdiction", finding.Subject.Id);
                _json.WriteProperty("rule", finding.Rule.Id);
                _json.WriteProperty("verdict", finding.Verdict.Word());
                _json.WriteEndObject();
            }

            _json.WriteEndArray();
        });
    }
}
