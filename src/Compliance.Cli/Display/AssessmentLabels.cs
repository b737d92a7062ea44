using System.Linq;
using Compliance.Assessments;
using Compliance.Findings;
using Compliance.Localization;
using Compliance.Packs;
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

    public string ValueText(Finding finding)
    {
        if (finding.Measured is { } measured)
            return (finding.Portfolio is not null || measured.IsStated ? MeasurementText.Value(measured, language) : "—") + (IsReportAlone(finding) ? Pick("（填报）", " (reported)") : "");

        var stated = finding.Rule.Requirement.Slots
            .Select(slot => (Fact: finding.Subject.Kind.Facts[slot], Stated: finding.Subject.Stated(slot)))
            .Where(fact => fact.Stated is not null)
            .Select(fact => StatedText.Of(fact.Fact, fact.Stated!, language));
        return string.Join(Comma, stated) is { Length: > 0 } text ? text : "—";
    }

    public string Contradicts(Finding finding, string computed, string reported, long members) => Pick(
        $"{finding.Rule.Title.Zh}：填报 {reported}，据 {members} 个对象核算为 {computed}",
        $"{finding.Rule.Title.En}: {reported} is reported, but its {members} members come to {computed}");

    public string Lacking(LackingShare lacking)
    {
        string Show(Rational value) => DecimalText.Of(value, 6);
        var (least, most) = (lacking.Amount.Lower.Value!.Value, lacking.Amount.Upper.Value!.Value);
        var amount = least == most ? Show(most) : Pick($"{Show(least)} 至 {Show(most)}", $"{Show(least)} to {Show(most)}");
        var unit = lacking.Unit.Symbol.In(language);
        var limit = LimitText(lacking.Limit);
        return Pick(
            $"{lacking.Finding.Rule.Title.Zh}：按现有总量，达到{limit}（{lacking.Limit.From} 起）尚缺 {amount} {unit}",
            $"{lacking.Finding.Rule.Title.En}: {amount} {unit} more at the present volume to reach {limit} (from {lacking.Limit.From})");
    }

    private static bool IsReportAlone(Finding finding) =>
        finding.Rule.Requirement is AggregateRequirement && (finding.Portfolio is null || finding.Portfolio.IsJudgedOnReport);

    private string Pick(string zh, string en) => language == Language.Chinese ? zh : en;
}
