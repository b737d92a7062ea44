using System.Linq;
using Compliance.Assessments;
using Compliance.Findings;
using Compliance.Localization;

namespace Compliance.Reporting.Html;

/// <summary>Writes what a jurisdiction's subjects come to, what is overdue, contradicted and lacking, and which way it goes: it stands before the findings.</summary>
internal static class JurisdictionMarkup
{
    public static void Write(Markup markup, PageRules rules, JurisdictionAssessment assessment)
    {
        WriteSubjects(markup, assessment);
        foreach (var finding in assessment.Overdue)
            markup.Write($"<p class=\"alert\"><b>{new LocalizedText("逾期：", "Overdue: ")}</b>{finding.Message}</p>");
        foreach (var finding in assessment.Evaluation.Contradictions)
            markup.Write($"<p class=\"alert\"><b>{new LocalizedText("矛盾：", "Contradiction: ")}</b>{Words.Of(language => AssessmentText.Contradiction(finding, language))}</p>");
        foreach (var lacking in assessment.Lacking)
            markup.Write($"<p class=\"lacking\"><b>{new LocalizedText("尚缺：", "Lacking: ")}</b>{Words.Of(language => AssessmentText.Lacking(lacking, language))}</p>");
        TrendMarkup.Write(markup, rules, assessment, isFolded: true);
    }

    private static void WriteSubjects(Markup markup, JurisdictionAssessment assessment)
    {
        if (assessment.Subjects == 0)
        {
            markup.Write($"<p class=\"inside\">{new LocalizedText("无登记对象", "No subjects in the register")}</p>");
            return;
        }

        markup.Write($"<p class=\"inside\">{new LocalizedText($"辖区内 {assessment.Subjects} 个对象：", $"{assessment.Subjects} subjects in it: ")}");
        var isFirst = true;
        foreach (var decision in ReportTotals.WorstFirst.Where(decision => assessment[decision] > 0))
        {
            markup.Write($"{(isFirst ? "" : " · ")}{assessment[decision]} {Words.Of(decision)}");
            isFirst = false;
        }

        markup.Write($"</p>");
        ShareBar.Write(markup, [.. ReportTotals.WorstFirst.Select(decision => (decision.Word(), assessment[decision]))]);
    }
}
