using System.Collections.Generic;
using System.Linq;
using Compliance.Authoring.Contracts;
using Compliance.Authoring.Linting;
using Compliance.Cli.Display;
using Compliance.Diagnostics;
using Compliance.Localization;

namespace Compliance.Cli.Lint;

/// <summary>Writes what lint found for a person: by file and rule, the instrument's words beside what the rule says.</summary>
internal sealed class TextLintWriter(Terminal terminal, LintLabels labels)
{
    private readonly SourceExcerpts _excerpts = new();

    public void Write(LocalizedText? told, IReadOnlyList<LintReport> reports)
    {
        if (told is not null)
            terminal.WriteLine($"{MarkedText.Escape(told.In(labels.Language))}\n");
        for (var i = 0; i < reports.Count; i++)
        {
            if (i > 0)
                terminal.WriteLine();
            Write(reports[i]);
        }
    }

    private void Write(LintReport report)
    {
        var pack = report.Pack;
        terminal.WriteLine($"[bold]{MarkedText.Escape(pack.Title.In(labels.Language))}[/]");
        terminal.WriteLine($"[dim]{MarkedText.Escape(pack.Instrument.Number ?? pack.Title.In(labels.Language))} · {pack.Id}@{pack.Version} · {labels.Rules(pack)}[/]");
        GapSection.Write(terminal, pack, labels.Language);
        foreach (var group in report.Findings.GroupBy(finding => (finding.Diagnostic.Span.File, Rules: string.Join(", ", finding.Rules.Select(rule => rule.Id)))))
        {
            terminal.WriteLine();
            var first = group.First();
            var title = first.Rules.Count == 0 ? labels.WholePack : string.Join(", ", first.Rules.Select(rule => $"{rule.Id} {rule.Title.In(labels.Language)}"));
            terminal.WriteLine($"[bold]{MarkedText.Escape(title)}[/] [dim]{MarkedText.Escape(first.Diagnostic.Span.ToString())}[/]");
            foreach (var finding in group)
                Write(finding);
        }

        WriteSum(report);
    }

    private void Write(LintFinding finding)
    {
        var diagnostic = finding.Diagnostic;
        var colour = finding.Acceptance is not null ? "dim" : diagnostic.Severity switch { Severity.Error => "red", Severity.Warning => "yellow", _ => "blue" };
        terminal.WriteLine($"  [{colour}]{labels.Severity(diagnostic.Severity)}[/] {diagnostic.Code}: {MarkedText.Escape(diagnostic.Message(labels.Language))}");
        if (finding.Quotation is { } quotation)
            WriteLine(labels.Instrument, Marked(quotation));
        if (finding.RuleSays is { } says)
            WriteLine(labels.Rule, MarkedText.Escape(says.In(labels.Language)));
        foreach (var line in _excerpts.Of(diagnostic.Span))
            terminal.WriteLine($"    [dim]{MarkedText.Escape(line)}[/]");
        if (finding.Witness is { } witness)
        {
            terminal.WriteLine($"    {labels.Shown}:");
            foreach (var line in witness.TrimEnd('\n').Split('\n'))
                terminal.WriteLine($"      {MarkedText.Escape(line)}");
        }

        if (finding.Acceptance is { } reason)
            terminal.WriteLine($"    {MarkedText.Escape(labels.Accepted(reason.In(labels.Language)))}");
    }

    private void WriteLine(string who, string markup) => terminal.WriteLine($"    {who}: {markup}");

    // The part that was read is put in brackets, so that it shows where there is no colour.
    private static string Marked(QuotedPart part)
    {
        var quote = part.Clause.Quote;
        var words = part.Length == 0
            ? MarkedText.Escape(quote)
            : $"{MarkedText.Escape(quote[..part.Start])}[yellow]{MarkedText.Escape($"【{part.Words}】")}[/]{MarkedText.Escape(quote[(part.Start + part.Length)..])}";
        return $"{MarkedText.Escape(part.Clause.Section)} “{words}”";
    }

    private void WriteSum(LintReport report)
    {
        var errors = report.Findings.Count(finding => finding.IsOpenError);
        var accepted = report.Findings.Count(finding => finding.Acceptance is not null);
        var notes = report.Findings.Count - errors - accepted;
        terminal.WriteLine();
        terminal.WriteLine(errors == 0 ? $"[green]{labels.Clean(accepted, notes)}[/]" : $"[red]{labels.Count(errors, accepted, notes)}[/]");
    }
}
