using System.Collections.Generic;
using Compliance.Descriptors;
using Compliance.Packs;
using Newtonsoft.Json;

namespace Compliance.Findings;

/// <summary>Writes one subject with its findings as a JSON object: the shape that results have it in, and that it has by itself.</summary>
internal static class JsonSubjectWriter
{
    /// <summary>Writes the object.</summary>
    /// <param name="json">Where it is written.</param>
    /// <param name="evaluation">The subject.</param>
    /// <param name="findings">The findings that are listed; all are counted.</param>
    /// <param name="file">What its file is called.</param>
    /// <param name="schema">The version of the shape, where the object stands by itself; null within a result, which says it.</param>
    public static void Write(JsonTextWriter json, Evaluation evaluation, IEnumerable<Finding> findings, string file, string? schema = null)
    {
        var subject = evaluation.Subject;
        json.WriteStartObject();
        if (schema is not null)
            json.WriteProperty("schema", schema);
        json.WriteProperty("id", subject.Id);
        json.WriteProperty("kind", subject.Kind.Name);
        json.WriteProperty("name", subject.Name);
        json.WriteProperty("jurisdiction", subject.Jurisdiction);
        if (subject.Whole is { } whole)
            WriteWhole(json, whole);
        json.WriteProperty("file", file);
        json.WriteProperty("line", subject.Span.Line);
        if (subject.Span.WholeLine().Cell is { } cell)
            json.WriteProperty("cell", cell);
        json.WriteProperty("date", evaluation.Day.ToString());
        json.WriteProperty("date_source", evaluation.Day.Source.Word());
        json.WriteProperty("decision", evaluation.Decision.Word());
        json.WriteVerdicts(evaluation.Counts);
        json.WritePropertyName("findings");
        json.WriteStartArray();
        var writer = new JsonFindingWriter(json);
        foreach (var finding in findings)
            writer.Write(finding);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteWhole(JsonTextWriter json, Subject whole)
    {
        json.WritePropertyName("part_of");
        json.WriteStartObject();
        json.WriteProperty("id", whole.Id);
        json.WriteProperty("kind", whole.Kind.Name);
        json.WriteEndObject();
    }

    public static void WriteVerdicts(this JsonTextWriter json, VerdictCounts counts)
    {
        json.WritePropertyName("verdicts");
        json.WriteStartObject();
        for (var i = 0; i < PackWords.Verdicts.Count; i++)
            json.WriteProperty(PackWords.Verdicts[i], counts[(Verdict)i]);
        json.WriteEndObject();
    }
}
