using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Compliance.Values;

namespace ApprovalDesk;

/// <summary>One decision as it is kept: by whom and when, on what input, by which rules, and the result.</summary>
/// <param name="Number">Its number in the series, <c>000001</c>.</param>
/// <param name="Previous">The seal of the record before; null for the first.</param>
/// <param name="Supersedes">The records that it replaces, for one of its subjects or more.</param>
/// <param name="By">Who decided.</param>
/// <param name="On">The day on which it was decided.</param>
/// <param name="AsOf">The day that the rules were applied as of; null where it is each subject's own date, or else the day of the decision.</param>
/// <param name="Input">The descriptor's name.</param>
/// <param name="InputDigest">The digest of its bytes.</param>
/// <param name="Made">The result, and what it was made with.</param>
internal sealed record DecisionRecord(
    string Number, string? Previous, IReadOnlyList<string> Supersedes, string By, CalendarDate On, CalendarDate? AsOf, string Input, string InputDigest, Result Made)
{
    private static readonly JsonWriterOptions Layout = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The record's text, sealed. The result is in it as it was written, to the byte.</summary>
    public string Write()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Layout))
        {
            json.WriteStartObject();
            json.WriteString("record", Number);
            json.WriteString("previous", Previous);
            json.WriteStartArray("supersedes");
            foreach (var superseded in Supersedes)
                json.WriteStringValue(superseded);
            json.WriteEndArray();
            WriteObject(json, "decided", ("by", By), ("on", On.ToString()), ("as_of", AsOf?.ToString()));
            WriteObject(json, "input", ("name", Input), ("digest", InputDigest));
            WriteObject(json, "pack", ("id", Made.PackId), ("version", Made.PackVersion), ("digest", Made.PackDigest));
            json.WriteString("library", Made.Library);
            json.WriteString("engine", Made.Engine);
            json.WritePropertyName("result");
            json.WriteRawValue(Made.Json);
            json.WriteEndObject();
        }

        return Seal.Close(Encoding.UTF8.GetString(stream.ToArray())[..^"\n}".Length]);
    }

    /// <summary>Reads a record's text, or null.</summary>
    public static DecisionRecord? Read(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            var root = document.RootElement;
            var (decided, input, pack) = (root.GetProperty("decided"), root.GetProperty("input"), root.GetProperty("pack"));
            var record = new DecisionRecord(
                Text(root, "record"),
                root.GetProperty("previous").GetString(),
                [.. root.GetProperty("supersedes").EnumerateArray().Select(number => number.GetString()!)],
                Text(decided, "by"),
                CalendarDate.Parse(Text(decided, "on")),
                decided.GetProperty("as_of").GetString() is { } asOf ? CalendarDate.Parse(asOf) : null,
                Text(input, "name"),
                Text(input, "digest"),
                new Result(
                    root.GetProperty("result").GetRawText(), Text(pack, "id"), Text(pack, "version"), Text(pack, "digest"),
                    Text(root, "library"), Text(root, "engine")));
            return record.Made.Decisions().Count > 0 && record.Made.Findings().Count > 0 ? record : null;
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private static string Text(JsonElement parent, string name) => parent.GetProperty(name).GetString() ?? throw new FormatException($"{name} is null.");

    private static void WriteObject(Utf8JsonWriter json, string name, params (string Name, string? Value)[] properties)
    {
        json.WriteStartObject(name);
        foreach (var property in properties)
            json.WriteString(property.Name, property.Value);
        json.WriteEndObject();
    }
}
