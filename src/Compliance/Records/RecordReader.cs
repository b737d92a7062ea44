using System;
using System.Collections.Generic;
using System.IO;
using Compliance.Findings;
using Compliance.Text;
using Compliance.Values;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Compliance.Records;

/// <summary>Reads records. The result is taken out of the text as it stands there.</summary>
internal static class RecordReader
{
    public static DecisionRecord Read(string text)
    {
        try
        {
            var (fields, result) = ReadFields(text);
            var (input, pack, day) = (JsonText.Required(fields, "input"), JsonText.Required(fields, "pack"), JsonText.Required(fields, "day"));
            var record = new DecisionRecord(
                new RecordedInput(JsonText.Text(input, "name"), JsonText.Text(input, "digest"), input["text"] is null ? null : JsonText.Text(input, "text")),
                new RecordedPack(JsonText.Text(pack, "id"), JsonText.Text(pack, "version"), JsonText.Text(pack, "digest")),
                new DecisionDay(CalendarDate.Parse(JsonText.Text(day, "date")), SourceOf(JsonText.Text(day, "source"))),
                JsonText.Text(fields, "engine"),
                JsonText.Text(fields, "tool_version"),
                result ?? throw new FormatException("There is no field 'result'."));
            return record.Subjects.Count > 0 ? record : throw new FormatException("The result is about no subject.");
        }
        catch (JsonException exception)
        {
            throw new FormatException("The record is no JSON: " + exception.Message, exception);
        }
    }

    // The fields of the outermost object, and the text of the one that is the result.
    private static (JObject Fields, string? Result) ReadFields(string text)
    {
        var starts = LineStarts(text);
        using var reader = new JsonTextReader(new StringReader(text)) { DateParseHandling = DateParseHandling.None };
        if (!reader.Read() || reader.TokenType != JsonToken.StartObject)
            throw new FormatException("The record is no JSON object.");

        var fields = new JObject();
        string? result = null;
        while (reader.Read() && reader.TokenType == JsonToken.PropertyName)
        {
            var name = (string)reader.Value!;
            if (!reader.Read())
                break;

            if (name == "result" && reader.TokenType == JsonToken.StartObject)
            {
                var start = starts[reader.LineNumber - 1] + reader.LinePosition - 1;
                reader.Skip();
                result = text.Substring(start, starts[reader.LineNumber - 1] + reader.LinePosition - start);
            }
            else
            {
                fields[name] = JToken.ReadFrom(reader);
            }
        }

        return (fields, result);
    }

    // As the reader counts lines.
    private static List<int> LineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
                starts.Add(i + 1);
        }

        return starts;
    }

    private static DaySource SourceOf(string word) => word switch
    {
        "as_of" => DaySource.AsOf,
        "subject" => DaySource.Subject,
        "today" => DaySource.Today,
        _ => throw new FormatException($"'{word}' is none of {string.Join(", ", FindingWords.DaySources)}."),
    };
}
