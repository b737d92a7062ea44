using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Localization;
using Compliance.Text;
using Compliance.Values;

namespace Compliance.Facts;

/// <summary>Reads a number with its unit, checked against the dimension that is wanted.</summary>
internal static class QuantityReader
{
    // So many significant digits only computers write: 77.99999999999999 for 78.
    private const int NoisyDigits = 15;

    private static readonly string[] _vague =
        ["约", "大概", "左右", "上下", "将近", "接近", "近", "不足", "不到", "不满", "余", "多", "超过", "超", "大于", "小于", "高于", "低于", ">", "<", "about", "around", "approx", "ca.", "nearly", "almost", "less than", "more than", "over "];

    private static readonly string[] _multipliers = ["百", "千", "万", "十万", "百万", "千万", "亿", "十亿", "百亿", "千亿", "万亿"];

    /// <summary>Reads a quantity that converts to <paramref name="wanted"/>; a bare number is in <paramref name="bareUnit"/>, or else in <paramref name="wanted"/>.</summary>
    /// <param name="scalar">The text.</param>
    /// <param name="wanted">The unit that it has to convert to.</param>
    /// <param name="bareUnit">The unit of a bare number.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    /// <returns>The quantity in the unit that it is written in; null where it is none, which is reported.</returns>
    public static Quantity? Read(ScalarNode scalar, Unit wanted, Unit? bareUnit, DiagnosticBag diagnostics) =>
        ReadReadings(scalar, wanted, bareUnit, BarePercentage.AsWritten, diagnostics) is { } read ? read.Readings[0] : null;

    /// <summary>The same, with everything that the text may mean.</summary>
    /// <param name="scalar">The text.</param>
    /// <param name="wanted">The unit that it has to convert to.</param>
    /// <param name="bareUnit">The unit of a bare number.</param>
    /// <param name="percent">What a bare number means where per cent are wanted.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    /// <param name="isWhole">Whether the number in a message's example is a whole one.</param>
    public static QuantityReadings? ReadReadings(
        ScalarNode scalar, Unit wanted, Unit? bareUnit, BarePercentage percent, DiagnosticBag diagnostics, bool isWhole = false)
    {
        if (ReadAny(scalar, wanted, bareUnit, diagnostics, isWhole) is not { } read || !IsAlike(read.Readings[0].Unit, scalar.Span, wanted, diagnostics))
            return null;

        var (value, unit) = (read.Readings[0].Value, read.Readings[0].Unit);
        if (!read.IsBare || unit.IsDifference || unit.Symbol.En != "%")
            return read;

        if (percent == BarePercentage.Ratio)
            return read with { Readings = [new Quantity(value * 100, unit)] };
        if (value.Sign <= 0 || value > Rational.One || percent == BarePercentage.AsWritten)
            return read;

        var ratio = new Quantity(value * 100, unit);
        if (percent == BarePercentage.EitherWay)
            return read with { Readings = [read.Readings[0], ratio] };

        diagnostics.Report(DiagnosticKinds.BarePercentageRefused, scalar.Span, ("found", Blanks.Trim(scalar.Text)), ("first", read.Readings[0].ToString()), ("second", ratio.ToString()));
        return null;
    }

    /// <summary>Reads a unit on its own, such as in a heading, and that converts to <paramref name="wanted"/>; null, with a diagnostic, if it is none.</summary>
    public static Unit? ReadUnit(string text, SourceSpan span, Unit wanted, DiagnosticBag diagnostics)
    {
        var written = Blanks.Trim(FullWidthForms.ToHalf(text));
        if (Unit.TryParse(written, wanted.Table) is { } unit)
            return IsAlike(unit, span, wanted, diagnostics) ? unit : null;

        return ReadUnitIgnoringCase(written, span, wanted, diagnostics);
    }

    /// <summary>Reads a quantity of any dimension.</summary>
    public static Quantity? ReadAny(ScalarNode scalar, Unit wanted, Unit? bareUnit, DiagnosticBag diagnostics) =>
        ReadAny(scalar, wanted, bareUnit, diagnostics, isWhole: false)?.Readings[0];

