using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using Compliance.Values;

namespace Compliance.Authoring.Quotations;

/// <summary>Reads the dates in a quotation: 到2030年, 2030年前, 2025年底前, 2025年后, 自2026年起, 2025年11月15日前, 每年11月中旬前, “十四五”期间.</summary>
internal static class DateReader
{
    private const string Baselines = "|比|较|相比|相较|与|以|";

    private static readonly Regex Pattern = new(
        @"每年(?<month>\d{1,2})月(?:(?<day>\d{1,2})日|(?<third>上旬|中旬|下旬)|(?<end>底|末))?(?:（[^）]*）)?(?<side>之前|以前|前|止)?"
        + @"|[“""]?十(?<plan>[一二三四五六七])五[”""]?(?:末|期末|期间|时期)"
        + @"|(?<first>[12]\d{3})年?[-—–~～至到](?<year>[12]\d{3})年"
        + @"|(?<lead>相比|相较|截至|比|较|与|以|自|从|到|至)?(?<![\d.])(?<year>[12]\d{3}|[一二][零〇一二三四五六七八九]{3})年"
        + @"(?:(?<month>\d{1,2})月(?:(?<day>\d{1,2})日)?)?(?<end>底|末)?(?:（[^）]*）)?(?<side>之前|以前|前|之后|以后|后|以来|起|开始)?(?<compared>相比|为基准|为基数|基础上)?",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    /// <summary>Every date of a plain text, in its order.</summary>
    public static IReadOnlyList<QuotedDate> Read(string text) =>
        [.. Pattern.Matches(text).Select(Read).OfType<QuotedDate>()];

    private static QuotedDate? Read(Match match)
    {
        var kind = DateKind.Binding;
        IReadOnlyList<CalendarDate>? days;
        if (match.Groups["plan"].Success)
        {
            days = [Day(2005 + (5 * (int)ChineseNumber.Read(match.Groups["plan"].Value)!.Value.Numerator), 12, 31)!.Value];
        }
        else if (!match.Groups["year"].Success)
        {
            kind = DateKind.Yearly;
            days = YearlyDays(match);
        }
        else if (match.Groups["first"].Success)
        {
            days = [Day(Year(match), 12, 31)!.Value, Day(Number(match, "first")!.Value, 1, 1)!.Value];
        }
        else
        {
            kind = Baselines.Contains($"|{Or(match, "lead", "-")}|", StringComparison.Ordinal) || match.Groups["compared"].Success ? DateKind.Baseline : DateKind.Binding;
            days = Days(match);
        }

        return days is null ? null : new QuotedDate(kind, days, match.Index, match.Length);
    }

    private static List<CalendarDate>? Days(Match match)
    {
        var month = Number(match, "month");
        var day = Number(match, "day");
        var first = Day(Year(match), month ?? 1, day ?? 1);
        var last = day is null ? LastOf(Year(match), month ?? 12) : first;
        if (first is not { } from || last is not { } to)
            return null;
        if (match.Groups["end"].Success)
            return [to];

        return Or(match, "side", "") switch
        {
            "后" or "之后" or "以后" => [CalendarDate.FromDayNumber(to.DayNumber + 1)],
            "起" or "开始" or "以来" => [from],

            // Before 2030 is done when 2030 begins; some mean its end.
            "前" or "之前" or "以前" => day is null ? [from, to] : [to],

            // 自2030年 without 起 is one beginning all the same.
            _ when Or(match, "lead", "") is "自" or "从" => [from],
            _ => day is null ? [to, from] : [to],
        };
    }

    private static List<CalendarDate>? YearlyDays(Match match)
    {
        const int AnyYear = 2001;
        var month = Number(match, "month")!.Value;
        if (LastOf(AnyYear, month) is not { } last)
            return null;
        if (match.Groups["end"].Success)
            return [last];
        if (match.Groups["third"].Success)
        {
            int[] days = match.Groups["third"].Value switch { "上旬" => [10, 1], "中旬" => [15, 10, 11, 20], _ => [last.Day, 20, 21] };
            return [.. days.Select(each => Day(AnyYear, month, each)!.Value)];
        }

        return Day(AnyYear, month, Number(match, "day") ?? 1) is not { } on ? null
            : match.Groups["day"].Success ? [on] : [on, last];
    }

    private static int Year(Match match) => Number(match, "year") ?? (int)ChineseNumber.Read(match.Groups["year"].Value)!.Value.Numerator;

    private static int? Number(Match match, string group) =>
        int.TryParse(match.Groups[group].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Or(Match match, string group, string none) => match.Groups[group] is { Success: true } found ? found.Value : none;

    private static CalendarDate? LastOf(int year, int month) =>
        month is >= 1 and <= 12 ? new CalendarDate(year, month, DateTime.DaysInMonth(year, month)) : null;

    private static CalendarDate? Day(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new CalendarDate(year, month, day) : null;
}
