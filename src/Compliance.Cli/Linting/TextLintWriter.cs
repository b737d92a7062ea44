using System.Collections.Generic;
using System.Linq;
using Compliance.Authoring.Linting;
using Compliance.Diagnostics;
using Spectre.Console;

namespace Compliance.Cli.Linting;

/// <summary>Writes what lint found for a person: by file and rule, the instrument's words beside what the rule says.</summary>
internal sealed class TextLintWriter(IAnsiConsole console, LintLabels labels)
{
    private readonly SourceExcerpts _excerpts = new();

    public void Write(IReadOnlyList<LintReport> reports)
    {
        for (var i = 0; i < reports.Count; i++)
        {
            if (i > 0)
                console.WriteLine();
            Write(reports[i]);
        }
    }

    private void Write(LintReport report)
    {
        var pack = report.Pack;
        console.MarkupLine($"[bold]{Markup.Escape(pack.Title.In(labels.Language))}[/]");
        console.MarkupLine($"[dim]{Markup.Escape(pack.Instrument.Number ?? pack.Title.In(labels.Language))} · {pack.Id}@{pack.Version} · {labels.Rules(pack)}[/]");
        foreach (var group in report.Findings.GroupBy(finding => (finding.Diagnostic.Span.File, Rules: string.Join(", ", finding.Rules.Select(rule => rule.Id)))))
        {
            console.WriteLine();
            var first = group.First();
            var title = first.Rules.Count == 0 ? labels.WholePack : string.Join(", ", first.Rules.Select(rule => $"{rule.Id} {rule.Title.In(labels.Language)}"));
            console.MarkupLine($"[bold]{Markup.Escape(title)}[/] [dim]{Markup.Escape(first.Diagnostic.Span.ToString())}[/]");
            foreach (var finding in group)
                Write(finding);
        }

        WriteSum(report);
    }

    private void Write(LintFinding finding)
    {
        var diagnostic = finding.Diagnostic;
        var colour = finding.Acceptance is not null ? "dim" : diagnostic.Severity switch { Severity.Error => "red", Severity.Warning => "yellow", _ => "blue" };
        console.MarkupLine($"  [{colour}]{labels.Severity(diagnostic.Severity)}[/] {diagnostic.Code}: {Markup.Escape(diagnostic.Message(labels.Language))}");
        if (finding.Quotation is { } quotation)
            WriteLine(labels.Instrument, Marked(quotation));
        if (finding.RuleSays is { } says)
            WriteLine(labels.Rule, Markup.Escape(says.In(labels.Language)));
        foreach (var line in _excerpts.Of(diagnostic.Span))
            console.MarkupLine($"    [dim]{Markup.Escape(line)}[/]");
        if (finding.Witness is { } witness)
        {
            console.MarkupLine($"    {labels.Shown}:");
            foreach (var line in witness.TrimEnd('\n').Split('\n'))
                console.MarkupLine($"      {Markup.Escape(line)}");
        }

        if (finding.Acceptance is { } reason)
            console.MarkupLine($"    {Markup.Escape(labels.Accepted(reason.In(labels.Language)))}");
    }

    private void WriteLine(string who, string markup) => console.MarkupLine($"    {who}: {markup}");

    // The part that was read stands in brackets, so that it shows where there is no colour.
    private static string Marked(QuotedPart part)
    {
        var quote = part.Clause.Quote;
        var words = part.Length == 0
            ? Markup.Escape(quote)
            : $"{Markup.Escape(quote[..part.Start])}[yellow]{Markup.Escape($"【{part.Words}】")}[/]{Markup.Escape(quote[(part.Start + part.Length)..])}";
        return $"{Markup.Escape(part.Clause.Section)} “{words}”";
    }

    private void WriteSum(LintReport report)
    {
        var errors = report.Findings.Count(finding => finding.IsOpenError);
        var accepted = report.Findings.Count(finding => finding.Acceptance is not null);
        var notes = report.Findings.Count - errors - accepted;
        console.WriteLine();
        console.MarkupLine(errors == 0 ? $"[green]{labels.Clean(accepted, notes)}[/]" : $"[red]{labels.Count(errors, accepted, notes)}[/]");
    }
}
