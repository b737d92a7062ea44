using System.Collections.Generic;
using Compliance.Localization;
using Newtonsoft.Json;

namespace Compliance.Reporting;

/// <summary>Short forms for the properties that results are made of.</summary>
internal static class JsonProperties
{
    public static void WriteProperty(this JsonTextWriter json, string name, string? value)
    {
        json.WritePropertyName(name);
        json.WriteValue(value);
    }

    public static void WriteProperty(this JsonTextWriter json, string name, long value)
    {
        json.WritePropertyName(name);
        json.WriteValue(value);
    }

    public static void WriteText(this JsonTextWriter json, string name, LocalizedText text)
    {
        json.WritePropertyName(name);
        json.WriteStartObject();
        json.WriteProperty("zh", text.Zh);
        json.WriteProperty("en", text.En);
        json.WriteEndObject();
    }

    public static void WriteNames(this JsonTextWriter json, string name, IEnumerable<LocalizedText> names)
    {
        json.WritePropertyName(name);
        json.WriteStartArray();
        foreach (var text in names)
            json.WriteValue(text.Zh);
        json.WriteEndArray();
    }
}
