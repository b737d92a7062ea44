using System;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using Compliance.Localization;
using Compliance.Values;

namespace Compliance.Authoring.Explanations;

/// <summary>Writes numbers with their units, and days, as a letter has them, and reads them back.</summary>
internal static partial class NumberWords
{
    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private static readonly (string Symbol, string Name)[] ChineseUnits =
    [
        ("m", "米"), ("km", "公里"), ("m²", "平方米"), ("km²", "平方公里"), ("m³", "立方米"), ("ha", "公顷"), ("kg", "千克"), ("t", "吨"), ("min", "分钟"),
        ("h", "小时"), ("d", "天"), ("a", "年"), ("kWh", "千瓦时"), ("MWh", "兆瓦时"), ("GWh", "吉瓦时"), ("tce", "吨标准煤"), ("10⁴", "万"), ("10⁸", "亿"),
    ];

    public static string Write(Quantity quantity, Language language)
    {
        var unit = UnitText(quantity, language);
        return Number(quantity.Value) + (language == Language.English && unit.Length > 0 ? " " : "") + unit;
    }

    public static string Write(CalendarDate date, Language language) => language == Language.Chinese
        ? string.Create(CultureInfo.InvariantCulture, $"{date.Year:0000}年{date.Month}月{date.Day}日")
        : string.Create(CultureInfo.InvariantCulture, $"{date.Day} {Months[date.Month - 1]} {date.Year:0000}");

    public static string Write(int month, int day, Language language) => language == Language.Chinese
        ? string.Create(CultureInfo.InvariantCulture, $"{month}月{day}日")
        : string.Create(CultureInfo.InvariantCulture, $"{day} {Months[month - 1]}");

    /// <summary>The number and unit at a position in a text, and where it ends.</summary>
    public static (Quantity Quantity, int End)? ReadQuantity(string text, int position)
    {
        if (NumberText.Read(text, position, out var value, out var end) != NumberText.Outcome.Read)
            return null;

        var at = end;
        while (at < text.Length && text[at] == ' ')
            at++;
        if (!UnitReader.TryRead(text, at, out var unit, out var unitEnd))
            return (new Quantity(value, Unit.One), end);

        // A unit in parentheses takes the space behind it along.
        while (text[unitEnd - 1] == ' ')
            unitEnd--;
        return (new Quantity(value, unit), unitEnd);
    }

    /// <summary>The day at a position in a text, and where it ends.</summary>
    public static (CalendarDate Date, int End)? ReadDate(string text, int position, Language language)
    {
        var match = (language == Language.Chinese ? ChineseDate() : EnglishDate()).Match(text, position);
        return match.Success && CalendarDate.TryParse(string.Create(CultureInfo.InvariantCulture, $"{match.Groups["y"].Value}/{Month(match)}/{Group(match, "d")}"), out var date)
            ? (date, position + match.Length)
            : null;
    }

    /// <summary>The day of the year at a position in a text, and where it ends.</summary>
    public static (int Month, int Day, int End)? ReadDayOfYear(string text, int position, Language language)
    {
        var match = (language == Language.Chinese ? ChineseDay() : EnglishDay()).Match(text, position);
        return match.Success ? (Month(match), Group(match, "d"), position + match.Length) : null;
    }

    private static int Month(Match match) =>
        Array.IndexOf(Months, match.Groups["m"].Value) is >= 0 and var place ? place + 1 : Group(match, "m");

    private static int Group(Match match, string name) => int.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture);

    // As few digits as say it exactly; a very large or small number with an exponent, as the library reads it.
    private static string Number(Rational value)
    {
        var plain = DecimalText.Of(value, NumberText.MostDigits);
        if (plain.Count(char.IsDigit) <= NumberText.MostDigits)
            return plain;

        for (var exponent = -NumberText.MostDigits; exponent <= NumberText.MostDigits; exponent++)
        {
            var digits = DecimalText.Of(value * Rational.PowerOfTen(-exponent), NumberText.MostDigits);
            if (digits.Count(char.IsDigit) <= NumberText.MostDigits)
                return string.Create(CultureInfo.InvariantCulture, $"{digits}e{exponent}");
        }

        return plain;
    }

    // The name that a reader of the language expects, where it is the same unit; else the unit as the pack has it.
    private static string UnitText(Quantity quantity, Language language)
    {
        var unit = quantity.Unit;
        if (ReferenceEquals(unit, Unit.One))
            return "";

        var symbol = unit.Symbol.En.TrimEnd();
        string[] candidates = language == Language.Chinese
            ? [Latin().Replace(unit.Symbol.Zh, match => ChineseUnits.FirstOrDefault(unit => unit.Symbol == match.Value).Name ?? match.Value), unit.Symbol.Zh.TrimEnd()]
            : quantity.Value == Rational.One || !char.IsLetter(symbol[^1]) ? [] : [symbol + "s"];
        return candidates.FirstOrDefault(candidate => IsSame(candidate, unit)) ?? symbol;
    }

    private static bool IsSame(string text, Unit unit) =>
        Unit.TryParse(text) is { } read && read.Scale == unit.Scale && read.Dimension.Equals(unit.Dimension) && read.IsDifference == unit.IsDifference;

    [GeneratedRegex("10[⁴⁸]|[a-zA-Z]+[²³]?")]
    private static partial Regex Latin();

    [GeneratedRegex(@"\G(?<y>[0-9]{4})年(?<m>[0-9]{1,2})月(?<d>[0-9]{1,2})日")]
    private static partial Regex ChineseDate();

    [GeneratedRegex(@"\G(?<m>[0-9]{1,2})月(?<d>[0-9]{1,2})日")]
    private static partial Regex ChineseDay();

    [GeneratedRegex(@"\G(?<d>[0-9]{1,2}) (?<m>January|February|March|April|May|June|July|August|September|October|November|December) (?<y>[0-9]{4})")]
    private static partial Regex EnglishDate();

    [GeneratedRegex(@"\G(?<d>[0-9]{1,2}) (?<m>January|February|March|April|May|June|July|August|September|October|November|December)")]
    private static partial Regex EnglishDay();
}
