using System.Linq;
using Compliance.Assessments;
using Compliance.Findings;
using Compliance.Localization;
using Compliance.Packs;
using Compliance.Reporting;
using Compliance.Values;

namespace Compliance.Cli.Display;

/// <summary>The assessment's own words, in the requested language.</summary>
internal sealed class AssessmentLabels(Language language)
{
    public string Comma => Pick("、", ", ");

    public string Indicator => Pick("指标", "Indicator");

    public string Limit => Pick("限值", "Limit");

    public string Value => Pick("数值", "Value");

    public string Verdict => Pick("判定", "Verdict");

    public string Margin => Pick("余量", "Margin");

    public string YearBefore => Pick("上年", "Year before");

    public string Overdue => Pick("逾期", "Overdue:");

    public string Open => Pick("待定", "Open:");

    public string Contradiction => Pick("矛盾", "Contradiction:");

    public string LackingWord => Pick("尚缺", "Lacking:");

    public string Title(CalendarDate day) => Pick($"{day.Year} 年度评估（截至 {day}）", $"Annual assessment {day.Year}, as of {day}");

    public string Size(int jurisdictions, long subjects) => Pick($"{jurisdictions} 个行政区，{subjects} 个对象", $"{jurisdictions} jurisdictions, {subjects} subjects in them");

    public string Decisions(JurisdictionAssessment assessment)
    {
        var decisions = Enumerable.Range(0, FindingWords.Decisions.Count)
            .Where(decision => assessment[(Decision)decision] > 0)
            .Select(decision => $"{assessment[(Decision)decision]} {VerdictName.Of((Decision)decision, language)}");
        return assessment.Subjects == 0
            ? Pick("无登记对象", "no subjects in the register")
            : Pick($"辖区内 {assessment.Subjects} 个对象：", $"{assessment.Subjects} subjects: ") + string.Join(" · ", decisions);
    }

    public string From(Limit limit) => Pick($"（{limit.From} 起）", $" (from {limit.From})");

    public string LimitText(Limit? limit) => Reporting.LimitText.Of(limit, language);

    public string ValueText(Finding finding) => AssessmentText.Value(finding, language);

    public string Contradicts(Finding finding) => AssessmentText.Contradiction(finding, language);

    public string Lacking(LackingShare lacking) => AssessmentText.Lacking(lacking, language);

    private string Pick(string zh, string en) => language == Language.Chinese ? zh : en;
}
