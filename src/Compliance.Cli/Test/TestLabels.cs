using System.Globalization;
using Compliance.Localization;

namespace Compliance.Cli.Test;

/// <summary>The words of the text report, in the requested language.</summary>
internal sealed class TestLabels(Language language)
{
    public string Failed => Pick("未通过的用例", "Failed cases");

    public string Coverage => Pick("覆盖情况", "Coverage");

    public string Missing => Pick("缺少的用例", "Missing cases");

    public string Survivors => Pick("无用例发现的改动", "Changes that no case notices");

    public string Equivalent => Pick("已证明不影响任何结论的改动", "Changes proven to change no verdict");

    public string Suggestions => Pick(
        "建议补充的用例。其中的结论是规则现在给出的，须逐条对照条文复核后再贴入",
        "Suggested cases. Their verdicts are what the present rules give: review each against the clause before you paste it");

    public string Cases => Pick("用例", "cases");

    public string Shown => Pick("覆盖", "coverage");

    public string Noticed => Pick("改动", "changes");

    public string On(string day) => Pick($"判定日 {day}", $"on {day}");

    public string Difference(string label, string expected, string found) => Pick($"{label}：应为 {expected}，实为 {found}", $"{label}: expected {expected}, found {found}");

    public string Counts(int rules, int cases) => Pick($"{Text(rules)} 条规则 · {Text(cases)} 个用例", $"{Count(rules, "rule")} · {Count(cases, "case")}");

    public string Passed(int passed, int failed) => failed == 0
        ? Pick($"用例全部通过（{Text(passed)}）", $"{Count(passed, "case")} passed")
        : Pick($"用例 {Text(passed)} 个通过，{Text(failed)} 个未通过", $"{Count(passed, "case")} passed, {Text(failed)} failed");

    public string CoverageOf(Score score) => Pick($"覆盖 {score.Percent}（{score}）", $"coverage {score.Percent} ({score})");

    public string MutationOf(Score score, int equivalent) => equivalent == 0
        ? Pick($"改动被发现 {score.Percent}（{score}）", $"changes noticed {score.Percent} ({score})")
        : Pick(
            $"改动被发现 {score.Percent}（{score}，另有 {Text(equivalent)} 处已证明不影响任何结论）",
            $"changes noticed {score.Percent} ({score}, and {Text(equivalent)} proven to change no verdict)");

    private static string Count(int count, string thing) => count == 1 ? "1 " + thing : $"{Text(count)} {thing}s";

    private static string Text(int count) => count.ToString(CultureInfo.InvariantCulture);

    private string Pick(string zh, string en) => language == Language.Chinese ? zh : en;
}
