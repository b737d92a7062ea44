using System;
using System.Globalization;
using System.Text.RegularExpressions;
using Compliance.Localization;
using Compliance.Values;

namespace Compliance.Authoring.Tests.Explanations.ReadBack;

/// <summary>Reads numbers with their units, and days, as <see cref="Compliance.Authoring.Explanations.NumberWords"/> writes them.</summary>
internal static partial class NumberReading
{
    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <summary>The number and unit at a place in a text, and where it ends.</summary>
    public static (Quantity Quantity, int End)? ReadQuantity(string text, int position)
    {
        if (NumberText.Read(text, position, out var value, out var end) != NumberText.Outcome.Read)
            return null;

        var at = end;
        while (at < text.Length && text[at] == ' ')
            at++;
        if (!UnitReader.TryRead(text, at, UnitTable.BuiltIn, out var unit, out var unitEnd))
            return (new Quantity(value, Unit.One), end);

        // A unit in parentheses takes the space behind it along.
        while (text[unitEnd - 1] == ' ')
            unitEnd--;
        return (new Quantity(value, unit), unitEnd);
    }

    /// <summary>The day at a place in a text, and where it ends.</summary>
    public static (CalendarDate Date, int End)? ReadDate(string text, int position, Language language)
    {
        var match = (language == Language.Chinese ? ChineseDate() : EnglishDate()).Match(text, position);
        return match.Success && CalendarDate.TryParse(string.Create(CultureInfo.InvariantCulture, $"{match.Groups["y"].Value}/{Month(match)}/{Group(match, "d")}"), out var date)
            ? (date, position + match.Length)
            : null;
    }

    /// <summary>The day of the year at a place in a text, and where it ends.</summary>
    public static (int Month, int Day, int End)? ReadDayOfYear(string text, int position, Language language)
    {
        var match = (language == Language.Chinese ? ChineseDay() : EnglishDay()).Match(text, position);
        return match.Success ? (Month(match), Group(match, "d"), position + match.Length) : null;
    }

    private static int Month(Match match) =>
        Array.IndexOf(Months, match.Groups["m"].Value) is >= 0 and var place ? place + 1 : Group(match, "m");

    private static int Group(Match match, string name) => int.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\G(?<y>[0-9]{4})年(?<m>[0-9]{1,2})月(?<d>[0-9]{1,2})日")]
    private static partial Regex ChineseDate();

    [GeneratedRegex(@"\G(?<m>[0-9]{1,2})月(?<d>[0-9]{1,2})日")]
    private static partial Regex ChineseDay();

    [GeneratedRegex(@"\G(?<d>[0-9]{1,2}) (?<m>January|February|March|April|May|June|July|August|September|October|November|December) (?<y>[0-9]{4})")]
    private static partial Regex EnglishDate();

    [GeneratedRegex(@"\G(?<d>[0-9]{1,2}) (?<m>January|February|March|April|May|June|July|August|September|October|November|December)")]
    private static partial Regex EnglishDay();
}
