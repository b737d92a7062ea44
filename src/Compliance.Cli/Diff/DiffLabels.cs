using System.Globalization;
using System.Linq;
using Compliance.Authoring.Comparison;
using Compliance.Authoring.Comparison.Proofs;
using Compliance.Authoring.Comparison.Registers;
using Compliance.Authoring.Comparison.Vocabularies;
using Compliance.Findings;
using Compliance.Localization;
using Compliance.Packs;

namespace Compliance.Cli.Diff;

/// <summary>The comparison's own words, in the requested language.</summary>
internal sealed class DiffLabels(Language language)
{
    public Language Language => language;

    public string Vocabulary => Pick("词汇表", "Vocabulary");

    public string Decisions => Pick("结论", "Decisions");

    public string Verdicts => Pick("判定", "Verdicts");

    public string Rule => Pick("规则", "Rule");

    public string Count => Pick("数量", "Count");

    public string What => Pick("内容", "What");

    public string Change => Pick("变化", "Change");

    public string Before => Pick("旧版", "Old");

    public string After => Pick("新版", "New");

    public string Nothing => Pick("没有差别。", "Nothing differs.");

    public string NothingOfSubstance => Pick("要求没有变化（已证明）。", "What is asked for is proven to be the same.");

    public string CutShort => Pick("因篇幅限制，其余未列出；全部内容见其他格式的结果。", "The rest is left out, for this place takes no more text; results in other formats have it all.");

    public string WrongInput => Pick("输入有误，未作判定", "Wrong input, not evaluated");

    public static string Title(PackComparison packs) => $"{Name(packs.Before)} → {Name(packs.After)}";

    public string Summary(PackComparison packs)
    {
        var counts = ChangeWords.WorstFirst.Append(RuleChange.Unchanged)
            .Select(change => (change, count: packs.Rules.Count(rule => rule.Change == change)))
            .Where(entry => entry.count > 0)
            .Select(entry => Pick($"{entry.count} 条{Heading(entry.change)}", $"{entry.count} {Heading(entry.change).ToLowerInvariant()}"));
        return Pick($"{packs.Before.RuleCount} 条规则 → {packs.After.RuleCount} 条规则：", $"{Rules(packs.Before)} → {Rules(packs.After)}: ") + string.Join(" · ", counts);
    }

    public string Heading(RuleChange change) => change switch
    {
        RuleChange.Added => Pick("新增", "Added"),
        RuleChange.Removed => Pick("删去", "Removed"),
        RuleChange.Tightened => Pick("收紧", "Tightened"),
        RuleChange.Loosened => Pick("放宽", "Loosened"),
        RuleChange.TightenedAndLoosened => Pick("有紧有松", "Tightened and loosened"),
        RuleChange.Undecided => Pick("未能证明", "Not proven"),
        RuleChange.Reworded => Pick("仅文字不同", "Changed in words only"),
        _ => Pick("未变", "Unchanged"),
    };

    public static string Name(RuleComparison rule) => rule.IsRenamed ? $"{rule.Before!.Id} → {rule.After!.Id}" : rule.Rule.Id;

    public string Difference(RuleDifference difference) => $"{difference.Label.In(language)}{Colon}{Shown(difference.Before)} → {Shown(difference.After)}";

    public string Difference(VocabularyDifference difference) =>
        $"{difference.Kind}{(difference.Fact is null ? "" : "." + difference.Fact)} {difference.Label.In(language)}{Colon}{Shown(difference.Before)} → {Shown(difference.After)}";

    public string NoLaxer(Proof proof) => Pick("不宽于旧版：", "No laxer than before: ") + Known(proof);

    public string NoStricter(Proof proof) => Pick("不严于旧版：", "No stricter than before: ") + Known(proof);

    public string Witness(FlipWitness witness) => Pick(
        $"该对象于 {witness.On}：旧版{Outcome(witness.Before, witness)}，新版{Outcome(witness.After, witness)}",
        $"on {witness.On} the old version says {Outcome(witness.Before, witness)}, the new one {Outcome(witness.After, witness)}");

    public string Over(RegisterComparison register) => Pick(
        $"{register.Subjects} 个对象，{register.Flipped} 个的结论或判定改变", $"{register.Subjects} {(register.Subjects == 1 ? "subject" : "subjects")}: {(register.Flipped == 0 ? "no decision or verdict changes" : register.Flipped == 1 ? "decisions or verdicts change for 1" : $"decisions or verdicts change for {register.Flipped}")}");

    public string Verdict(Verdict? verdict) => verdict is { } known ? VerdictName.Of(known, language) : Pick("无此规则", "no such rule");

