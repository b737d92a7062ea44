using System.Collections.Generic;
using System.Linq;
using Compliance.Localization;
using Compliance.Values;

namespace Compliance.Facts;

/// <summary>Writes the readings of a number or a date: <c>0.12 % or 12 %</c>.</summary>
internal static class ReadingText
{
    /// <summary>All readings.</summary>
    public static LocalizedText Of(Fact fact, IReadOnlyList<Interval> readings) =>
        new(Join(readings.Select(reading => Of(fact, reading).Zh), Language.Chinese), Join(readings.Select(reading => Of(fact, reading).En), Language.English));

    /// <summary>One reading.</summary>
    public static LocalizedText Of(Fact fact, Interval reading) => fact.Type == FactType.Date
        ? new LocalizedText(Days(reading, Language.Chinese), Days(reading, Language.English))
        : new LocalizedText(Numbers(fact, reading, Language.Chinese), Numbers(fact, reading, Language.English));

    /// <summary>Days, or the first and the last of several.</summary>
    public static LocalizedText OfDays(IEnumerable<Interval> days)
    {
        var all = days.ToList();
        return new LocalizedText(Join(all.Select(reading => Days(reading, Language.Chinese)), Language.Chinese), Join(all.Select(reading => Days(reading, Language.English)), Language.English));
    }

    private static string Join(IEnumerable<string> readings, Language language) => string.Join(language == Language.Chinese ? " 或 " : " or ", readings);

    private static string Numbers(Fact fact, Interval reading, Language language)
    {
        string Show(Rational value) => Quantity.WithUnit(DecimalText.Of(value, NumberText.MostDigits), fact.Unit, language);
        return reading.IsPoint
            ? Show(reading.Lower.Value!.Value)
            : string.Join("..", new[] { reading.Lower, reading.Upper }.Select(end => end.Value is { } value ? Show(value) : ""));
    }

    private static string Days(Interval reading, Language language)
    {
        var first = Day(reading.Lower);
        var last = Day(reading.Upper);
        return first == last ? first : language == Language.Chinese ? $"{first} 至 {last}" : $"{first} to {last}";
    }

    private static string Day(Bound end) => end.Value is { } number ? CalendarDate.FromDayNumber((int)number.Numerator).ToString() : "…";
}
