using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Compliance.Records;
using Compliance.Values;

namespace ApprovalDesk;

/// <summary>One decision as it is kept: the library's record of it, and its place in the series.</summary>
/// <param name="Number">Its place in the series, <c>000001</c>.</param>
/// <param name="Previous">The seal of the record before; null for the first.</param>
/// <param name="Supersedes">The records in whose place it comes, for one of its subjects or more.</param>
/// <param name="By">Who decided.</param>
/// <param name="On">The day on which it was decided.</param>
/// <param name="Decision">The input, the rules, the day, and the result.</param>
internal sealed record KeptRecord(string Number, string? Previous, IReadOnlyList<string> Supersedes, string By, CalendarDate On, DecisionRecord Decision)
{
    private static readonly JsonWriterOptions Layout = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The record's text, sealed: the desk's own fields, and behind them those of the decision.</summary>
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
            json.WriteStartObject("decided");
            json.WriteString("by", By);
            json.WriteString("on", On.ToString());
            json.WriteEndObject();
            json.WriteEndObject();
        }

        var own = Encoding.UTF8.GetString(stream.ToArray())[..^"\n}".Length];
        return Seal.Close($"{own},{Decision.ToJson()["{".Length..^"\n}".Length]}");
    }

    /// <summary>Reads a record's text; null where it is none.</summary>
    public static KeptRecord? Read(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            var root = document.RootElement;
            var decided = root.GetProperty("decided");
            return new KeptRecord(
                Text(root, "record"),
                root.GetProperty("previous").GetString(),
                [.. root.GetProperty("supersedes").EnumerateArray().Select(number => number.GetString()!)],
                Text(decided, "by"),
                CalendarDate.Parse(Text(decided, "on")),
                DecisionRecord.Parse(text));
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private static string Text(JsonElement parent, string name) => parent.GetProperty(name).GetString() ?? throw new FormatException($"{name} is null.");
}
