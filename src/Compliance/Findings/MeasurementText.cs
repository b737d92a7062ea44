using Compliance.Expressions;
using Compliance.Localization;
using Compliance.Packs;
using Compliance.Values;

namespace Compliance.Findings;

/// <summary>Writes measured values so that what is shown lies on the same side of the limit as what was measured.</summary>
public static class MeasurementText
{
    /// <summary>The value with its unit; an interval as <c>76 to 80 %</c>, an open side as <c>more than 0 %</c>.</summary>
    public static string Value(Measurement measured, Language language)
    {
        var zh = language == Language.Chinese;
        string With(string number) => Quantity.WithUnit(number, measured.Unit, language);
        string Show(Rational value) => DecimalText.Beside(value, measured.Limit);
        var (lower, upper) = (measured.Value.Lower, measured.Value.Upper);
        if (measured.Value.IsPoint)
            return With(Show(lower.Value!.Value));
        if (lower.Value is { } low && upper.Value is { } high)
            return zh ? $"{Show(low)} 至 {With(Show(high))}" : $"{Show(low)} to {With(Show(high))}";
        if (lower.Value is { } least)
            return zh ? $"{With(Show(least))} 以上" : $"{With(Show(least))} or more";
        if (upper.Value is { } most)
            return zh ? $"{With(Show(most))} 以下" : $"{With(Show(most))} or less";
        return zh ? "未知" : "nothing known";
    }

    /// <summary>The limit with its unit.</summary>
    public static string Limit(Measurement measured, Language language) => Quantity.WithUnit(DecimalText.Of(measured.Limit), measured.Unit, language);

    /// <summary>The margin as the rest of a sentence; empty where there is none to speak of.</summary>
    public static string Margin(Measurement measured, Verdict verdict, Language language)
    {
        var zh = language == Language.Chinese;
        if (measured.Margin is not { } margin || verdict is not (Verdict.Fail or Verdict.Waived or Verdict.Pass))
            return "";

        var size = Quantity.WithUnit(DecimalText.Of(Rational.Abs(margin), 6), measured.Unit, language);
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
