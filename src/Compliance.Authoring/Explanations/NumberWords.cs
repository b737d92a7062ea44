using System;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using Compliance.Localization;
using Compliance.Values;

namespace Compliance.Authoring.Explanations;

/// <summary>Writes numbers with their units, and days, as a letter has them.</summary>
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
        if (unit.Symbol.En.Length == 0)
            return "";

        var symbol = unit.Symbol.En.TrimEnd();
        string[] candidates = language == Language.Chinese
            ? [Latin().Replace(unit.Symbol.Zh, match => ChineseUnits.FirstOrDefault(unit => unit.Symbol == match.Value).Name ?? match.Value), unit.Symbol.Zh.TrimEnd()]
            : quantity.Value == Rational.One || !char.IsLetter(symbol[^1]) ? [] : [symbol + "s"];
        return candidates.FirstOrDefault(candidate => IsSame(candidate, unit)) ?? symbol;
    }

    private static bool IsSame(string text, Unit unit) =>
        Unit.TryParse(text, unit.Table) is { } read && read.Scale == unit.Scale && read.Dimension.Equals(unit.Dimension) && read.IsDifference == unit.IsDifference;

    [GeneratedRegex("10[⁴⁸]|[a-zA-Z]+[²³]?")]
    private static partial Regex Latin();
}
