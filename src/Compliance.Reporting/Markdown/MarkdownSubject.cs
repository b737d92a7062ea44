using System.Collections.Generic;
using System.Linq;
using System.Text;
using Compliance.Findings;
using Compliance.Localization;

namespace Compliance.Reporting.Markdown;

/// <summary>Writes one subject, folded: what it is and how much is wrong with it on the line that shows, its findings in a table below.</summary>
internal sealed class MarkdownSubject(Language language)
{
    private static readonly Verdict[] WorstFirst = [Verdict.Fail, Verdict.Undetermined, Verdict.Waived, Verdict.Upcoming, Verdict.Pass, Verdict.NotApplicable];

    public string Write(Evaluation evaluation, IReadOnlyList<Finding> findings)
    {
        var section = new StringBuilder();
        section.Append("<details><summary>").Append(Summary(evaluation)).Append("</summary>\n\n");
        if (evaluation.Subject.Span.File.Length > 0)
            section.Append(MarkdownText.Of(evaluation.Subject.Span.WholeLine().ToString())).Append(" · ").Append(evaluation.Day).Append("\n\n");
        section.Append(Pick("| 判定 | 说明 | 条款 | 部门 |", "| Verdict | Finding | Clause | Departments |")).Append("\n|---|---|---|---|\n");
        foreach (var finding in findings.OrderBy(finding => Rank(finding.Verdict)).ThenByDescending(finding => finding.Level))
            section.Append(Row(finding));
        return section.Append("\n</details>\n\n").ToString();
    }

    private static int Rank(Verdict verdict) => System.Array.IndexOf(WorstFirst, verdict);

    private string Summary(Evaluation evaluation)
    {
        var subject = evaluation.Subject;
        var counts = WorstFirst.Where(verdict => evaluation.Counts[verdict] > 0).Select(verdict => $"{evaluation.Counts[verdict]} {VerdictName.Of(verdict, language)}");
        var name = subject.Name is null ? "" : " " + MarkdownText.Of(subject.Name);
        return $"<b>{MarkdownText.Of(subject.Id)}</b>{name}{Pick("：", ": ")}{string.Join(Pick("，", ", "), counts)}";
    }

    private string Row(Finding finding)
    {
        var level = finding.Verdict == Verdict.Fail && finding.Level != FindingLevel.Error ? Pick("（不影响结论）", " (does not weigh)") : "";
        var said = new[] { finding.MessageInStatedUnits.In(language), FindingText.Deviation(finding, language) };
        var message = string.Join("<br>", said.Where(text => text.Length > 0).Select(MarkdownText.Of));
        var line = finding.Span.Line > 0 ? finding.Span.Cell is { } cell ? Pick($"（{MarkdownText.Of(cell)}）", $" ({MarkdownText.Of(cell)})") : Pick($"（第 {finding.Span.Line} 行）", $" (line {finding.Span.Line})") : "";
        var clauses = string.Join("<br>", finding.Rule.Clauses.Select(clause => clause.Describe().In(language)).Concat(LawText.Lines(finding, language)).Select(MarkdownText.Of));
        return $"| {VerdictName.Of(finding.Verdict, language)}{level} | {message}{line} | {clauses} | {MarkdownText.Of(FindingText.Departments(finding.Rule, language))} |\n";
    }

    private string Pick(string zh, string en) => language == Language.Chinese ? zh : en;
}
