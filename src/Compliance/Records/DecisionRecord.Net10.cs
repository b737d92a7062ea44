using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Compliance.Records;

[JsonConverter(typeof(Converter))]
public sealed partial record DecisionRecord
{
    /// <summary>Writes <see cref="ToJson"/>, and reads it.</summary>
    internal sealed class Converter : JsonConverter<DecisionRecord>
    {
        public override DecisionRecord Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            using var document = JsonDocument.ParseValue(ref reader);
            try
            {
                return Parse(document.RootElement.GetRawText());
            }
            catch (FormatException exception)
            {
                throw new JsonException(exception.Message, exception);
            }
        }

        // As a whole, so that the result stays what it is to the letter.
        public override void Write(Utf8JsonWriter writer, DecisionRecord value, JsonSerializerOptions options) => writer.WriteRawValue(value.ToJson());
    }
}
