using System.Collections.Generic;
using System.Linq;
using Compliance.Descriptors;
using Compliance.Findings;
using Compliance.Localization;
using Compliance.Packs;
using Compliance.Reporting;

namespace Compliance.Cli.Display;

/// <summary>
/// Writes one subject: the decision; what fails, with value, limit and margin; what is missing and which fact would settle
/// most; what is upcoming; and the counts, which add up.
/// </summary>
internal sealed class SubjectSection(Terminal terminal, Labels labels, bool showsAll, VerdictSelection? only)
{
    private const int MostMissing = 6;

    public void Write(Evaluation evaluation)
    {
        if (only is not null && !only.HasAny(evaluation))
            return;

        WriteHeading(evaluation);
        var findings = (only ?? VerdictSelection.All).Of(evaluation).ToList();
        WriteGroup(labels.Fails, "red", "✗", findings.Where(finding => finding.Verdict == Verdict.Fail && finding.Level == FindingLevel.Error));
        WriteGroup(labels.Waived, "blue", "≈", findings.Where(finding => finding.Verdict == Verdict.Waived));
        WriteGroup(labels.NotDecided, "yellow", "?", findings.Where(finding => finding.Verdict == Verdict.Undetermined && finding.Level == FindingLevel.Error));
        WriteGroup(labels.Contradicted, "magenta", "!", evaluation.Contradictions.Intersect(findings).Where(finding => finding.Verdict is not (Verdict.Fail or Verdict.Undetermined)));
        if (only?.Includes(Verdict.Undetermined) ?? true)
            WriteMissing(evaluation);
        WriteUpcoming(findings.Where(finding => finding.Upcoming is not null && finding.Verdict != Verdict.NotApplicable));
        WriteGroup(labels.TargetsMissed, "yellow", "·", findings.Where(finding => finding.Level != FindingLevel.Error && (finding.Verdict is Verdict.Fail or Verdict.Undetermined)));
        if (showsAll || only is not null)
            WriteGroup(labels.Rest, "dim", "✓", findings.Where(finding => finding.Verdict is Verdict.Pass or Verdict.NotApplicable));
        WriteCounts(evaluation.Counts);
        terminal.WriteLine();
    }

    private void WriteHeading(Evaluation evaluation)
    {
        var subject = evaluation.Subject;
        var decision = evaluation.Decision;
        var name = subject.Name is null ? "" : "  " + subject.Name;
        terminal.WriteLine($"[{DecisionColour.Of(decision)} bold]{DecisionColour.Mark(decision)} {labels.Decision(decision).ToUpperInvariant()}[/]  [bold]{Shown(subject.Id)}[/]{Shown(name)}");
        var place = subject.Span.File.Length == 0 ? "" : $"{subject.Span.WholeLine()} · ";
        terminal.WriteIndented($"[dim]{Shown(place)}{Shown(subject.Kind.Label.In(labels.Language))}{Shown(PartOf(subject))} · {labels.Day(evaluation.Day)}[/]", 2);
    }

    private string PartOf(Subject subject) => subject.Whole is not { } whole ? "" : labels.Language == Language.Chinese
        ? $"（属于{whole.Kind.Label.Zh} {whole.Id}）"
        : $", part of {whole.Kind.Label.En} {whole.Id}";

    private void WriteGroup(string title, string colour, string mark, IEnumerable<Finding> group)
    {
        var findings = group.ToList();
        if (findings.Count == 0)
            return;

        terminal.WriteIndented($"[{colour}]{title}[/] [dim]({findings.Count})[/]", 2);
        foreach (var finding in findings)
            WriteFinding(finding, colour, mark);
    }

    private void WriteFinding(Finding finding, string colour, string mark)
    {
        WriteMessage(finding, finding.MessageInStatedUnits.In(labels.Language), colour, mark);
        if (finding.Verdict == Verdict.NotApplicable)
        {
            foreach (var difference in finding.Differences)
                WriteDetail(labels.Difference(difference));
            return;
        }

        if (finding.Verdict != Verdict.Pass)
            WriteStated(finding);
        if (finding.Deviation is not null)
            WriteDetail(labels.DeviationNote(finding));
        if (finding.Portfolio is { } portfolio)
            WritePortfolio(finding, portfolio);
        WriteSource(finding);
    }

