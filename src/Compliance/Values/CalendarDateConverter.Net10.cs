using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Compliance.Values;

/// <summary>Writes a day as <c>"2026-11-22"</c>, and reads whatever <see cref="CalendarDate.TryParse"/> does.</summary>
internal sealed class CalendarDateConverter : JsonConverter<CalendarDate>
{
    public override CalendarDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && CalendarDate.TryParse(reader.GetString()!, out var date)
            ? date
            : throw new JsonException("Expected a day such as \"2026-11-22\".");

    public override void Write(Utf8JsonWriter writer, CalendarDate value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
