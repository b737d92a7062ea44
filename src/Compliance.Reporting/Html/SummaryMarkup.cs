using System.Linq;
using Compliance.Findings;
using Compliance.Localization;
using Compliance.Packs;

namespace Compliance.Reporting.Html;

/// <summary>Writes what a result comes to: the decision first, then the counts.</summary>
internal static class SummaryMarkup
{
    /// <summary>The decision in a few words; where something was not evaluated, it never says that all is well.</summary>
    /// <param name="summary">The counts.</param>
    /// <param name="isWhole">Whether everything that was given was read.</param>
    public static LocalizedText Headline(ReportSummary summary, bool isWhole)
    {
        var (all, fails, open, none) = (summary.Subjects, summary[Decision.NonCompliant], summary[Decision.Undetermined], summary[Decision.NothingApplied]);
        if (all == 0)
            return new LocalizedText("没有判定任何对象", "No subject was evaluated");
        if (fails > 0)
            return new LocalizedText($"✗ {all} 个对象中 {fails} 个不符合", $"✗ {fails} of {Subjects(all)} not compliant");
        if (open > 0)
            return new LocalizedText($"? {all} 个对象中 {open} 个不能判定", $"? {open} of {Subjects(all)} undetermined");
        if (none > 0)
            return new LocalizedText($"– {all} 个对象中 {none} 个无适用条款", $"– nothing applied to {none} of {Subjects(all)}");

        var deviations = summary[Decision.CompliantWithDeviations];
        var mark = isWhole ? "✓" : "?";
        var rest = isWhole ? new LocalizedText("", "") : new LocalizedText("，另有内容未能判定", ", and something was not evaluated");
        return deviations > 0
            ? new LocalizedText($"{mark} {all} 个对象均符合，其中 {deviations} 个含准予偏离{rest.Zh}", $"{mark} {Subjects(all)} compliant, {deviations} of them with deviations{rest.En}")
            : new LocalizedText($"{mark} {all} 个对象均符合{rest.Zh}", $"{mark} {Subjects(all)} compliant{rest.En}");
    }

    /// <summary>Writes whose rules these are, and which version: of several instruments a list that is folded.</summary>
    public static void WritePack(Markup markup, RulePack pack)
    {
        if (pack.Packs.Count == 1)
        {
            markup.Write($"<p class=\"pack\">{Words.Of(language => PackText.Line(pack, language))}</p>");
            return;
        }

        markup.Write($"<details class=\"pack\"><summary>{new LocalizedText($"依据 {pack.Packs.Count} 部文件", $"By {pack.Packs.Count} instruments")}</summary><ul>");
        foreach (var one in pack.Packs)
            markup.Write($"<li>{Words.Of(language => PackText.Line(one, language))}</li>");
        markup.Write($"</ul></details>");
    }

    /// <summary>Writes both tables of counts, with the decisions drawn as shares of one bar.</summary>
    public static void Write(Markup markup, ReportSummary summary)
    {
        markup.Write($"<section class=\"summary\"><h2>{Labels.Summary}</h2>\n");
        ShareBar.Write(markup, [.. ReportTotals.WorstFirst.Select(decision => (decision.Word(), summary[decision]))]);
        markup.Write($"<div class=\"tables\"><table><thead><tr><th scope=\"col\">{Labels.Decision}</th><th scope=\"col\">{Labels.Subjects}</th></tr></thead><tbody>");
        foreach (var decision in ReportTotals.WorstFirst)
            markup.Write($"<tr><th scope=\"row\" class=\"{decision.Word()}\"><span class=\"mark\">{Words.Mark(decision)}</span> {Words.Of(decision)}</th><td>{summary[decision]}</td></tr>");
        markup.Write($"</tbody></table><table><thead><tr><th scope=\"col\">{Labels.Verdict}</th><th scope=\"col\">{Labels.Findings}</th></tr></thead><tbody>");
        foreach (var verdict in VerdictSelection.All.Verdicts)
            markup.Write($"<tr><th scope=\"row\" class=\"{verdict.Word()}\"><span class=\"mark\">{Words.Mark(verdict)}</span> {Words.Of(verdict)}</th><td data-total=\"{verdict.Word()}\">{summary.Verdicts[verdict]}</td></tr>");
        markup.Write($"</tbody></table></div></section>\n");
    }

    private static string Subjects(long count) => count == 1 ? "1 subject" : $"{count} subjects";
}
