using System.Collections.Generic;
using System.Linq;
using Compliance.Authoring.Comparison;
using Compliance.Authoring.Comparison.Proofs;
using Compliance.Authoring.Comparison.Registers;
using Compliance.Diagnostics;
using Compliance.Findings;
using Compliance.Localization;
using Compliance.Packs;
using Compliance.Reporting;

namespace Compliance.Cli.Diff;

/// <summary>Makes of a comparison what a page shows, in both languages.</summary>
internal static class ComparisonReports
{
    private static readonly DiffLabels Zh = new(Language.Chinese);
    private static readonly DiffLabels En = new(Language.English);

    public static ComparisonReport Of(PackComparison packs, RegisterComparison? register, IReadOnlyList<Diagnostic> diagnostics, ReportGaps gaps) => new(
        packs.Before,
        packs.After,
        register is not null ? Both(labels => labels.Over(register)) : packs.IsOfSubstance ? Both(labels => labels.Summary(packs)) : Nothing(packs),
        Both(labels => labels.Summary(packs)),
        [.. packs.Vocabulary.Select(difference => Both(labels => labels.Difference(difference)))],
        [.. ChangeWords.WorstFirst.SelectMany(change => packs.Rules.Where(rule => rule.Change == change)).Select(Of)],
        register is null ? null : Of(register),
        diagnostics,
        gaps);

    private static LocalizedText Nothing(PackComparison packs) =>
        Both(labels => packs.Vocabulary.Count > 0 || packs.Rules.Any(rule => rule.Change == RuleChange.Reworded) ? labels.NothingOfSubstance : labels.Nothing);

    private static ComparedRule Of(RuleComparison rule) => new(
        rule.Rule,
        DiffLabels.Name(rule),
        rule.Change.Word(),
        Both(labels => labels.Heading(rule.Change)),
        [.. rule.Differences.Where(difference => difference.Key != "id").Select(difference => Both(labels => labels.Difference(difference)))],
        rule.IsOfSubstance && rule.NoLaxer is { } laxer && rule.NoStricter is { } stricter
            ? [Of(laxer, labels => labels.NoLaxer(laxer)), Of(stricter, labels => labels.NoStricter(stricter))]
            : []);

    private static ComparedProof Of(Proof proof, System.Func<DiffLabels, string> known) =>
        new(Both(known), proof.Witness?.Yaml, proof.Witness is { } witness ? Both(labels => labels.Witness(witness)) : null);

    private static ComparedRegister Of(RegisterComparison register) => new(
        Both(labels => labels.Over(register)),
        AllDecisions().SelectMany(before => AllDecisions().Select(after => (before, after))).ToDictionary(key => key, key => register[key.before, key.after]),
        [.. register.DecisionFlips.Select(flips => new ComparedMove(
            flips.Before.Word(),
            flips.After.Word(),
            Both(labels => labels.Decision(flips.Before)),
            Both(labels => labels.Decision(flips.After)),
            flips.Count,
            [.. flips.Listed.Select(flip => new ComparedSubject(flip.Subject.Id, flip.Subject.Name, Both(labels => labels.Causes(flip))))]))],
        [.. register.Rules.Where(rule => rule.Flipped > 0).Select(Of)]);

    private static ComparedVerdicts Of(RuleFlips rule) => new(
        rule.Rule.Rule,
        DiffLabels.Name(rule.Rule),
        [.. rule.Flips.Select(flips => new ComparedMove(
            WordOf(flips.Before),
            WordOf(flips.After),
            Both(labels => labels.Verdict(flips.Before)),
            Both(labels => labels.Verdict(flips.After)),
            flips.Count,
            [.. flips.Listed.Select(flip => new ComparedSubject(flip.Subject.Id, flip.Subject.Name, Both(labels => labels.Measured(flip))))]))],
        Both(labels => labels.Kept(rule)));

    private static string WordOf(Verdict? verdict) => verdict is { } known ? known.Word() : "none";

    private static IEnumerable<Decision> AllDecisions() => Enumerable.Range(0, FindingWords.Decisions.Count).Select(decision => (Decision)decision);

    private static LocalizedText Both(System.Func<DiffLabels, string> text) => new(text(Zh), text(En));
}
