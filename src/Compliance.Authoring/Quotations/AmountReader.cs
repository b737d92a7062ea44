using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Compliance.Expressions;
using Compliance.Values;

namespace Compliance.Authoring.Quotations;

/// <summary>Reads the amounts in a quotation: 不少于3项, 78%, 1.5万人/平方公里, 十五分钟, 三成, 百分之六十, 2-3家, 一批, 不断提升.</summary>
internal sealed class AmountReader
{
    private const char FirstHan = '\u2E80';
    private const string Stops = "，,、；;。：:！？!?";

    // What is counted without a unit of its own: 3次以上.
    private const string Counters = "次个名处座家项套栋间台条类种辆盏株棵";

    // Amounts in a title are not read, 《民用建筑节能条例（2008）》, and the number of a table is none: 应符合表3.1.2的规定, but 报表3份.
    private static readonly Regex Title = new(@"《[^》]*》|(?<![代报])(?:表|附录|附图)\s*[0-9]+(?:[.\-][0-9]+)*", RegexOptions.CultureInvariant);

    private static readonly Regex EnglishLead = new("(?:exceeds?|exceeding|than|least|most|below|above|over|under|within|between|equalto|equals|of|by|is|be|are|to|and|or)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly Regex Some = new("一批|若干", RegexOptions.CultureInvariant);

    private static readonly Regex Trend = new(
        "(?:不断|持续|逐年|逐步|稳步)(?:(?<up>提升|提高|上升|增长|增加|扩大)|(?<down>下降|降低|减少))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    private static readonly Regex ChinesePart = new(
        $"百分之(?<percent>[{ChineseNumber.Characters}]+)|(?<parts>[{ChineseNumber.Characters}]+)分之(?<of>[{ChineseNumber.Characters}]+)"
        + "|(?<tenths>[一二三四五六七八九])成(?<half>半)?|(?<one>一半|半数)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    private static readonly Regex ChineseWhole = new($"[零〇一两二三四五六七八九十][{ChineseNumber.Characters}]*", RegexOptions.CultureInvariant);

    private readonly string _text;
    private readonly UnitTable _units;
    private readonly List<(int Start, int End)> _taken;
    private readonly List<QuotedAmount> _amounts = [];

    private AmountReader(string text, IEnumerable<QuotedDate> dates, UnitTable units)
    {
        _text = text;
        _units = units;
        _taken = [.. dates.Select(date => (date.Start, date.Start + date.Length)), .. Title.Matches(text).Select(match => (match.Index, match.Index + match.Length))];
    }

    /// <summary>Every amount of a plain text, in its order; its dates are none.</summary>
    public static IReadOnlyList<QuotedAmount> Read(string text, IReadOnlyList<QuotedDate> dates, UnitTable units)
    {
        var reader = new AmountReader(text, dates, units);
        for (var position = 0; position < text.Length;)
            position = reader.ReadAt(position);
        return reader._amounts;
    }

    private int ReadAt(int position)
    {
        if (_taken.FirstOrDefault(part => part.Start <= position && position < part.End) is { End: > 0 } taken)
            return taken.End;

        var end = ReadTrend(position) ?? ReadSome(position) ?? ReadChinesePart(position) ?? ReadNumber(position) ?? ReadChineseWhole(position);
        return end ?? position + 1;
    }

    private int? ReadTrend(int position)
    {
        if (MatchAt(Trend, position) is not { } match)
            return null;

        _amounts.Add(new QuotedAmount(
            Rational.Zero, null, null, [match.Groups["up"].Success ? Comparator.MoreThan : Comparator.LessThan], position, match.Length)
        { IsTrend = true });
        return position + match.Length;
    }

    private int? ReadSome(int position)
    {
        if (MatchAt(Some, position) is not { } match)
            return null;

        _amounts.Add(new QuotedAmount(null, null, null, [], position, match.Length));
        return position + match.Length;
    }

    private int? ReadChinesePart(int position)
    {
        if (MatchAt(ChinesePart, position) is not { } match)
            return null;

        var hundredths = match.Groups["percent"].Success ? match.Groups["percent"].Value is "百" ? 100 : ChineseNumber.Read(match.Groups["percent"].Value)
            : match.Groups["tenths"].Success ? (ChineseNumber.Read(match.Groups["tenths"].Value) * 10) + (match.Groups["half"].Success ? 5 : 0)
            : match.Groups["one"].Success ? 50
            : ChineseNumber.Read(match.Groups["parts"].Value) is { IsZero: false } parts ? ChineseNumber.Read(match.Groups["of"].Value) * 100 / parts : null;
        return hundredths is { } value ? Add(value, null, Unit.Percent, position, position + match.Length) : null;
    }

    private int? ReadNumber(int position)
    {
        // A digit behind a letter is part of a name, PM2.5, but for the English words that a number follows.
        if (!char.IsAsciiDigit(_text[position]) || (position > 0 && _text[position - 1] == '第') || (position > 0 && char.IsAsciiLetter(_text[position - 1]) && !EnglishLead.IsMatch(_text[..position])))
            return null;
        if (NumberText.Read(_text, position, out var value, out var end) != NumberText.Outcome.Read)
            return null;

        Rational? upper = null;
        var behind = end < _text.Length && _text[end] == '%' ? end + 1 : end;
        if (behind + 1 < _text.Length && _text[behind] is '-' or '—' or '–' or '~' or '～' or '至' or '到'
            && NumberText.Read(_text, behind + 1, out var other, out var farther) == NumberText.Outcome.Read)
        {
            upper = other;
            end = farther;
        }

        var (unit, factor, unitEnd) = UnitAt(end);
        return Add(value * factor, upper * factor, unit, position, unitEnd);
    }

    // In Chinese words a number is one only where a unit follows, or a word for the side comes just before: 多于零.
    private int? ReadChineseWhole(int position)
    {
        if (MatchAt(ChineseWhole, position) is not { } match || (position > 0 && _text[position - 1] == '第') || ChineseNumber.Read(match.Value) is not { } value)
            return null;

        var last = position + match.Length;
        Rational? upper = null;
        if (last + 1 < _text.Length && _text[last] is '至' or '到' && MatchAt(ChineseWhole, last + 1) is { } other && ChineseNumber.Read(other.Value) is { } farther)
        {
            upper = farther;
            last += 1 + other.Length;
        }

        var (unit, factor, end) = UnitAt(last);
        var sides = ComparatorWords.Find(Before(position), _text[end..]);
        return unit is not null || (match.Value is "零" && sides.Sides.Count > 0) ? Add(value * factor, upper * factor, unit, position, end) : null;
    }

    // 万 before a unit is the unit's; alone it is the number's: 5万个.
    private (Unit? Unit, Rational Factor, int End) UnitAt(int position)
    {
        if (UnitReader.TryRead(_text, position, _units, out var unit, out var end))
        {
            // In 三星级3个等级 the 3 is a number, and no power.
            if (end < _text.Length && char.IsAsciiDigit(_text[end - 1]) && _text[end - 2] >= FirstHan && UnitReader.TryRead(_text[..(end - 1)], position, _units, out var before, out var earlier))
                return (before, Rational.One, earlier);
            return (unit, Rational.One, end);
        }

        var factor = position < _text.Length ? _text[position] switch { '万' => Rational.PowerOfTen(4), '亿' => Rational.PowerOfTen(8), _ => Rational.One } : Rational.One;
        var behind = factor == Rational.One ? position : position + 1;
        return (null, factor, behind < _text.Length && Counters.Contains(_text[behind], StringComparison.Ordinal) ? behind + 1 : behind);
    }

    private int Add(Rational value, Rational? upper, Unit? unit, int start, int end)
    {
        var (sides, before, behind) = ComparatorWords.Find(Before(start), _text[end..]);

        // 评定为一星级 names a grade, and asks for no equality.
        if (_text[end - 1] == '级' && sides is [Comparator.EqualTo])
            (sides, before) = ([], 0);
        _amounts.Add(new QuotedAmount(value, upper, unit, sides, start - before, end + behind - start + before));
        return end + behind;
    }

    // The words before a position, up to the last stop, date or amount.
    private string Before(int position)
    {
        var from = position == 0 ? 0 : _text.LastIndexOfAny(Stops.ToCharArray(), position - 1) + 1;
        foreach (var end in _taken.Select(part => part.End).Concat(_amounts.Select(amount => amount.Start + amount.Length)).Where(end => end <= position))
            from = Math.Max(from, end);
        return _text[from..position];
    }

    private Match? MatchAt(Regex pattern, int position) => pattern.Match(_text, position) is { Success: true } match && match.Index == position ? match : null;
}
