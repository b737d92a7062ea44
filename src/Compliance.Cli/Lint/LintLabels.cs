using Compliance.Diagnostics;
using Compliance.Localization;
using Compliance.Packs;

namespace Compliance.Cli.Lint;

/// <summary>The lint report's own words, in the requested language.</summary>
internal sealed class LintLabels(Language language)
{
    public Language Language => language;

    public string WholePack => Pick("规则包", "The pack");

    public string Instrument => Pick("原文", "the words");

    public string Rule => Pick("规则", "the rule");

    public string Shown => Pick("例如", "shown by");

    public string Accepted(string reason) => Pick($"已接受：{reason}", $"accepted: {reason}");

    public string Severity(Severity severity) => severity switch
    {
        Diagnostics.Severity.Error => Pick("错误", "error"),
        Diagnostics.Severity.Warning => Pick("警告", "warning"),
        _ => Pick("提示", "note"),
    };

    public string Rules(RulePack pack) => Pick(
        $"{pack.RuleCount} 条规则，{pack.Checklist.Count} 条引导性条款", $"{pack.RuleCount} {(pack.RuleCount == 1 ? "rule" : "rules")}, {pack.Checklist.Count} {(pack.Checklist.Count == 1 ? "sentence" : "sentences")} of guidance");

    public string Clean(int accepted, int notes) => Pick(
        $"没有问题{(accepted + notes == 0 ? "" : $"（已接受 {accepted} 项，提示 {notes} 项）")}",
        $"Clean{(accepted + notes == 0 ? "" : $" ({accepted} accepted, {notes} for your attention)")}");

    public string Count(int errors, int accepted, int notes) => Pick(
        $"{errors} 项错误，已接受 {accepted} 项，提示 {notes} 项",
        $"{errors} {(errors == 1 ? "error" : "errors")}, {accepted} accepted, {notes} for your attention");

    private string Pick(string zh, string en) => language == Language.Chinese ? zh : en;
}
