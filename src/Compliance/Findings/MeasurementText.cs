using System.Linq;
using Compliance.Expressions;
using Compliance.Localization;
using Compliance.Values;

namespace Compliance.Findings;

/// <summary>Writes measured values so that what is shown lies on the same side of the limit as what was measured.</summary>
public static class MeasurementText
{
    private static readonly Unit PercentagePoint = new(new LocalizedText("个百分点", "percentage points"), Dimension.None, Unit.Percent.Scale, isDifference: true);

    /// <summary>The value with its unit; an interval as <c>76 to 80 %</c>, a side without end as <c>≥ 5 %</c>, several readings as <c>0.12 % or 12 %</c>.</summary>
    public static string Value(Measurement measured, Language language) => measured.Readings.Count == 0
        ? Of(measured.Value, measured, language)
        : string.Join(language == Language.Chinese ? " 或 " : " or ", measured.Readings.Select(reading => Of(reading, measured, language)));

    private static string Of(Interval value, Measurement measured, Language language)
    {
        var zh = language == Language.Chinese;
        string With(string number) => Quantity.WithUnit(number, measured.Unit, language);
        string Show(Rational number) => DecimalText.Beside(number, measured.Limit);
        var (lower, upper) = (value.Lower, value.Upper);
        if (value.IsPoint)
            return With(Show(lower.Value!.Value));
        if (lower.Value is { } low && upper.Value is { } high)
            return zh ? $"{Show(low)} 至 {With(Show(high))}" : $"{Show(low)} to {With(Show(high))}";
        if (lower.Value is { } least)
            return (lower.IsClosed ? "≥ " : "> ") + With(Show(least));
        if (upper.Value is { } most)
            return (upper.IsClosed ? "≤ " : "< ") + With(Show(most));
        return zh ? "未知" : "nothing known";
    }

    /// <summary>The limit with its unit.</summary>
    public static string Limit(Measurement measured, Language language) => measured.LimitRange.IsPoint
        ? Quantity.WithUnit(DecimalText.Of(measured.Limit), measured.Unit, language)
        : Of(measured.LimitRange, measured, language);

    /// <summary>The margin as the rest of a sentence; empty if there is none to speak of.</summary>
    public static string Margin(Measurement measured, Verdict verdict, Language language)
    {
        var zh = language == Language.Chinese;
        if (measured.Margin is not { } margin || verdict is not (Verdict.Fail or Verdict.Waived or Verdict.Pass))
            return "";

        // What lies between two percentages is percentage points.
        var unit = measured.Unit.Symbol.En == "%" ? PercentagePoint : measured.Unit;
        var size = Quantity.WithUnit(DecimalText.Of(Rational.Abs(margin), 6), unit, language);
        var isUpper = measured.Comparator is Comparator.AtMost or Comparator.LessThan;
        if (margin.IsZero)
            return zh ? "，恰为限值" : ", exactly at the limit";
        if (margin.Sign > 0)
            return zh ? $"，余量 {size}" : $", {size} to spare";
        if (isUpper)
            return zh ? $"，超出 {size}" : $", {size} too much";
        return zh ? $"，不足 {size}" : $", {size} too little";
    }
}