    private static QuantityReadings? ReadAny(ScalarNode scalar, Unit wanted, Unit? bareUnit, DiagnosticBag diagnostics, bool isWhole)
    {
        var text = Blanks.Trim(FullWidthForms.ToHalf(scalar.Text));
        var outcome = NumberText.Read(text, 0, out var value, out var end);
        if (outcome == NumberText.Outcome.TooLong)
        {
            diagnostics.Report(
                DiagnosticKinds.NumberTooLong, scalar.Span,
                ("found", text.Length > 20 ? text.Substring(0, 20) + "…" : text), ("limit", DecimalText.Of(NumberText.MostDigits)));
            return null;
        }

        if (outcome == NumberText.Outcome.NotANumber)
        {
            return ChineseCount(text, wanted.Table) is { } counted
                ? new QuantityReadings([counted], IsBare: false)
                : NotANumber(scalar, wanted, diagnostics, isWhole);
        }

        NoteNoise(scalar, text.Substring(0, end), value, diagnostics);
        var written = Blanks.Trim(text.Substring(end));
        if (written.Length == 0)
            return new QuantityReadings([new Quantity(value, bareUnit ?? wanted)], IsBare: true);
        if (Unit.TryParse(written, wanted.Table) is { } unit)
            return new QuantityReadings([new Quantity(value, unit)], IsBare: false);
        if (_multipliers.Contains(written))
            return Multiplied(value, written, bareUnit ?? wanted);

        if (IsVague(written))
            return NotANumber(scalar, wanted, diagnostics, isWhole);

        // 7 8 %, 1,86 万m², 1.860.000: what stands behind the number cannot begin a unit, so that all of it is no number.
        if (!char.IsLetter(written[0]) && written[0] is not ('%' or '‰' or '(' or '㎡' or '㎢' or '㎥' or '℃' or '°') && !wanted.Table.OwnAt(written, 0).Any())
            return NotANumber(scalar, wanted, diagnostics, isWhole);

        return ReadUnitIgnoringCase(written, scalar.Span, wanted, diagnostics) is { } misspelt
            ? new QuantityReadings([new Quantity(value, misspelt)], IsBare: false)
            : null;
    }

    // 48.6万 is 486,000 of the unit. Where that begins with a power of ten itself, as 万m² in a heading does, 1.2万 may repeat it.
    private static QuantityReadings Multiplied(Rational value, string multiplier, Unit unit)
    {
        var factor = multiplier.Aggregate(Rational.One, (product, sign) => product * Rational.PowerOfTen(sign switch { '十' => 1, '百' => 2, '千' => 3, '万' => 4, _ => 8 }));
        var multiplied = new Quantity(value, new Unit(new LocalizedText(multiplier + unit.Symbol.Zh, multiplier + unit.Symbol.En), unit.Dimension, unit.Scale * factor, unit.IsDifference, unit.Table));
        return UnitReader.LeadingPowerOfTen(unit.Symbol.En) is { } leading && leading != Rational.One
            ? new QuantityReadings([new Quantity(value * factor / leading, unit), new Quantity(value * factor, unit)], IsBare: true)
            : new QuantityReadings([multiplied], IsBare: false);
    }

    // 二星级: one Chinese digit before a unit of things that are counted.
    private static Quantity? ChineseCount(string text, UnitTable units)
    {
        var digit = text.Length > 1 ? "零一二三四五六七八九十".IndexOf(text[0]) : -1;
        if (digit < 0 && text.Length > 1 && text[0] == '两')
            digit = 2;
        return digit > 0 && Unit.TryParse(text.Substring(1), units) is { IsDifference: false } unit && unit.Dimension.IsCounted
            ? new Quantity(digit, unit)
            : null;
    }

