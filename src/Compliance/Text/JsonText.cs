using System;
using System.IO;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Compliance.Text;

/// <summary>Reads JSON whose texts stay what they are, dates and long numbers among them.</summary>
internal static class JsonText
{
    /// <summary>The value.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public static JToken Parse(string text)
    {
        using var reader = new JsonTextReader(new StringReader(text)) { DateParseHandling = DateParseHandling.None, FloatParseHandling = FloatParseHandling.Decimal };
        return JToken.ReadFrom(reader);
    }

    /// <summary>A field of an object.</summary>
    /// <exception cref="FormatException">It is no object, or has no such field.</exception>
    public static JToken Required(JToken parent, string name) =>
        (parent as JObject)?[name] ?? throw new FormatException($"There is no field '{name}'.");

    /// <summary>A text of an object.</summary>
    /// <exception cref="FormatException">It is no object, or has no such text.</exception>
    public static string Text(JToken parent, string name) =>
        Required(parent, name) is JValue { Type: JTokenType.String } value ? (string)value.Value! : throw new FormatException($"The field '{name}' is no text.");
}
