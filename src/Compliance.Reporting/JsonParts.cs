using System.Collections.Generic;
using Compliance.Diagnostics;
using Compliance.Findings;
using Compliance.Localization;
using Compliance.Packs;
using Newtonsoft.Json;

namespace Compliance.Reporting;

/// <summary>The parts that every JSON result has.</summary>
internal static class JsonParts
{
    public static void WriteTool(this JsonTextWriter json, string version, string engine)
    {
        json.WritePropertyName("tool");
        json.WriteStartObject();
        json.WriteProperty("name", "compliance");
        json.WriteProperty("version", version);
        json.WriteProperty("engine", engine);
        json.WriteEndObject();
    }

    public static void WritePack(this JsonTextWriter json, RulePack pack)
    {
        json.WritePropertyName("pack");
        json.WriteStartObject();
        json.WriteProperty("id", pack.Id);
        json.WriteProperty("version", pack.Version);
        json.WriteProperty("digest", pack.Digest);
        json.WriteEndObject();
    }

    public static void WriteVerdictNames(this JsonTextWriter json, string name, VerdictSelection selection)
    {
        json.WritePropertyName(name);
        json.WriteStartArray();
        foreach (var verdict in selection.Verdicts)
            json.WriteValue(verdict.Word());
        json.WriteEndArray();
    }

    public static void WriteDiagnostics(this JsonTextWriter json, IEnumerable<Diagnostic> diagnostics)
    {
        json.WritePropertyName("diagnostics");
        json.WriteStartArray();
        foreach (var diagnostic in diagnostics)
        {
            json.WriteStartObject();
            json.WriteProperty("code", diagnostic.Code);
            json.WriteProperty("severity", diagnostic.Severity.Name());
            json.WriteProperty("file", diagnostic.Span.File);
            json.WriteProperty("line", diagnostic.Span.Line);
            json.WriteProperty("column", diagnostic.Span.Column);
            json.WriteText("message", new LocalizedText(diagnostic.Message(Language.Chinese), diagnostic.Message(Language.English)));
            json.WriteProperty("nearest", diagnostic.Nearest);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
