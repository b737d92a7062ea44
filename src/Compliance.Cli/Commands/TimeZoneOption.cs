using System;
using System.CommandLine;
using System.Globalization;
using System.Linq;
using Compliance.Diagnostics;

namespace Compliance.Cli.Commands;

/// <summary><c>--time-zone ZONE</c>: where it is today, for subjects without a day of their own.</summary>
internal static class TimeZoneOption
{
    // What clocks on earth show lies between these.
    private static readonly TimeSpan Most = TimeSpan.FromHours(14);

    public static Option<string?> Create()
    {
        var zone = new Option<string?>("--time-zone")
        {
            Description = "The time zone that today is taken in, where no day is given: a name, as Asia/Shanghai, or an offset, as +08:00. Without it, that of the machine.",
            HelpName = "ZONE",
        };
        zone.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && result.Tokens[0].Value is var text && Find(text) is null)
                result.AddError($"'{text}' is not a time zone: expected an offset of at most 14 hours, as +08:00, or a name, as Asia/Shanghai{NearestTo(text)}.");
        });
        return zone;
    }

    /// <summary>The time zone of a name or an offset; null where there is none.</summary>
    public static TimeZoneInfo? Find(string text)
    {
        if (text.Length > 0 && text[0] is '+' or '-')
            return OffsetOf(text) is { } offset ? TimeZoneInfo.CreateCustomTimeZone(text, offset, text, text) : null;
        return TimeZoneInfo.TryFindSystemTimeZoneById(text, out var zone) ? zone : null;
    }

    private static TimeSpan? OffsetOf(string text)
    {
        if (!TimeSpan.TryParseExact(text.AsSpan(1), [@"h\:mm", @"hh\:mm", "hh", "hhmm"], CultureInfo.InvariantCulture, out var offset) || offset > Most)
            return null;
        return text[0] == '-' ? offset.Negate() : offset;
    }

    private static string NearestTo(string text) =>
        NearestName.Of(text, TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id)) is { } nearest ? $"; did you mean '{nearest}'?" : "";
}
