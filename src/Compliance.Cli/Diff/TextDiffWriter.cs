using System.Collections.Generic;
using System.Linq;
using Compliance.Authoring.Comparison;
using Compliance.Authoring.Comparison.Proofs;
using Compliance.Authoring.Comparison.Registers;
using Compliance.Cli.Display;
using Compliance.Reporting;

namespace Compliance.Cli.Diff;

/// <summary>Writes a comparison for a person: what is laxer first, each rule with what differs and the proofs, then the changed decisions.</summary>
internal sealed class TextDiffWriter(Terminal terminal, DiffLabels labels)
{
    // More subjects than these are not read one by one.
    private const int Shown = 5;

    public void Write(PackComparison packs, RegisterComparison? register, ReportGaps gaps)
    {
        terminal.WriteLine($"[bold]{MarkedText.Escape(packs.After.Title.In(labels.Language))}[/]");
        terminal.WriteLine($"[dim]{MarkedText.Escape(DiffLabels.Title(packs))}[/]");
        terminal.WriteLine(MarkedText.Escape(labels.Summary(packs)));
        WriteVocabulary(packs);
        foreach (var change in ChangeWords.WorstFirst)
            WriteRules(change, [.. packs.Rules.Where(rule => rule.Change == change)]);
        if (!packs.IsOfSubstance)
            WriteLine(packs.Rules.Any(rule => rule.Change == RuleChange.Reworded) || packs.Vocabulary.Count > 0 ? labels.NothingOfSubstance : labels.Nothing);
        if (register is not null)
            WriteRegister(register);
        GapSection.Write(terminal, packs.Before, labels.Language);
        GapSection.Write(terminal, packs.After, labels.Language);
        GapSection.Write(terminal, gaps, labels.Language);
    }

    private void WriteVocabulary(PackComparison packs)
    {
        if (packs.Vocabulary.Count == 0)
            return;

        WriteHeading(labels.Vocabulary, packs.Vocabulary.Count);
        foreach (var difference in packs.Vocabulary)
            Write(labels.Difference(difference), 2);
    }

    private void WriteRules(RuleChange change, List<RuleComparison> rules)
    {
        if (rules.Count == 0)
            return;

        WriteHeading(labels.Heading(change), rules.Count);
        foreach (var rule in rules)
        {
            terminal.WriteLine($"  [bold]{MarkedText.Escape(DiffLabels.Name(rule))}[/] {MarkedText.Escape(rule.Rule.Title.In(labels.Language))}");
            foreach (var difference in rule.Differences.Where(difference => difference.Key != "id"))
                Write(labels.Difference(difference), 4);
            if (change is RuleChange.Added or RuleChange.Removed)
            {
                foreach (var clause in rule.Rule.Clauses)
                    Write(clause.Describe().In(labels.Language), 4);
            }
            else if (change != RuleChange.Reworded)
            {
                WriteProof(labels.NoLaxer(rule.NoLaxer!), rule.NoLaxer!);
                WriteProof(labels.NoStricter(rule.NoStricter!), rule.NoStricter!);
            }
        }
    }

    private void WriteProof(string known, Proof proof)
    {
        Write(known, 4);
        if (proof.Witness is not { } witness)
            return;

        foreach (var line in witness.Yaml.TrimEnd('\n').Split('\n'))
            terminal.WriteLine($"      [dim]{MarkedText.Escape(line)}[/]");
        Write(labels.Witness(witness), 6);
    }

    private void WriteRegister(RegisterComparison register)
    {
        WriteLine(labels.Over(register));
        if (register.Flipped == 0 && !register.Rules.Any(rule => rule.Flipped > 0))
            return;

        WriteHeading(labels.Decisions, register.DecisionFlips.Sum(flips => flips.Count));
        foreach (var flips in register.DecisionFlips)
        {
            terminal.WriteLine($"  {labels.Decision(flips.Before)} → [{DecisionColour.Of(flips.After)}]{labels.Decision(flips.After)}[/]  {flips.Count}");
            foreach (var flip in flips.Listed.Take(Shown))
                Write(labels.Because(flip), 4);
            WriteMore(flips.Count - flips.Listed.Take(Shown).Count(), 4);
        }

        WriteKept(labels.Kept(register));
        WriteHeading(labels.Verdicts, register.Rules.Sum(rule => rule.Flipped));
        foreach (var rule in register.Rules.Where(rule => rule.Flipped > 0))
            WriteFlips(rule);
    }

    private void WriteFlips(RuleFlips rule)
    {
        terminal.WriteLine($"  [bold]{MarkedText.Escape(DiffLabels.Name(rule.Rule))}[/] {MarkedText.Escape(rule.Rule.Rule.Title.In(labels.Language))}");
        foreach (var clause in rule.Rule.Rule.Clauses)
            terminal.WriteIndented($"[dim]{MarkedText.Escape(clause.Describe().In(labels.Language))}[/]", 4);
        foreach (var flips in rule.Flips)
        {
            var colour = flips.After is { } after ? VerdictColour.Of(after) : "dim";
            terminal.WriteLine($"    {labels.Verdict(flips.Before)} → [{colour}]{labels.Verdict(flips.After)}[/]  {flips.Count}");
            foreach (var flip in flips.Listed.Take(Shown))
            {
                var measured = labels.Measured(flip);
                Write($"{DiffLabels.Named(flip.Subject)}{(measured.Length == 0 ? "" : $"  {measured}")}  {flip.Subject.Span}", 6);
            }

            if (flips.Listed.Count > 0)
                WriteMore(flips.Count - flips.Listed.Take(Shown).Count(), 6);
        }

        WriteKept(labels.Kept(rule));
    }

    private void WriteKept(string kept)
    {
        if (kept.Length > 0)
            terminal.WriteIndented($"[dim]{MarkedText.Escape(kept)}[/]", 4);
    }

    private void WriteMore(long count, int columns)
    {
        if (count > 0)
            Write(labels.More(count), columns);
    }

    private void WriteHeading(string heading, long count)
    {
        terminal.WriteLine();
        terminal.WriteLine($"[bold]{MarkedText.Escape(heading)}[/] ({count})");
    }

    private void WriteLine(string text)
    {
        terminal.WriteLine();
        terminal.WriteLine($"[bold]{MarkedText.Escape(text)}[/]");
    }

    private void Write(string text, int columns) => terminal.WriteIndented(MarkedText.Escape(text), columns);
}
