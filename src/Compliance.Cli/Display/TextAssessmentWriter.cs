using System.Linq;
using Compliance.Assessments;
using Compliance.Findings;
using Compliance.Localization;
using Compliance.Reporting;
using Spectre.Console;

namespace Compliance.Cli.Display;

/// <summary>Writes an annual assessment for a person: each jurisdiction with its indicators, what is overdue, missing and lacking.</summary>
internal sealed class TextAssessmentWriter(Terminal terminal, Language language, bool showsDepartments)
{
    private readonly AssessmentLabels _labels = new(language);

    public void Write(AnnualAssessment assessment, ReportGaps gaps)
    {
        terminal.WriteLine($"[bold]{_labels.Title(assessment.Day)}[/]  {MarkedText.Escape(assessment.Pack.Title.In(language))}");
        terminal.WriteLine($"[dim]{MarkedText.Escape(PackText.Instruments(assessment.Pack, language))} · {PackText.Names(assessment.Pack)} · {_labels.Size(assessment.Jurisdictions.Count, assessment.Subjects)}[/]");
        GapSection.Write(terminal, assessment.Pack, language);
        GapSection.Write(terminal, gaps, language);
        terminal.WriteLine();

        foreach (var jurisdiction in assessment.Jurisdictions)
            WriteJurisdiction(jurisdiction);
        if (showsDepartments)
        {
            foreach (var sheet in assessment.Departments)
                WriteDepartment(sheet);
        }
    }

    private void WriteJurisdiction(JurisdictionAssessment assessment)
    {
        var decision = assessment.Evaluation.Decision;
        var name = assessment.Jurisdiction.Name is { } text ? MarkedText.Escape(text) + " " : "";
        terminal.WriteLine($"[{DecisionColour.Of(decision)} bold]{DecisionColour.Mark(decision)} {VerdictName.Of(decision, language).ToUpperInvariant()}[/]  [bold]{name}({MarkedText.Escape(assessment.Jurisdiction.Id)})[/]");
        WriteLine(2, $"[dim]{_labels.Decisions(assessment)}[/]");
        WriteIndicators(assessment);
        foreach (var finding in assessment.Overdue)
            WriteLine(2, $"[red]{_labels.Overdue}[/] {MarkedText.Escape(finding.Message.In(language))}");
        foreach (var finding in assessment.Evaluation.Contradictions)
            WriteContradiction(finding);
        foreach (var finding in assessment.Indicators.Where(finding => finding.Verdict == Verdict.Undetermined))
            WriteOpen(finding);
        foreach (var lacking in assessment.Lacking)
            WriteLine(2, $"[cyan]{_labels.LackingWord}[/] {MarkedText.Escape(_labels.Lacking(lacking))}");
        terminal.WriteLine();
    }

    private void WriteIndicators(JurisdictionAssessment assessment)
    {
        var table = new Table().Border(TableBorder.Minimal).AddColumns(
            new TableColumn(_labels.Indicator), new TableColumn(_labels.Limit), new TableColumn(_labels.Value), new TableColumn(_labels.Verdict), new TableColumn(_labels.Margin));
        if (assessment.Before is not null)
            table.AddColumn(new TableColumn(_labels.YearBefore));
        foreach (var finding in assessment.Indicators)
            table.AddRow(assessment.Before is null ? Row(finding) : [.. Row(finding), new Markup(MarkedText.Escape(AssessmentText.Before(assessment, finding, language)))]);
        terminal.Canvas.Write(new Padder(table, new Padding(2, 0, 0, 0)));
    }

    private Markup[] Row(Finding finding)
    {
        var limit = finding.Limit ?? finding.Upcoming?.Limit;
        var from = finding.Limit is null && limit is not null ? _labels.From(limit) : "";
        return
        [
            new Markup(MarkedText.Escape(finding.Rule.Title.In(language))),
            new Markup(MarkedText.Escape(_labels.LimitText(limit) + from)),
            new Markup(MarkedText.Escape(_labels.ValueText(finding))),
            new Markup($"[{VerdictColour.Of(finding.Verdict)}]{VerdictName.Of(finding.Verdict, language)}[/]"),
            new Markup(AssessmentText.Margin(finding)),
        ];
    }

    private void WriteContradiction(Finding finding) => WriteLine(2, $"[magenta]{_labels.Contradiction}[/] {MarkedText.Escape(_labels.Contradicts(finding))}");

    private void WriteOpen(Finding finding)
    {
        WriteLine(2, $"[yellow]{_labels.Open}[/] {MarkedText.Escape(finding.Message.In(language))}");
        foreach (var open in finding.Portfolio?.Open(most: 3) ?? [])
            WriteLine(4, $"[dim]{MarkedText.Escape(open.Member.Id)}: {MarkedText.Escape(string.Join(_labels.Comma, open.Facts.Select(fact => fact.Label.In(language))))}[/]");
    }

    private void WriteDepartment(DepartmentSheet sheet)
    {
        terminal.WriteLine($"[bold]{MarkedText.Escape(sheet.Department.In(language))}[/]");
        foreach (var rule in sheet.Rows.GroupBy(finding => finding.Rule))
            WriteLine(2, $"{MarkedText.Escape(rule.Key.Title.In(language))}: {string.Join(_labels.Comma, rule.Select(Short))}");
        terminal.WriteLine();
    }

    private string Short(Finding finding) =>
        $"{MarkedText.Escape(finding.Subject.Name ?? finding.Subject.Id)} [{VerdictColour.Of(finding.Verdict)}]{VerdictName.Of(finding.Verdict, language)}[/]";

    private void WriteLine(int indent, string markup) => terminal.WriteIndented(markup, indent);
}
