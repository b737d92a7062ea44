using System.Collections.Generic;
using System.Linq;
using Compliance.Authoring.Testing.Cases;
using Compliance.Cli.Display;
using Compliance.Diagnostics;
using Compliance.Localization;
using Compliance.Packs;

namespace Compliance.Cli.Test;

/// <summary>Writes for a reviewer what testing packs came to: what fails first, then what is missing, and what it all amounts to last.</summary>
internal sealed class TextTestWriter(Terminal terminal, Language language)
{
    private readonly TestLabels _labels = new(language);

    public void Write(LocalizedText? told, IEnumerable<PackTest> tests, bool prints)
    {
        if (told is not null)
            terminal.WriteLine($"{MarkedText.Escape(told.In(language))}\n");
        foreach (var test in tests)
            Write(test, prints);
    }

    private void Write(PackTest test, bool prints)
    {
        terminal.WriteLine($"[bold]{MarkedText.Escape(test.Pack.Title.In(language))}[/]");
        terminal.WriteLine($"[dim]{test.Pack.Id}@{test.Pack.Version} · {_labels.Counts(test.Rules.Count, test.Cases)}[/]");
        GapSection.Write(terminal, test.Pack, language);
        terminal.WriteLine();

        var failures = test.Rules.SelectMany(rule => rule.Failures).ToList();
        WriteSection($"[red]{_labels.Failed}[/]", failures.Count, () => failures.ForEach(WriteFailure));
        if (test.Coverage is not null || test.Mutation is not null)
            WriteTable(test);

        var missing = test.Rules.SelectMany(rule => rule.Coverage?.Missing ?? []).ToList();
        WriteSection($"[yellow]{_labels.Missing}[/]", missing.Count, () => missing.ForEach(goal => WriteLine(goal.Span, goal.Rule.Id, goal.Text.In(language))));
        var survivors = test.Rules.SelectMany(rule => rule.Mutation?.Survivors ?? []).ToList();
        WriteSection($"[yellow]{_labels.Survivors}[/]", survivors.Count, () => survivors.ForEach(mutant => WriteLine(mutant.Span, mutant.Original.Id, mutant.ToString())));
        var equivalent = test.Rules.SelectMany(rule => rule.Mutation?.Equivalent ?? []).ToList();
        WriteSection(_labels.Equivalent, equivalent.Count, () => equivalent.ForEach(mutant => WriteLine(mutant.Span, mutant.Original.Id, mutant.ToString())));
        if (prints)
            WriteSuggestions(test);
        WriteSummary(test);
        terminal.WriteLine();
    }

    private void WriteSection(string title, int count, System.Action write)
    {
        if (count == 0)
            return;

        terminal.WriteLine($"[bold]{title}[/] ({count})");
        write();
        terminal.WriteLine();
    }

    private void WriteFailure(CaseResult result)
    {
        var name = result.Case.Name is { } given ? $" [dim]{MarkedText.Escape(given.In(language))}[/]" : "";
        terminal.WriteLine($"  [red]✗[/] [bold]{result.Rule.Id}[/]{name} [dim]{MarkedText.Escape(PlaceOf(result.Span))}[/]");
        foreach (var difference in result.Differences)
            terminal.WriteIndented(MarkedText.Escape(_labels.Difference(difference.Label.In(language), difference.Expected.In(language), difference.Found.In(language))), 6);
        terminal.WriteIndented($"{MarkedText.Escape(result.Facts.In(language))} [dim]({_labels.On(result.Case.On.ToString())})[/]", 6);
        terminal.WriteIndented($"[dim]{MarkedText.Escape(result.Finding.Message.In(language))}[/]", 6);
    }

    private void WriteTable(PackTest test)
    {
        var width = test.Rules.Max(rule => rule.Rule.Id.Length);
        terminal.WriteLine($"[bold]{_labels.Coverage}[/]");
        foreach (var rule in test.Rules)
        {
            var parts = new List<string> { $"{rule.Results.Count,4} {_labels.Cases}" };
            if (rule.Coverage is { } coverage)
                parts.Add($"{_labels.Shown} {Coloured(new Score(coverage.Met.Count, coverage.Count))}");
            if (rule.Mutation is { } mutation)
                parts.Add($"{_labels.Noticed} {Coloured(new Score(mutation.Killed, mutation.Count))}");
            terminal.WriteLine($"  {rule.Rule.Id.PadRight(width)}  {string.Join(" · ", parts)}");
        }

        terminal.WriteLine();
    }

    private void WriteSuggestions(PackTest test)
    {
        var suggestions = test.Rules.SelectMany(rule => rule.Suggestions).ToList();
        if (suggestions.Count == 0)
            return;

        terminal.WriteLine($"[bold]# {_labels.Suggestions}[/]");
        foreach (var ofRule in suggestions.GroupBy(suggestion => suggestion.Rule))
        {
            var (place, indentation) = PasteAt(ofRule.Key);
            terminal.WriteLine($"# {MarkedText.Escape(PlaceOf(place))} {ofRule.Key.Id}");
            foreach (var suggestion in ofRule)
            {
                terminal.WriteLine($"{indentation}# {MarkedText.Escape(suggestion.Reason.In(language))}");
                terminal.WriteLine($"{indentation}{MarkedText.Escape(suggestion.Yaml)}");
            }
        }

        terminal.WriteLine();
    }

    // Behind the last case where that stands in a file of cases, a hyphen and a space after its list begins; else in the chapter.
    private static (SourceSpan Place, string Indentation) PasteAt(Rule rule) => rule.Cases.LastOrDefault()?.Span is { } last && last.File != rule.Span.File
        ? (last, new string(' ', System.Math.Max(0, last.Column - 3)))
        : (rule.Span, "      ");

    private void WriteSummary(PackTest test)
    {
        List<string> parts = [_labels.Passed(test.Cases - test.Failures, test.Failures)];
        if (test.Coverage is { } coverage)
            parts.Add(_labels.CoverageOf(coverage));
        if (test.Mutation is { } mutation)
            parts.Add(_labels.MutationOf(mutation, test.Equivalent));
        terminal.WriteLine($"[bold {(test.Passed ? "green" : "red")}]{(test.Passed ? '✓' : '✗')}[/] {MarkedText.Escape(string.Join(" · ", parts))}");
    }

    private void WriteLine(SourceSpan span, string rule, string text) =>
        terminal.WriteIndented($"[dim]{MarkedText.Escape(PlaceOf(span))}[/] [bold]{rule}[/]: {MarkedText.Escape(text)}", 2);

    private static string Coloured(Score score) => $"[{(score.Part == score.Whole ? "green" : "yellow")}]{score.Percent,6} ({score})[/]";

    private static string PlaceOf(SourceSpan span) => (span with { Column = 0 }).ToString();
}
