using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Compliance.Values;

namespace Compliance.Authoring.Quotations;

/// <summary>
/// Reads from when an instrument says that it is in force: 本条例自2019年1月1日起施行 in its last article, or in a heading. What it says of other
/// instruments, 自…起同时废止, is none of it.
/// </summary>
internal static class CommencementReader
{
    private static readonly Regex Behind = new("^(?:正式)?(?:施行|实施|生效|执行|试行)|^起(?:正式)?(?:施行|实施|生效|执行|试行)", RegexOptions.CultureInvariant);

    private static readonly Regex English = new("(?:comesintoforce|cameintoforce|takeseffect|iseffective|effective|inforce)(?:on|from|asof)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>The days, in the order of the text; none where it says none.</summary>
    public static IReadOnlyList<CalendarDate> Read(string words) =>
        [.. DateReader.Read(words).Where(date => !date.IsOpen && IsCommencement(words, date)).Select(date => date.Days[0]).Distinct()];

    private static bool IsCommencement(string words, QuotedDate date)
    {
        var end = date.Start + date.Length;
        var behind = words[end..System.Math.Min(words.Length, end + 8)];
        return Behind.IsMatch(behind) || English.IsMatch(words[System.Math.Max(0, date.Start - 24)..date.Start]);
    }
}
