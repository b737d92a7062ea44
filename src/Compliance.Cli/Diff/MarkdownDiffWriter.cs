using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Compliance.Authoring.Comparison;
using Compliance.Authoring.Comparison.Proofs;
using Compliance.Authoring.Comparison.Registers;
using Compliance.Diagnostics;
using Compliance.Reporting;
using Compliance.Reporting.Markdown;

namespace Compliance.Cli.Diff;

/// <summary>Writes a comparison for a pull request: what changed in tables, with the proofs and the changed decisions folded below. It is never longer than a comment may be.</summary>
/// <param name="labels">The words.</param>
/// <param name="most">How long it may be; a comment takes 65,536 characters, and the rest is for the sentence that says that it is cut short.</param>
internal sealed class MarkdownDiffWriter(DiffLabels labels, int most = 65_000)
{
    private const int Shown = 20;
    private const int LongestText = 400;

    public void Write(PackComparison packs, RegisterComparison? register, IReadOnlyList<Diagnostic> diagnostics, ReportGaps gaps, TextWriter output)
    {
        var text = new StringBuilder();
        foreach (var section in Sections(packs, register, diagnostics, gaps))
        {
            if (text.Length + section.Length > most)
            {
                text.Append("\n**").Append(labels.CutShort).Append("**\n");
                break;
            }

            text.Append(section);
        }

        output.Write(text.ToString());
        output.Flush();
    }

    private IEnumerable<string> Sections(PackComparison packs, RegisterComparison? register, IReadOnlyList<Diagnostic> diagnostics, ReportGaps gaps)
    {
        yield return $"## {Of(DiffLabels.Title(packs))}\n\n{Of(labels.Summary(packs))}\n\n";
        var wrong = diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error).ToList();
        if (wrong.Count > 0)
            yield return $"### {labels.WrongInput} ({wrong.Count})\n\n{string.Concat(wrong.Take(Shown).Select(diagnostic => $"- {Of($"{diagnostic.Span} {diagnostic.Code}: {diagnostic.Message(labels.Language)}")}\n"))}{More(wrong.Count)}\n";
        var notes = diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Warning).Select(diagnostic => ReportNote.Of(diagnostic, labels.Language)!).ToList();
        var text = new StringBuilder();
        MarkdownNotes.Append(text, [.. ReportNote.Of(packs.Before, labels.Language), .. ReportNote.Of(packs.After, labels.Language), .. ReportNote.Of(gaps, labels.Language), .. notes.Take(Shown)], notes.Count - System.Math.Min(notes.Count, Shown), labels.Language);
        if (text.Length > 0)
            yield return text.ToString();
        if (packs.Vocabulary.Count > 0)
            yield return $"### {labels.Vocabulary}\n\n{string.Concat(packs.Vocabulary.Take(Shown).Select(difference => $"- {Of(labels.Difference(difference))}\n"))}{More(packs.Vocabulary.Count)}\n";

        var changed = ChangeWords.WorstFirst.SelectMany(change => packs.Rules.Where(rule => rule.Change == change)).ToList();
        if (changed.Count > 0)
            yield return Row(labels.Rule, labels.Change, labels.What) + "|---|---|---|\n";
        foreach (var rule in changed)
            yield return Row(Of(DiffLabels.Name(rule)), labels.Heading(rule.Change), string.Join("<br>", rule.Differences.Where(difference => difference.Key != "id").Select(difference => Of(labels.Difference(difference)))));
        yield return packs.IsOfSubstance ? "\n" : $"\n{(changed.Count + packs.Vocabulary.Count > 0 ? labels.NothingOfSubstance : labels.Nothing)}\n\n";
        foreach (var rule in changed.Where(rule => rule.IsOfSubstance && rule.NoLaxer is not null))
            yield return Proofs(rule);
        foreach (var section in register is null ? [] : Sections(register))
            yield return section;
    }

    private string Proofs(RuleComparison rule) =>
        $"<details><summary>{Of(DiffLabels.Name(rule))}{Of(" ")}{Of(rule.Rule.Title.In(labels.Language))}</summary>\n\n"
        + Proof(labels.NoLaxer(rule.NoLaxer!), rule.NoLaxer!) + Proof(labels.NoStricter(rule.NoStricter!), rule.NoStricter!) + "</details>\n\n";

    // A descriptor is made of names and numbers of the vocabulary; it is escaped all the same.
    private string Proof(string known, Proof proof) => $"{Of(known)}\n\n" + (proof.Witness is { } witness
        ? $"<pre>{string.Join("\n", witness.Yaml.TrimEnd('\n').Split('\n').Select(Of))}</pre>\n\n{Of(labels.Witness(witness))}\n\n"
        : "");

    private IEnumerable<string> Sections(RegisterComparison register)
    {
        yield return $"### {Of(labels.Over(register))}\n\n";
        if (register.DecisionFlips.Any())
        {
            yield return Row(labels.Before, labels.After, labels.Count) + "|---|---|--:|\n"
                + string.Concat(register.DecisionFlips.Select(flips => Row(labels.Decision(flips.Before), labels.Decision(flips.After), DiffLabels.Number(flips.Count)))) + "\n";
        }

        if (labels.Kept(register) is { Length: > 0 } kept)
            yield return Of(kept) + "\n\n";
        foreach (var flips in register.DecisionFlips)
        {
            yield return Folded(
                $"{labels.Decision(flips.Before)} → {labels.Decision(flips.After)}", flips.Count,
                flips.Listed.Take(Shown).Select(labels.Because));
        }

        foreach (var rule in register.Rules.Where(rule => rule.Flipped > 0))
        {
            foreach (var flips in rule.Flips)
            {
                yield return Folded(
                    $"{DiffLabels.Name(rule.Rule)}{(rule.Rule.Rule.Clauses[0].Section is { Length: > 0 } section ? $" [{section}]" : "")} {labels.Verdict(flips.Before)} → {labels.Verdict(flips.After)}", flips.Count,
                    flips.Listed.Take(Shown).Select(flip => $"{DiffLabels.Named(flip.Subject)} {labels.Measured(flip)}"));
            }
        }
    }

    private string Folded(string title, long count, IEnumerable<string> items)
    {
        var listed = items.ToList();
        var summary = $"{Of(title)} ({count})";
        return listed.Count == 0
            ? $"- {summary}\n\n"
            : $"<details><summary>{summary}</summary>\n\n{string.Concat(listed.Select(item => $"- {Of(item)}\n"))}{(count > listed.Count ? $"- {labels.More(count - listed.Count)}\n" : "")}\n</details>\n\n";
    }

    private string More(int count) => count > Shown ? $"- {labels.More(count - Shown)}\n" : "";

    private static string Row(params string[] cells) => $"| {string.Join(" | ", cells)} |\n";

    private static string Of(string text) => MarkdownText.Of(text.Length > LongestText ? text[..LongestText] + "…" : text);
}
