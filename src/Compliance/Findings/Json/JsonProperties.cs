using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Localization;
using Compliance.Packs;
using Newtonsoft.Json;

namespace Compliance.Findings;

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

    public static void WriteProperty(this JsonTextWriter json, string name, bool value)
    {
        json.WritePropertyName(name);
        json.WriteValue(value);
    }

    /// <summary>An array of what is written for each item.</summary>
    public static void WriteArray<T>(this JsonTextWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WritePropertyName(name);
        json.WriteStartArray();
        foreach (var item in items)
            write(item);
        json.WriteEndArray();
    }

    /// <summary>An array of texts.</summary>
    public static void WriteArray(this JsonTextWriter json, string name, IEnumerable<string> texts) => json.WriteArray(name, texts, json.WriteValue);

    /// <summary>An array of an object for each item, of which the fields are written.</summary>
    public static void WriteObjects<T>(this JsonTextWriter json, string name, IEnumerable<T> items, Action<T> writeFields) => json.WriteArray(name, items, item =>
    {
        json.WriteStartObject();
        writeFields(item);
        json.WriteEndObject();
    });

    public static void WriteText(this JsonTextWriter json, string name, LocalizedText text)
    {
        json.WritePropertyName(name);
        json.WriteStartObject();
        json.WriteProperty("zh", text.Zh);
        json.WriteProperty("en", text.En);
        json.WriteEndObject();
    }

    /// <summary>The section of a clause and what it says; or, where the instrument is only reported, by whom.</summary>
    public static void WriteSource(this JsonTextWriter json, Clause clause)
    {
        if (clause.ReportedBy is null)
        {
            json.WriteProperty("section", clause.Section);
            json.WriteProperty("quote", clause.Quote);
            return;
        }

        json.WriteProperty("reported_by", clause.ReportedBy);
        if (clause.Basis is { } basis)
            json.WriteText("basis", basis);
    }

    public static void WriteNames(this JsonTextWriter json, string name, IEnumerable<LocalizedText> names) => json.WriteArray(name, names.Select(text => text.Zh));
}
