using System.Linq;
using Compliance.Findings;
using Newtonsoft.Json;

namespace Compliance.Reporting.Sarif;

/// <summary>Writes messages of SARIF, in which brackets would be a link and braces a placeholder.</summary>
internal static class SarifText
{
    public static void WriteMessage(this JsonTextWriter json, string name, string text, string? markdown = null)
    {
        json.WritePropertyName(name);
        json.WriteStartObject();
        json.WriteProperty("text", Of(text));
        if (markdown is not null)
            json.WriteProperty("markdown", markdown);
        json.WriteEndObject();
    }

    // Line breaks stay: a help text has several lines.
    private static string Of(string text) =>
        string.Join("\n", text.Split('\n').Select(VisibleText.Of)).Replace("](", "] (").Replace("{", "{{").Replace("}", "}}");
}
