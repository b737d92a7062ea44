using System.Collections.Generic;
using System.Linq;
using Compliance.Expressions;
using Compliance.Localization;
using Compliance.Values;

namespace Compliance.Findings;

/// <summary>Says what the next level lacks.</summary>
internal static class LevelNeedText
{
    /// <summary>One sentence.</summary>
    public static string Of(LevelNeed need, Language language)
    {
        var zh = language == Language.Chinese;
        var level = need.Level.Label.In(language);
        var parts = Parts(need, language).ToList();
        if (parts.Count == 0)
            return "";
        return zh ? $"达到{level}还差：{string.Join("；", parts)}。" : $"For {level} it lacks {string.Join("; ", parts)}.";
    }

    /// <summary>What would give points, each as a line.</summary>
    public static IEnumerable<string> Offers(LevelNeed need, Language language) => need.Offers.Select(offer =>
    {
        var what = offer.Item.Match(condition => FigureWords.Words(condition.When), rows => FigureWords.Words(RowConditions.Any(rows.Rows))).In(language);
        var points = DecimalText.Of(offer.Points);
        return language == Language.Chinese ? $"{offer.Chapter.Label.Zh}：最多再得 {points} 分：{what}" : $"{offer.Chapter.Label.En}: up to {points} {(offer.Points == Rational.One ? "point" : "points")} more: {what}";
    });

    private static IEnumerable<string> Parts(LevelNeed need, Language language)
    {
        var zh = language == Language.Chinese;
        if (need.Points is { } points)
            yield return zh ? $"{Amount(points, language)} 分" : $"{Amount(points, language)} {Unit(points)}";
        foreach (var (chapter, lacking) in need.Floors)
            yield return zh ? $"“{chapter.Label.Zh}”中 {Amount(lacking, language)} 分" : $"{Amount(lacking, language)} {Unit(lacking)} of “{chapter.Label.En}”";
        if (need.When is { } when)
            yield return zh ? $"须满足：{FigureWords.Words(when).Zh}" : $"that {FigureWords.Words(when).En}";
    }

    private static string Unit(Interval points) => points.Upper.Value == Rational.One ? "point" : "points";

    private static string Amount(Interval points, Language language)
    {
        var (least, most) = (DecimalText.Of(points.Lower.Value!.Value), DecimalText.Of(points.Upper.Value!.Value));
        return points.IsPoint ? most : language == Language.Chinese ? $"{least} 至 {most}" : $"{least} to {most}";
    }
}
