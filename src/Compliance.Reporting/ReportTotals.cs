using System.Collections.Generic;
using System.Linq;
using Compliance.Findings;
using Compliance.Localization;

namespace Compliance.Reporting;

/// <summary>The counts of a result in words, the worst decision first.</summary>
internal static class ReportTotals
{
    /// <summary>The decisions as they are listed: what fails comes first.</summary>
    public static IReadOnlyList<Decision> WorstFirst { get; } =
        [Decision.NonCompliant, Decision.Undetermined, Decision.CompliantWithDeviations, Decision.NothingApplied, Decision.Compliant];

    public static string Subjects(ReportSummary summary, Language language)
    {
        var zh = language == Language.Chinese;
        var decisions = WorstFirst.Where(decision => summary[decision] > 0).Select(decision => $"{summary[decision]} {VerdictName.Of(decision, language)}");
        var all = zh ? $"{summary.Subjects} 个对象" : summary.Subjects == 1 ? "1 subject" : $"{summary.Subjects} subjects";
        return summary.Subjects == 0 ? all : $"{all}{(zh ? "：" : ": ")}{string.Join(zh ? "，" : ", ", decisions)}";
    }

    public static string Findings(ReportSummary summary, Language language)
    {
        var zh = language == Language.Chinese;
        var verdicts = VerdictSelection.All.Verdicts.Select(verdict => $"{summary.Verdicts[verdict]} {VerdictName.Of(verdict, language)}");
        return $"{(zh ? "判定：" : "findings: ")}{string.Join(zh ? "，" : ", ", verdicts)}";
    }
}
