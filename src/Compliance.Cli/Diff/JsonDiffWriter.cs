using System.Collections.Generic;
using System.IO;
using System.Linq;
using Compliance.Authoring.Comparison;
using Compliance.Authoring.Comparison.Proofs;
using Compliance.Authoring.Comparison.Registers;
using Compliance.Authoring.Comparison.Vocabularies;
using Compliance.Cli.Infrastructure;
using Compliance.Diagnostics;
using Compliance.Findings;
using Compliance.Localization;
using Compliance.Packs;
using Compliance.Reporting;
using Compliance.Values;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Compliance.Cli.Diff;

/// <summary>Writes a comparison as one JSON object, for other programs.</summary>
internal static class JsonDiffWriter
{
    private static readonly Verdict?[] States = [.. Enumerable.Range(0, PackWords.Verdicts.Count).Select(verdict => (Verdict?)verdict), null];

    public static void Write(PackComparison packs, RegisterComparison? register, IReadOnlyList<Diagnostic> diagnostics, ReportGaps gaps, TextWriter output)
    {
        var result = new
        {
            tool = new { name = "compliance", version = ToolVersion.Text },
            before = Pack(packs.Before),
            after = Pack(packs.After),
            differs = packs.IsOfSubstance,
            may_be_laxer = packs.MayBeLaxer,
            vocabulary = packs.Vocabulary.Select(Difference),
            rules = packs.Rules.Select(Rule),
            register = register is null ? null : Register(register),
            diagnostics = diagnostics.Select(Diagnostic),
            open = new { members = gaps.Unplaced, unknown_members = gaps.HasUnknownMembers, excerpt = gaps.IsExcerpt },
            unread = gaps.Unread,
            unplaced = gaps.Unplaced,
            unplaced_subjects = gaps.UnplacedSubjects.Select(one => new
            {
                id = one.Subject.Id,
                kind = one.Subject.Kind.Name,
                file = one.Subject.Span.File,
                line = one.Subject.Span.Line,
                jurisdiction = one.Named,
                nearest = one.Nearest,
            }),
            today = gaps.Today,
        };
        VisibleJson.Write(output, JsonConvert.SerializeObject(result, Formatting.Indented).ReplaceLineEndings("\n"));
    }

    private static object Pack(RulePack pack) => new { id = pack.Id, version = pack.Version, digest = pack.Digest, release = ReleaseWords.Of(pack.Release.State), vocabulary = pack.Vocabulary.Version, rules = pack.RuleCount };

    private static object Difference(VocabularyDifference difference) => new
    {
        kind = difference.Kind,
        fact = difference.Fact,
        key = difference.Key,
        of_substance = difference.IsOfSubstance,
        before = Text(difference.Before),
        after = Text(difference.After),
    };

    private static object Rule(RuleComparison rule) => new
    {
        before = rule.Before?.Id,
        after = rule.After?.Id,
        change = rule.Change.Word(),
        of_substance = rule.IsOfSubstance,
        renamed = rule.IsRenamed,
        clauses = rule.Rule.Clauses.Select(clause => new { section = clause.Section, quote = clause.Quote }),
        no_laxer = rule.NoLaxer is null ? null : Proof(rule.NoLaxer),
        no_stricter = rule.NoStricter is null ? null : Proof(rule.NoStricter),
        differences = rule.Differences.Select(difference => new { key = difference.Key, before = Text(difference.Before), after = Text(difference.After) }),
    };

    private static object Proof(Proof proof) => new
    {
        outcome = proof.Outcome.Word(),
        why = proof.Why is null ? null : Text(proof.Why),
        witness = proof.Witness is not { } witness ? null : new
        {
            descriptor = witness.Yaml,
            date = witness.On.ToString(),
            before = new { verdict = witness.Before.Verdict.Word(), level = witness.Before.Level.Word() },
            after = new { verdict = witness.After.Verdict.Word(), level = witness.After.Level.Word() },
        },
    };

    private static object Register(RegisterComparison register) => new
    {
        subjects = register.Subjects,
        flipped = register.Flipped,
        decisions = Enumerable.Range(0, FindingWords.Decisions.Count).ToDictionary(
            before => FindingWords.Decisions[before],
            before => Enumerable.Range(0, FindingWords.Decisions.Count).ToDictionary(after => FindingWords.Decisions[after], after => register[(Decision)before, (Decision)after])),
        decision_flips = register.DecisionFlips.Select(flips => new
        {
            before = flips.Before.Word(),
            after = flips.After.Word(),
            count = flips.Count,
            listed = flips.Listed.Select(flip => new { subject = Subject(flip.Subject), because = flip.Because.Select(rule => rule.Rule.Id) }),
        }),
        rules = register.Rules.Where(rule => rule.Subjects > 0).Select(Flips),
    };

    private static object Flips(RuleFlips rule) => new
    {
        before = rule.Rule.Before?.Id,
        after = rule.Rule.After?.Id,
        subjects = rule.Subjects,
        flipped = rule.Flipped,
        verdicts = States.Where(before => States.Any(after => rule[before, after] > 0)).ToDictionary(
            Word, before => States.Where(after => rule[before, after] > 0).ToDictionary(Word, after => rule[before, after])),
        flips = rule.Flips.Select(flips => new
        {
            before = flips.Before?.Word(),
            after = flips.After?.Word(),
            count = flips.Count,
            listed = flips.Listed.Select(flip => new { subject = Subject(flip.Subject), before = Finding(flip.Before), after = Finding(flip.After) }),
        }),
    };

    // Where a version has no such rule, its verdict has no word among the six.
    private static string Word(Verdict? verdict) => verdict?.Word() ?? "no_rule";

    private static object Subject(Descriptors.Subject subject) => new
    {
        kind = subject.Kind.Name,
        id = subject.Id,
        name = subject.Name,
        jurisdiction = subject.Jurisdiction,
        file = subject.Span.File,
        line = subject.Span.Line,
    };

    private static object? Finding(Finding? finding) => finding is null ? null : new
    {
        verdict = finding.Verdict.Word(),
        level = finding.Level.Word(),
        measured = finding.Measured is not { } measured ? null : new { min = Number(measured.Value.Lower.Value), max = Number(measured.Value.Upper.Value), unit = measured.Unit.Symbol.En },
        limit = finding.Measured is { } limited ? Number(limited.Limit) : null,
        margin = Number(finding.Measured?.Margin),
        missing = finding.Missing.Select(fact => fact.Name),
    };

    private static object Diagnostic(Diagnostic diagnostic) => new
    {
        code = diagnostic.Code,
        severity = diagnostic.Severity.Name(),
        file = diagnostic.Span.File,
        line = diagnostic.Span.Line,
        column = diagnostic.Span.Column,
        message = Text(new LocalizedText(diagnostic.Message(Language.Chinese), diagnostic.Message(Language.English))),
    };

    private static JRaw? Number(Rational? value) => value is { } number ? new JRaw(DecimalText.Of(number)) : null;

    private static object Text(LocalizedText text) => new { zh = text.Zh, en = text.En };
}
