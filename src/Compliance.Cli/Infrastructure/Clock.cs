using System;
using System.Globalization;
using Compliance.Values;

namespace Compliance.Cli.Infrastructure;

/// <summary>The one place that knows what day it is, somewhere: the tool tells the library, which never asks.</summary>
/// <param name="zone">The time zone of the place.</param>
internal sealed class Clock(TimeZoneInfo zone)
{
    /// <summary>The clock of this machine.</summary>
    public static Clock Local { get; } = new(TimeZoneInfo.Local);

#pragma warning disable RS0030 // The only reading of the clock.
    private DateTimeOffset Now => TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), zone);
#pragma warning restore RS0030

    public CalendarDate Today => CalendarDate.Of(Now.DateTime);

    /// <summary>The time zone that it is today in, as <c>UTC+08:00</c>.</summary>
    public string TimeZone => Now.Offset is var offset && offset < TimeSpan.Zero ? $"UTC-{Text(offset.Negate())}" : $"UTC+{Text(offset)}";

    /// <summary>A day that was taken for today, with the time zone.</summary>
    public string TextOf(CalendarDate today) => $"{today} ({TimeZone})";

    private static string Text(TimeSpan offset) => string.Create(CultureInfo.InvariantCulture, $"{offset.Hours:00}:{offset.Minutes:00}");
}
