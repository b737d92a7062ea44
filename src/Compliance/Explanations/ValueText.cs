using System.Linq;
using System.Numerics;
using Compliance.Facts;
using Compliance.Localization;
using Compliance.Values;

namespace Compliance.Explanations;

/// <summary>Writes values so that none is shown as more exact than it is: a fraction that is no decimal number is shown with its approximation.</summary>
internal static class ValueText
{
    /// <summary>Points, from the least to the most.</summary>
    public static string Points(Interval points, Language language) => points.IsPoint
        ? DecimalText.Of(points.Lower.Value!.Value)
        : $"{DecimalText.Of(points.Lower.Value!.Value)}{(language == Language.Chinese ? " 至 " : " to ")}{DecimalText.Of(points.Upper.Value!.Value)}";

    private const int LongestFraction = 16;

    private static readonly Rational LastDay = new CalendarDate(9999, 12, 31).DayNumber;

    /// <summary>What a part of a computation may be.</summary>
    public static LocalizedText Of(Term term) => new(Write(term, Language.Chinese), Write(term, Language.English));

    /// <summary>What a fact may be, in its own unit, choices by their labels.</summary>
    public static LocalizedText Of(Fact fact, PossibleValues box) => new(Write(fact, box, Language.Chinese), Write(fact, box, Language.English));

    /// <summary>The numbers of a piece, as they have to be: <c>at most 558 t</c>. An end that the domain has anyway is left out.</summary>
    public static string Required(Fact fact, Interval piece, Unit unit, Language language)
    {
        var zh = language == Language.Chinese;
        string Show(Rational value, bool up) => fact.Type == FactType.Date ? Day(value) : Quantity.WithUnit(Inward(value * (fact.Unit.Scale / unit.Scale), up), unit, language);

        if (piece.IsPoint)
            return zh ? $"恰为 {Show(piece.Lower.Value!.Value, up: true)}" : $"exactly {Show(piece.Lower.Value!.Value, up: true)}";

        var lower = piece.Lower.Value is { } low && piece.Lower != fact.Domain.Lower
            ? Word(fact, zh, piece.Lower.IsClosed ? ("不低于", "at least", "不早于", "on or after") : ("高于", "more than", "晚于", "after")) + " " + Show(low, up: true)
            : null;
        var upper = piece.Upper.Value is { } high && piece.Upper != fact.Domain.Upper
            ? Word(fact, zh, piece.Upper.IsClosed ? ("不高于", "at most", "不晚于", "on or before") : ("低于", "less than", "早于", "before")) + " " + Show(high, up: false)
            : null;
        return string.Join(zh ? "且" : " and ", new[] { lower, upper }.Where(end => end is not null)) is { Length: > 0 } text ? text : zh ? "任意值" : "any value";
    }

    /// <summary>A number, exactly where it has a short decimal form; else as a fraction too, or at least marked as rounded.</summary>
    private static string Number(Rational value)
    {
        var text = DecimalText.Of(value);
        if (IsExact(text, value))
            return text;

        var rounded = DecimalText.Of(value, 6);
        var fraction = $"{value.Numerator}/{value.Denominator}";
        return fraction.Length <= LongestFraction ? $"{fraction} ≈ {rounded}" : $"≈ {rounded}";
    }

    /// <summary>An interval of numbers in a unit.</summary>
    public static string Range(Interval value, Unit unit, Language language)
    {
        var (lower, upper) = (value.Lower, value.Upper);
        if (value.IsPoint)
            return Quantity.WithUnit(Number(lower.Value!.Value), unit, language);
        if (lower.Value is { } low && upper.Value is { } high)
        {
            string Short(Rational end) => DecimalText.Of(end, 6);

            // An end that does not belong to the interval is written with its sign.
            return lower.IsClosed && upper.IsClosed
                ? language == Language.Chinese ? $"{Short(low)} 至 {Quantity.WithUnit(Short(high), unit, language)}" : $"{Short(low)} to {Quantity.WithUnit(Short(high), unit, language)}"
                : $"{Above(lower)} {Quantity.WithUnit(Number(low), unit, language)}{(language == Language.Chinese ? "，" : ", ")}{Below(upper)} {Quantity.WithUnit(Number(high), unit, language)}";
        }

        if (lower.Value is { } least)
            return $"{Above(lower)} {Quantity.WithUnit(Number(least), unit, language)}";
        if (upper.Value is { } most)
            return $"{Below(upper)} {Quantity.WithUnit(Number(most), unit, language)}";
        return language == Language.Chinese ? "任意数值" : "any number";
    }

    private static string Write(Term term, Language language) => term.IsDate ? Days(term.Value, language) : Range(term.Value, term.Unit, language);

    private static string Write(Fact fact, PossibleValues box, Language language)
    {
        if (box is NumberRange { IsAmbiguous: true } several)
            return string.Join(language == Language.Chinese ? " 或 " : " or ", several.Readings.Select(reading => Write(fact, new NumberRange(reading), language)));
        if (box is NumberRange range)
            return fact.Type == FactType.Date ? Days(range.Interval, language) : Range(range.Interval, fact.Unit, language);

        var members = ((ChoiceSet)box).Members;
        var (no, yes) = language == Language.Chinese ? ("否", "是") : ("no", "yes");
        var words = fact.Type == FactType.Boolean ? [no, yes] : fact.Choices.Select(choice => choice.Label.In(language)).ToArray();
        return string.Join(" | ", words.Where((_, i) => (members & (1UL << i)) != 0));
    }

    private static string Days(Interval days, Language language)
    {
        if (days.IsPoint)
            return Day(days.Lower.Value!.Value);

        var lower = days.Lower.Value is { } first ? Day(first) : "…";
        var upper = days.Upper.Value is { } last ? Day(last) : "…";
        return days.Lower.Value is null && days.Upper.Value is null
            ? language == Language.Chinese ? "任意日期" : "any day"
            : language == Language.Chinese ? $"{lower} 至 {upper}" : $"{lower} to {upper}";
    }

    // A sum of days may lie beyond the years that dates have.
    private static string Day(Rational number) => number.Sign < 0 ? "…" : number > LastDay ? "…" : CalendarDate.FromDayNumber((int)number.Numerator).ToString();

    private static string Word(Fact fact, bool zh, (string Zh, string En, string ZhDay, string EnDay) words) => fact.Type == FactType.Date
        ? zh ? words.ZhDay : words.EnDay
        : zh ? words.Zh : words.En;

    // A number with an endless decimal form is rounded to the side on which the rule passes.
    private static string Inward(Rational value, bool up)
    {
        var text = DecimalText.Of(value, 12);
        if (IsExact(text, value))
            return text;

        var point = text.IndexOf('.');
        var step = Rational.PowerOfTen(-System.Math.Max(3, 12 - (point < 0 ? text.Length : point)));
        var steps = value / step;
        var floor = BigInteger.DivRem(steps.Numerator, steps.Denominator, out var rest);
        if (rest.Sign < 0)
            floor -= 1;
        return DecimalText.Of(Rational.Of(up ? floor + 1 : floor) * step, 40);
    }

    private static bool IsExact(string text, Rational value) =>
        NumberText.Read(text, 0, out var read, out _) == NumberText.Outcome.Read && read == value;

    private static string Above(Bound lower) => lower.IsClosed ? "≥" : ">";

    private static string Below(Bound upper) => upper.IsClosed ? "≤" : "<";
}