    // Arithmetic in binary leaves a trace behind the digits that somebody meant: 77.99999999999999, 300.00000000000006.
    private static void NoteNoise(ScalarNode scalar, string number, Rational value, DiagnosticBag diagnostics)
    {
        if (number.Length < NoisyDigits || number.IndexOf('.') < 0 || number.SkipWhile(sign => sign is not (>= '1' and <= '9')).Count(char.IsDigit) < NoisyDigits)
            return;

        // What is left when it is rounded has to be plainly shorter, and no further away than a few of a double's last digits.
        var rounded = DecimalText.Of(value, 12);
        NumberText.Read(rounded, 0, out var meant, out _);
        if (rounded.Count(char.IsDigit) <= 10 && meant != value && Rational.Abs(meant - value) * Rational.PowerOfTen(15) < Rational.Abs(value) * 4)
            diagnostics.Report(DiagnosticKinds.BinaryNoise, scalar.Span, ("found", number), ("meant", rounded));
    }

    private static Unit? ReadUnitIgnoringCase(string written, SourceSpan span, Unit wanted, DiagnosticBag diagnostics)
    {
        var found = UnitReader.ReadIgnoringCase(written, wanted);
        if (found.Count == 1)
            return IsAlike(found[0].Unit, span, wanted, diagnostics) ? found[0].Unit : null;

        if (found.Count > 1)
            diagnostics.Report(DiagnosticKinds.AmbiguousUnit, span, ("found", written), ("first", found[0].Spelling), ("second", found[1].Spelling));
        else
            ReportUnknown(written, span, wanted, diagnostics);
        return null;
    }

    private static bool IsAlike(Unit unit, SourceSpan span, Unit wanted, DiagnosticBag diagnostics)
    {
        if (!unit.Dimension.Equals(wanted.Dimension))
        {
            diagnostics.Report(
                DiagnosticKinds.WrongDimension, span,
                ("found", unit.Symbol), ("dimension", unit.Dimension.Describe()),
                ("expected", Name(wanted)), ("expected_dimension", wanted.Dimension.Describe()));
            return false;
        }

        // How far two temperatures are apart is said in degrees as well as in kelvin.
        if (unit.IsDifference == wanted.IsDifference || (wanted.IsDifference && wanted.Dimension.Equals(Dimension.Temperature)))
            return true;

        diagnostics.Report(DiagnosticKinds.DifferenceForValue, span, ("found", unit.Symbol), ("expected", Name(wanted)));
        return false;
    }

    private static void ReportUnknown(string written, SourceSpan span, Unit wanted, DiagnosticBag diagnostics) =>
        diagnostics.Report(
            DiagnosticKinds.UnknownUnit, span, diagnostics.Nearest(written, wanted.Table.NamesOf(wanted.Dimension)), ("found", written), ("expected", Name(wanted)));

    // What is left open by a word has to be said in numbers: an interval, or one end.
    private static bool IsVague(string text) => _vague.Any(word => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);

    private static QuantityReadings? NotANumber(ScalarNode scalar, Unit wanted, DiagnosticBag diagnostics, bool isWhole)
    {
        if (SpreadsheetErrors.Report(scalar.Text, scalar.Span, diagnostics))
            return null;

        if (IsVague(scalar.Text) && scalar.Text.Any(char.IsDigit))
        {
            var unit = wanted.Symbol;
            LocalizedText Example(string zh, string en) => new(zh + (unit.Zh.Length == 0 ? "" : " " + unit.Zh), en + (unit.En.Length == 0 ? "" : " " + unit.En));
            diagnostics.Report(DiagnosticKinds.VagueNumber, scalar.Span, ("found", Blanks.Trim(scalar.Text)), ("between", Example("76..80", "76..80")), ("end", Example("≥ 78", "≥ 78")));
            return null;
        }

        var example = new Quantity(Rational.Of(isWhole ? 2m : 1.86m), wanted);
        diagnostics.Report(
            DiagnosticKinds.BadNumber, scalar.Span,
            ("found", scalar.Text), ("expected", new LocalizedText(example.In(Language.Chinese), example.In(Language.English))));
        return null;
    }

    private static LocalizedText Name(Unit unit) =>
        unit.Symbol.En.Length == 0 ? new LocalizedText("纯数", "a plain number") : unit.Symbol;
}

/// <summary>What a text says of a quantity.</summary>
/// <param name="Readings">All that it may mean, in one unit; at least one.</param>
/// <param name="IsBare">Whether it is a number without a unit.</param>
internal sealed record QuantityReadings(IReadOnlyList<Quantity> Readings, bool IsBare);
