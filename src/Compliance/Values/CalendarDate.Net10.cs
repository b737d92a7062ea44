using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Compliance.Values;

// What frameworks before .NET 6 have no types for.
[JsonConverter(typeof(Converter))]
public readonly partial struct CalendarDate
{
    /// <summary>The same day.</summary>
    public static implicit operator CalendarDate(DateOnly date) => new(date.DayNumber);

    /// <summary>The same day.</summary>
    public static implicit operator DateOnly(CalendarDate date) => date.ToDateOnly();

    /// <summary>The day that it is somewhere by a clock, which the caller gives: the library never reads one of its own.</summary>
    /// <param name="clock">The clock.</param>
    /// <param name="zone">The time zone of the place; null for the clock's own.</param>
    /// <exception cref="ArgumentNullException"><paramref name="clock"/> is null.</exception>
    public static CalendarDate Today(TimeProvider clock, TimeZoneInfo? zone = null)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return Of(clock.GetUtcNow(), zone ?? clock.LocalTimeZone);
    }

    /// <summary>The same day.</summary>
    public DateOnly ToDateOnly() => DateOnly.FromDayNumber(DayNumber);

    /// <summary>Writes a day as <c>"2026-11-22"</c>, and reads whatever <see cref="TryParse"/> does.</summary>
    internal sealed class Converter : JsonConverter<CalendarDate>
    {
        public override CalendarDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String && TryParse(reader.GetString()!, out var date)
                ? date
                : throw new JsonException("Expected a day such as \"2026-11-22\".");

        public override void Write(Utf8JsonWriter writer, CalendarDate value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