    private void WritePortfolio(Finding finding, PortfolioFigures portfolio)
    {
        if (finding.Limits.FirstOrDefault() is not Threshold limit)
            return;

        WriteDetail(PortfolioText.Of(portfolio, limit, labels.Language));
        foreach (var open in portfolio.Open(most: 3))
            WriteDetail($"{labels.OpenMember}{open.Member.Id}: {string.Join(labels.Comma, open.Facts.Select(fact => fact.Label.In(labels.Language)))}");
    }

    private void WriteUpcoming(IEnumerable<Finding> group)
    {
        var findings = group.ToList();
        if (findings.Count == 0)
            return;

        terminal.WriteIndented($"[cyan]{labels.Upcoming}[/] [dim]({findings.Count})[/]", 2);
        foreach (var finding in findings)
        {
            WriteMessage(finding, finding.UpcomingMessage!.In(labels.Language), "cyan", "▸");
            if (finding.Upcoming!.Projected is Verdict.Fail or Verdict.Waived)
                WriteStated(finding);
            WriteSource(finding);
        }
    }

    private void WriteMessage(Finding finding, string message, string colour, string mark) =>
        terminal.WriteIndented($"[{colour}]{mark}[/] {Shown(message)} [dim][[{finding.Rule.Id}]][/]", 4);

    private void WriteStated(Finding finding)
    {
        var parts = new List<string>();
        foreach (var (fact, stated) in finding.Stated)
            parts.Add($"{fact.Label.In(labels.Language)} = {StatedText.Of(fact, stated, labels.Language)}{(stated.Span.Line == 0 ? "" : $" ({labels.Place(stated.Span)})")}");
        if (parts.Count > 0)
            WriteDetail(string.Join(labels.Comma, parts));
    }

    private void WriteSource(Finding finding)
    {
        foreach (var clause in finding.Rule.Clauses)
            WriteDetail(labels.Quote(clause));
        if (finding.Rule.Chain.Count > 1)
            WriteDetail(labels.Chain(finding.Rule.Chain));
        if (finding.Verdict == Verdict.Fail)
        {
            foreach (var consequence in finding.Rule.Consequences)
                WriteDetail(labels.Consequence(consequence));
        }

        foreach (var difference in finding.Differences)
            WriteDetail(labels.Difference(difference));
        if (finding.Rule.Departments.Count > 0)
            WriteDetail(string.Join(labels.Comma, finding.Rule.Departments.Select(department => department.In(labels.Language))));
    }

    private void WriteDetail(string text) => terminal.WriteIndented($"[dim]{Shown(text)}[/]", 6);

    private static string Shown(string text) => MarkedText.Escape(text);

    private void WriteMissing(Evaluation evaluation)
    {
        var missing = evaluation.Missing;
        if (missing.Count == 0)
            return;

        terminal.WriteIndented($"[yellow]{labels.Missing}[/] [dim]({missing.Count})[/]", 2);
        for (var i = 0; i < missing.Count && i < MostMissing; i++)
        {
            var fact = missing[i];
            var first = i == 0 && missing.Count > 1 ? $"[bold]{labels.SettlesMost}[/]" : "";
            terminal.WriteIndented($"{first}{Shown(fact.Fact.Label.In(labels.Language))} [dim]({fact.Fact.Name})[/]: {labels.Settles(fact)}", 4);
        }

        if (missing.Count > MostMissing)
        {
            var rest = string.Join(
                labels.Language == Language.Chinese ? "、" : ", ",
                missing.Skip(MostMissing).Select(fact => labels.Language == Language.Chinese ? fact.Fact.Label.Zh : fact.Fact.Name));
            terminal.WriteIndented($"[dim]{labels.More(missing.Count - MostMissing)}: {Shown(rest)}[/]", 4);
        }
    }

    private void WriteCounts(VerdictCounts counts) => terminal.WriteIndented($"[dim]{labels.Counts(counts)}[/]", 2);
}
