using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Localization;
using Compliance.Text;
using Newtonsoft.Json.Linq;

namespace Compliance.Assessments;

/// <summary>What was found in reading as JSON: its code, place and messages, as they will be shown.</summary>
internal static class DiagnosticJson
{
    private const string Message = "message";

    private static readonly Severity[] Severities = [Severity.Note, Severity.Warning, Severity.Error];

    public static JObject Write(Diagnostic diagnostic) => new()
    {
        ["code"] = diagnostic.Code,
        ["severity"] = diagnostic.Severity.Name(),
        ["place"] = SubjectPlaceJson.Write(diagnostic.Span),
        ["path"] = diagnostic.Path,
        ["fact"] = diagnostic.Fact,
        ["zh"] = diagnostic.Message(Language.Chinese),
        ["en"] = diagnostic.Message(Language.English),
    };

    /// <exception cref="FormatException">It is none.</exception>
    public static Diagnostic Read(JToken json)
    {
        var severity = Severities.Where(one => one.Name() == JsonText.Text(json, "severity")).ToList();
        if (severity.Count == 0)
            throw new FormatException("A diagnostic has no severity.");

        var kind = new DiagnosticKind(JsonText.Text(json, "code"), severity[0], $"{{{Message}}}", $"{{{Message}}}");
        var values = new Dictionary<string, LocalizedText> { [Message] = new LocalizedText(JsonText.Text(json, "zh"), JsonText.Text(json, "en")) };
        return new Diagnostic(kind, SubjectPlaceJson.Place(JsonText.Required(json, "place")), values, nearest: null, (string?)json["path"], (string?)json["fact"]);
    }
}
