using System.Globalization;
using Compliance.Diagnostics;
using Compliance.Findings;
using Compliance.Localization;
using Compliance.Packs;

namespace Compliance.Cli.Display;

/// <summary>The text report's own words, in the requested language.</summary>
internal sealed class Labels(Language language)
{
    private bool IsChinese => language == Language.Chinese;

    public Language Language => language;

    public string Comma => Pick("、", ", ");

    public string Fails => Pick("不符合", "Fails");

    public string TargetsMissed => Pick("目标与倡导（不影响结论）", "Targets and advice, not met or undetermined (they do not affect the decision)");

    public string Waived => Pick("准予偏离", "Waived");

    public string NotDecided => Pick("尚不能判定", "Undetermined");

    public string Contradicted => Pick("填报与核算矛盾", "Reported and computed figures contradict each other");

    public string OpenMember => Pick("待定：", "open: ");

    public string Missing => Pick("所缺信息", "Missing");

    public string Upcoming => Pick("即将生效", "Coming into force");

    public string Rest => Pick("其他", "The rest");

    public string Checklist => Pick("引导性条款（不作判定）", "Guidance (never evaluated)");

    public string Rules(int count) => Pick($"{count} 条规则", $"{count} rules");

    public string Engine(string name) => Pick($"引擎 {name}", $"engine {name}");

    public string Subjects(long count) => Pick($"{count} 个对象", count == 1 ? "1 subject" : $"{count} subjects");

    public string Decision(Decision decision) => VerdictName.Of(decision, language);

    public string Verdict(Verdict verdict) => VerdictName.Of(verdict, language);

    /// <summary>How many findings have each verdict.</summary>
    public string Counts(VerdictCounts counts)
    {
        var parts = new string[PackWords.Verdicts.Count];
        for (var verdict = 0; verdict < parts.Length; verdict++)
            parts[verdict] = $"{counts[(Verdict)verdict]} {Verdict((Verdict)verdict)}";
        return string.Join(" · ", parts);
    }

    public string Day(DecisionDay day) => day.Source switch
    {
        DaySource.AsOf => Pick($"判定日 {day}（指定）", $"evaluated as of {day}"),
        DaySource.Subject => Pick($"判定日 {day}（描述文件所载）", $"evaluated as of its own date, {day}"),
        _ => Pick($"判定日 {day}（今日）", $"evaluated as of today, {day}"),
    };

    public string Quote(Clause clause) => clause.Describe().In(language);

    /// <summary>Where something stands within a file: its line, or the cell of a workbook.</summary>
    public string Place(SourceSpan span) => span.Cell ?? Line(span.Line);

    public string Line(int line) => Pick($"第 {line.ToString(CultureInfo.InvariantCulture)} 行", $"line {line.ToString(CultureInfo.InvariantCulture)}");

    public string Settles(MissingFact missing) => missing.Settles == 0
        ? Pick($"涉及 {missing.NamedBy} 项", $"needed by {missing.NamedBy}")
        : Pick($"涉及 {missing.NamedBy} 项，单独即可判定 {missing.Settles} 项", $"needed by {missing.NamedBy}, settles {missing.Settles} by itself");

    public string SettlesMost => Pick("最有用：", "most useful: ");

    public string More(int count) => Pick($"另有 {count} 项", $"and {count} more");

    public string DeviationNote(Finding finding)
    {
        var deviation = finding.Deviation!;
        var (zh, en) = finding.DeviationStatus switch
        {
            Compilation.DeviationStatus.Valid => ("有效", "valid"),
            Compilation.DeviationStatus.NotApproved => ("未经批准，不予考虑", "not approved, so it changes nothing"),
            Compilation.DeviationStatus.Expired => ("已过期，不予考虑", "expired, so it changes nothing"),
            _ => ("该条款不得偏离，不予考虑", "nothing may depart from this rule, so it changes nothing"),
        };
        return Pick(
            $"偏离（{zh}）：{deviation.Reason ?? "未写明理由"}；{(deviation.ExpiresOn is { } last ? $"有效期至 {last}" : "未写明失效日期")}{Optional("；", deviation.ApprovedBy)}{Optional("；", deviation.Document)}",
            $"Deviation ({en}): {deviation.Reason ?? "no reason given"}; {(deviation.ExpiresOn is { } day ? $"expires {day}" : "no expiry given")}{Optional("; ", deviation.ApprovedBy)}{Optional("; ", deviation.Document)}");
    }

    private static string Optional(string before, string? text) => text is null ? "" : before + text;

    private string Pick(string zh, string en) => IsChinese ? zh : en;
}
