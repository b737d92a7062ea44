using System.Globalization;
using System.IO;
using Compliance.Findings;
using Compliance.Text;

namespace Compliance.Records;

/// <summary>Writes records.</summary>
internal static class RecordWriter
{
    public static string Write(DecisionRecord record)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var json = new LineFeedJsonWriter(text))
        {
            json.WriteStartObject();
            json.WritePropertyName("input");
            json.WriteStartObject();
            json.WriteProperty("name", record.Input.Name);
            json.WriteProperty("digest", record.Input.Digest);
            if (record.Input.Text is { } input)
                json.WriteProperty("text", input);
            json.WriteEndObject();
            json.WritePropertyName("pack");
            json.WriteStartObject();
            json.WriteProperty("id", record.Pack.Id);
            json.WriteProperty("version", record.Pack.Version);
            json.WriteProperty("digest", record.Pack.Digest);
            json.WriteEndObject();
            json.WritePropertyName("day");
            json.WriteStartObject();
            json.WriteProperty("date", record.Day.Date.ToString());
            json.WriteProperty("source", record.Day.Source.Word());
            json.WriteEndObject();
            json.WriteProperty("engine", record.Engine);
            json.WriteProperty("tool_version", record.ToolVersion);
            json.WritePropertyName("result");
            json.WriteRawValue(record.Result);
            json.WriteEndObject();
        }

        return text.ToString();
    }
}
