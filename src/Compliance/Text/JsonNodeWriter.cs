using System.IO;
using Newtonsoft.Json;

namespace Compliance.Text;

/// <summary>Writes nodes as indented JSON, every scalar as a string; lines end with <c>\n</c> on every platform.</summary>
internal static class JsonNodeWriter
{
    public static void Write(TextWriter output, Node node)
    {
        using (var json = new LineFeedJsonWriter(output))
            Write(json, node);
        output.Write('\n');
    }

    private static void Write(JsonTextWriter json, Node node)
    {
        switch (node)
        {
            case MappingNode mapping:
                json.WriteStartObject();
                foreach (var entry in mapping.Entries)
                {
                    json.WritePropertyName(entry.Key.Text);
                    Write(json, entry.Value);
                }

                json.WriteEndObject();
                break;
            case SequenceNode list:
                json.WriteStartArray();
                foreach (var item in list.Items)
                    Write(json, item);
                json.WriteEndArray();
                break;
            case ScalarNode scalar:
                json.WriteValue(scalar.Text);
                break;
        }
    }
}
