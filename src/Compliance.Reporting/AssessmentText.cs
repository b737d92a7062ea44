using Compliance.Assessments;
using Compliance.Findings;
using Compliance.Localization;
using Compliance.Packs;
using Compliance.Values;

namespace Compliance.Reporting;

/// <summary>What an assessment says of indicators, as the formats for people write it.</summary>
public static class AssessmentText
{
    /// <summary>What a share still lacks: <c>Prefabricated share of new starts: 5200 m² more at the present volume to reach at least 50 % (from 2030-12-31)</c>.</summary>
    public static string Lacking(LackingShare lacking, Language language)
    {
        var zh = language == Language.Chinese;
        var (least, most) = (lacking.Amount.Lower.Value!.Value, lacking.Amount.Upper.Value!.Value);
        var amount = least == most ? Show(most) : zh ? $"{Show(least)} 至 {Show(most)}" : $"{Show(least)} to {Show(most)}";
        var unit = lacking.Unit.Symbol.In(language);
        var limit = LimitText.Of(lacking.Limit, language);
        return zh
            ? $"{lacking.Finding.Rule.Title.Zh}：按现有总量，达到{limit}（{lacking.Limit.From} 起）尚缺 {amount} {unit}"
            : $"{lacking.Finding.Rule.Title.En}: {amount} {unit} more at the present volume to reach {limit} (from {lacking.Limit.From})";
    }

    /// <summary>That what is reported and what is computed cannot both be right; empty where there are not both.</summary>
    public static string Contradiction(Finding finding, Language language)
    {
        if (finding.Portfolio is not { } portfolio || (finding.Limits.Count > 0 ? finding.Limits[0] : finding.Upcoming?.Limit) is not Threshold limit || (portfolio.SoFar(limit) ?? portfolio.Computed(limit)) is not { } computed || portfolio.Reported(limit) is not { } reported)
            return "";

        var (value, report) = (MeasurementText.Value(computed, language), MeasurementText.Value(reported, language));
        return language == Language.Chinese
            ? $"{finding.Rule.Title.Zh}：填报 {report}，据 {portfolio.Members} 个对象核算为 {value}"
            : $"{finding.Rule.Title.En}: {report} is reported, but its {portfolio.Members} members come to {value}";
    }

    /// <summary>What an indicator is: the measured value, of a year that has not ended the one so far, else what is stated, else a dash.</summary>
    public static string Value(Finding finding, Language language)
    {
        if (finding.SoFar is { } soFar)
            return MeasurementText.Value(soFar, language) + (language == Language.Chinese ? "（当年截至目前）" : " (so far this year)");
        if (finding.Measured is { } measured)
            return (finding.Portfolio is not null || measured.IsStated ? MeasurementText.Value(measured, language) : "—") + (IsReportAlone(finding) ? language == Language.Chinese ? "（填报）" : " (reported)" : "");

        var text = "";
        foreach (var slot in finding.Rule.Requirement.Slots)
        {
            if (finding.Subject.Stated(slot) is { } stated)
                text += (text.Length == 0 ? "" : language == Language.Chinese ? "、" : ", ") + StatedText.Of(finding.Subject.Kind.Facts[slot], stated, language);
        }

        return text.Length == 0 ? "—" : text;
    }

    /// <summary>What is to spare in the worst case, negative where that misses the limit; empty without a measure, and in a year that has not ended, in which the worst is still to come.</summary>
    public static string Margin(Finding finding) => finding is { YearEndsOn: null, Measured.Margin: { } margin } ? DecimalText.Of(margin, 6) : "";

    /// <summary>What an indicator was a year before; empty where that is not known.</summary>
    public static string Before(JurisdictionAssessment assessment, Finding finding, Language language) =>
        assessment.MeasuredBefore(finding) is { } before ? MeasurementText.Value(before, language) : "";

    /// <summary>Last year, this year and the target, with which way it goes: <c>2025: 24.3 % → 2026: 25.2 % → at least 30 % (from 2030-12-31): nearer to the target</c>.</summary>
    public static string Trend(IndicatorTrend trend, Language language)
    {
        var (zh, year) = (language == Language.Chinese, trend.Finding.Day.Year);
        var between = zh ? "：" : ": ";
        var before = trend.Before is { } earlier ? $"{year - 1}{between}{MeasurementText.Value(earlier, language)} → " : "";
        var direction = Direction(trend.Direction, language);
        return $"{before}{year}{between}{MeasurementText.Value(trend.Now, language)} → {LimitText.WithDate(trend.Target, language)}{(direction.Length == 0 ? "" : between + direction)}";
    }

    internal static string Direction(TrendDirection direction, Language language) => (direction, language) switch
    {
        (TrendDirection.Better, Language.Chinese) => "较上年好转",
        (TrendDirection.Better, _) => "better than the year before",
        (TrendDirection.Worse, Language.Chinese) => "较上年变差",
        (TrendDirection.Worse, _) => "worse than the year before",
        (TrendDirection.Same, Language.Chinese) => "与上年持平",
        (TrendDirection.Same, _) => "the same as the year before",
        _ => "",
    };

    private static bool IsReportAlone(Finding finding) =>
        finding.Rule.Requirement is AggregateRequirement && (finding.Portfolio is null || finding.Portfolio.IsJudgedOnReport);

    private static string Show(Rational value) => DecimalText.Of(value, 6);
}
