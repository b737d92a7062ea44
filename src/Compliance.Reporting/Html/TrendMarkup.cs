using System.Linq;
using Compliance.Assessments;

namespace Compliance.Reporting.Html;

/// <summary>Writes where the indicators of a jurisdiction stood a year before, where they stand, and where they have to be, those that got worse first.</summary>
internal static class TrendMarkup
{
    /// <summary>Writes a chart for each indicator of which the year before is known; nothing where there is none.</summary>
    /// <param name="markup">Where it is written.</param>
    /// <param name="rules">The rules of the page.</param>
    /// <param name="assessment">The jurisdiction.</param>
    /// <param name="isFolded">Whether it is folded, as a part of a sheet, or a section of the page.</param>
    public static void Write(Markup markup, PageRules rules, JurisdictionAssessment assessment, bool isFolded)
    {
        var trends = assessment.Trends.Where(trend => trend.Before is not null).OrderBy(trend => OrderOf(trend.Direction)).ToList();
        if (trends.Count == 0)
            return;

        if (isFolded)
            markup.Write($"<details class=\"trends\"><summary>{Labels.Trends} <span class=\"count\">({trends.Count})</span></summary>");
        else
            markup.Write($"<section class=\"trends\"><h2><bdi>{assessment.Jurisdiction.Name ?? assessment.Jurisdiction.Id}</bdi> {Labels.Trends}</h2><p class=\"key\">{Labels.TrendKey}</p>");
        markup.Write($"<ul class=\"findings bars\">");
        foreach (var trend in trends)
        {
            var rule = trend.Finding.Rule;
            markup.Write($"<li class=\"trend\">{rule.Title} <a class=\"rule\" href=\"#rule-{rules[rule]}\">{rule.Id}</a>");
            markup.Write($"<p class=\"stated\">{Words.Of(language => AssessmentText.Trend(trend, language))}</p>");
            TrendChart.Write(markup, trend);
            markup.Write($"</li>");
        }

        markup.Write($"</ul>");
        if (isFolded)
            markup.Write($"</details>");
        else
            markup.Write($"</section>\n");
    }

    private static int OrderOf(TrendDirection direction) => direction switch
    {
        TrendDirection.Worse => 0,
        TrendDirection.Same => 1,
        TrendDirection.Open => 2,
        _ => 3,
    };
}
