using System.Collections.Generic;
using System.Linq;
using Compliance.Authoring.Testing;
using Compliance.Cli.Display;
using Compliance.Diagnostics;
using Compliance.Localization;
using Spectre.Console;

namespace Compliance.Cli.Testing;

/// <summary>Writes for a reviewer what testing packs came to: what fails first, then what is missing, and what it all amounts to last.</summary>
internal sealed class TextTestWriter(IAnsiConsole console, Language language)
{
    private readonly TestLabels _labels = new(language);

    public void Write(IEnumerable<PackTest> tests)
    {
        foreach (var test in tests)
            Write(test);
    }

    private void Write(PackTest test)
    {
        console.MarkupLine($"[bold]{Markup.Escape(test.Pack.Title.In(language))}[/]");
        console.MarkupLine($"[dim]{test.Pack.Id}@{test.Pack.Version} · {_labels.Counts(test.Rules.Count, test.Cases)}[/]");
        console.WriteLine();

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
        WriteSuggestions(test);
        WriteSummary(test);
        console.WriteLine();
    }

    private void WriteSection(string title, int count, System.Action write)
    {
        if (count == 0)
            return;

        console.MarkupLine($"[bold]{title}[/] ({count})");
        write();
        console.WriteLine();
    }

    private void WriteFailure(CaseResult result)
    {
        var name = result.Case.Name is { } given ? $" [dim]{Markup.Escape(given.In(language))}[/]" : "";
        console.MarkupLine($"  [red]✗[/] [bold]{result.Rule.Id}[/]{name} [dim]{Markup.Escape(PlaceOf(result.Span))}[/]");
        foreach (var difference in result.Differences)
            console.Write(Indented.Text(Markup.Escape(_labels.Difference(difference.Label.In(language), difference.Expected.In(language), difference.Found.In(language))), 6));
        console.Write(Indented.Text($"{Markup.Escape(result.Facts.In(language))} [dim]({_labels.On(result.Case.On.ToString())})[/]", 6));
        console.Write(Indented.Text($"[dim]{Markup.Escape(result.Finding.Message.In(language))}[/]", 6));
    }

    private void WriteTable(PackTest test)
    {
        var width = test.Rules.Max(rule => rule.Rule.Id.Length);
        console.MarkupLine($"[bold]{_labels.Coverage}[/]");
        foreach (var rule in test.Rules)
        {
            var parts = new List<string> { $"{rule.Results.Count,4} {_labels.Cases}" };
            if (rule.Coverage is { } coverage)
                parts.Add($"{_labels.Shown} {Coloured(new Score(coverage.Met.Count, coverage.Count))}");
            if (rule.Mutation is { } mutation)
                parts.Add($"{_labels.Noticed} {Coloured(new Score(mutation.Killed, mutation.Count))}");
            console.MarkupLine($"  {rule.Rule.Id.PadRight(width)}  {string.Join(" · ", parts)}");
        }

        console.WriteLine();
    }

    private void WriteSuggestions(PackTest test)
    {
        var suggestions = test.Rules.SelectMany(rule => rule.Suggestions).ToList();
        if (suggestions.Count == 0)
            return;

        console.MarkupLine($"[bold]# {_labels.Suggestions}[/]");
        foreach (var ofRule in suggestions.GroupBy(suggestion => suggestion.Rule))
        {
            console.MarkupLine($"# {Markup.Escape(PlaceOf(ofRule.Key.Span))} {ofRule.Key.Id}");
            foreach (var suggestion in ofRule)
            {
                console.WriteLine($"      # {suggestion.Reason.In(language)}");
                console.WriteLine($"      {suggestion.Yaml}");
            }
        }

        console.WriteLine();
    }

    private void WriteSummary(PackTest test)
    {
        List<string> parts = [_labels.Passed(test.Cases - test.Failures, test.Failures)];
        if (test.Coverage is { } coverage)
            parts.Add(_labels.CoverageOf(coverage));
        if (test.Mutation is { } mutation)
            parts.Add(_labels.MutationOf(mutation, test.Equivalent));
        console.MarkupLine($"[bold {(test.Passed ? "green" : "red")}]{(test.Passed ? '✓' : '✗')}[/] {Markup.Escape(string.Join(" · ", parts))}");
    }

    private void WriteLine(SourceSpan span, string rule, string text) =>
        console.Write(Indented.Text($"[dim]{Markup.Escape(PlaceOf(span))}[/] [bold]{rule}[/]: {Markup.Escape(text)}", 2));

    private static string Coloured(Score score) => $"[{(score.Part == score.Whole ? "green" : "yellow")}]{score.Percent,6} ({score})[/]";

    private static string PlaceOf(SourceSpan span) => (span with { Column = 0 }).ToString();
}