    public string Decision(Decision decision) => VerdictName.Of(decision, language);

    public string Kept(RuleFlips rule)
    {
        var kept = Enumerable.Range(0, PackWords.Verdicts.Count)
            .Select(verdict => (Verdict)verdict)
            .Where(verdict => rule[verdict, verdict] > 0)
            .Select(verdict => $"{Number(rule[verdict, verdict])} {Verdict(verdict)}");
        return string.Join(" · ", kept) is { Length: > 0 } text ? Pick("未变：", "kept: ") + text : "";
    }

    public string Kept(RegisterComparison register)
    {
        var kept = Enumerable.Range(0, FindingWords.Decisions.Count)
            .Select(decision => (Decision)decision)
            .Where(decision => register[decision, decision] > 0)
            .Select(decision => $"{Number(register[decision, decision])} {Decision(decision)}");
        return string.Join(" · ", kept) is { Length: > 0 } text ? Pick("未变：", "kept: ") + text : "";
    }

    public string Because(DecisionFlip flip) => Named(flip.Subject) + Pick("，因 ", ", because of ") + string.Join(Pick("、", ", "), flip.Because.Select(rule =>
        $"{rule.Rule.Id}{(rule.Rule.Clauses[0].Section is { Length: > 0 } section ? $" [{section}]" : "")}"));

    /// <summary>The rules because of which a decision changes, by their titles and sections.</summary>
    public string Causes(DecisionFlip flip) => Pick("因 ", "because of ") + string.Join(Pick("、", ", "), flip.Because.Select(rule =>
        $"{rule.Rule.Title.In(language)}{(rule.Rule.Clauses[0].Section is { Length: > 0 } section ? $" [{section}]" : "")}"));

    public static string Named(Descriptors.Subject subject) => subject.Name is null ? subject.Id : $"{subject.Id} {subject.Name}";

    public string More(long count) => Pick($"另有 {count} 个", $"and {count} more");

    /// <summary>What was measured, and how it lies to the limit before and after; empty where nothing is measured.</summary>
    public string Measured(VerdictFlip flip)
    {
        var (before, after) = (flip.Before, flip.After);
        if ((after?.Measured ?? before?.Measured) is null)
            return "";

        var (old, now) = (Value(before), Value(after));
        var (oldLimit, newLimit) = (Beside(before), Beside(after));
        return old == now || old.Length == 0 || now.Length == 0
            ? $"{(now.Length > 0 ? now : old)}{Pick("：", ": ")}{oldLimit} → {newLimit}"
            : $"{old}{Pick("：", ": ")}{oldLimit} → {now}{Pick("：", ": ")}{newLimit}";
    }

    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private string Colon => Pick("：", ": ");

    private string Value(Finding? finding) => finding?.Measured is { } measured ? MeasurementText.Value(measured, language) : "";

    private string Beside(Finding? finding) => finding?.Measured is { } measured
        ? RequirementText.Limit(measured.Comparator, MeasurementText.Limit(measured, language), language) + MeasurementText.Margin(measured, finding.Verdict, language)
        : Pick("无", "none");

    private string Known(Proof proof) => proof.Outcome switch
    {
        ProofOutcome.Proven => Pick("已证明", "proven"),
        ProofOutcome.Refuted => proof.Witness is null ? Pick("否，约束力较弱", "refuted: one of them speaks less strongly") : Pick("否，见下例", "refuted, by"),
        _ => Pick($"未能证明（{proof.Why!.Zh}）", $"not proven: {proof.Why!.En}"),
    };

    // Where the verdict is the same, it is its weight that differs.
    private string Outcome(WitnessOutcome outcome, FlipWitness witness) => witness.Before.Verdict == witness.After.Verdict
        ? $"{Verdict(outcome.Verdict)} ({Level(outcome.Level)})"
        : Verdict(outcome.Verdict);

    private string Level(FindingLevel level) => level switch
    {
        FindingLevel.Error => Pick("错误", "error"),
        FindingLevel.Warning => Pick("警告", "warning"),
        _ => Pick("提示", "note"),
    };

    private string Shown(LocalizedText text) => text.In(language) is { Length: > 0 } shown ? shown : Pick("无", "none");

    private static string Name(RulePack pack) => $"{pack.Id}@{pack.Version}";

    private string Pick(string zh, string en) => language == Language.Chinese ? zh : en;

    private static string Rules(RulePack pack) => pack.RuleCount == 1 ? "1 rule" : $"{pack.RuleCount} rules";
}
