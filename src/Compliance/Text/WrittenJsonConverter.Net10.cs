using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Compliance.Text;

/// <summary>Writes what has a JSON text of its own; the text is written as the serializer's options say, indented and escaped.</summary>
internal abstract class WrittenJsonConverter<T> : JsonConverter<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException($"{typeof(T).Name} is written as JSON, and is not read from it.");

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        using var document = JsonDocument.Parse(ToJson(value));
        document.RootElement.WriteTo(writer);
    }

    protected abstract string ToJson(T value);
}
