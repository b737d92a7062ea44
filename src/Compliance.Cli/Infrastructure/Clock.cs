using System;
using System.Globalization;
using Compliance.Values;

namespace Compliance.Cli.Infrastructure;

/// <summary>The one place that knows what day it is: the tool tells the library, which never asks.</summary>
internal static class Clock
{
#pragma warning disable RS0030 // The only reading of the clock.
    private static DateTimeOffset Now => TimeProvider.System.GetLocalNow();
#pragma warning restore RS0030

    public static CalendarDate Today => CalendarDate.Of(Now.DateTime);

    /// <summary>The time zone that it is today in, as <c>UTC+08:00</c>.</summary>
    public static string TimeZone => Now.Offset is var offset && offset < TimeSpan.Zero ? $"UTC-{Text(offset.Negate())}" : $"UTC+{Text(offset)}";

    /// <summary>A day that was taken for today, with the time zone.</summary>
    public static string TodayText(CalendarDate today) => $"{today} ({TimeZone})";

    private static string Text(TimeSpan offset) => string.Create(CultureInfo.InvariantCulture, $"{offset.Hours:00}:{offset.Minutes:00}");
}
