using System.Collections.Generic;
using System.IO;
using System.Linq;
using Compliance.Localization;

namespace Compliance.Reporting.Xlsx;

/// <summary>
/// Writes a comparison as a workbook (XLSX): a summary, what became of each rule with its proofs, and, where a register was given, whose decision changes and
/// whose verdict, each subject a row.
/// </summary>
public static class XlsxComparisonWriter
{
    private static readonly Column Id = new(new("编号", "Id"), 18);
    private static readonly Column Name = new(new("名称", "Name"), 34);
    private static readonly Column Title = new(new("条款", "Rule"), 36);
    private static readonly Column RuleId = new(new("规则", "Rule id"), 30);
    private static readonly Column Section = new(new("章节", "Section"), 12);
    private static readonly Column Quotation = new(new("原文", "Quotation"), 50);

    private static readonly IReadOnlyList<Column> RuleColumns = [new(new("变化", "Change"), 20), Title, RuleId, Section, Quotation, new(new("不同之处", "Differences"), 60), new(new("证明", "Proofs"), 60), new(new("反例", "Example"), 60)];

    private static readonly IReadOnlyList<Column> DecisionColumns = [new(new("旧版结论", "Old decision"), 20), new(new("新版结论", "New decision"), 20), Id, Name, new(new("原因", "Because of"), 80)];

    private static readonly IReadOnlyList<Column> VerdictColumns =
        [Title, RuleId, Section, Quotation, new(new("旧版判定", "Old verdict"), 16, IsVerdict: true), new(new("新版判定", "New verdict"), 16, IsVerdict: true), Id, Name, new(new("数值与限值", "Value and limit"), 50)];

    /// <summary>Writes a comparison to a stream, which is left open.</summary>
    /// <param name="output">Where it is written.</param>
    /// <param name="toolVersion">The version of the program that made it.</param>
    /// <param name="report">The comparison.</param>
    /// <param name="language">The language of headings and texts.</param>
    public static void Write(Stream output, string toolVersion, ComparisonReport report, Language language)
    {
        var zh = language == Language.Chinese;
        using var workbook = new Workbook(output);
        var summary = zh ? "总计" : "Summary";
        SummarySheet.Write(workbook, summary, language, Rows(toolVersion, report, language));
        List<string> names = [summary];
        if (report.Register is { } register)
        {
            names.AddRange(WriteDecisions(workbook, zh ? "结论有变化的对象" : "Decisions", register, language));
            names.AddRange(WriteVerdicts(workbook, zh ? "判定有变化的对象" : "Verdicts", register, language));
        }

        names.AddRange(WriteRules(workbook, zh ? "规则的变化" : "Rules", report, language));
        workbook.End(names);
    }

    private static IReadOnlyList<string> WriteDecisions(Workbook workbook, string name, ComparedRegister register, Language language)
    {
        using var sheet = new Sheet(workbook, name, DecisionColumns, language);
        foreach (var (move, subject) in register.Moves.SelectMany(move => move.Listed.Select(subject => (move, subject))))
        {
            sheet.BeginRow();
            sheet.Text(move.BeforeName.In(language));
            sheet.Text(move.AfterName.In(language));
            sheet.Text(subject.Id);
            sheet.Text(subject.Name);
            sheet.Text(subject.Why.In(language));
            sheet.EndRow();
        }

        return sheet.Names;
    }

    private static IReadOnlyList<string> WriteVerdicts(Workbook workbook, string name, ComparedRegister register, Language language)
    {
        using var sheet = new Sheet(workbook, name, VerdictColumns, language);
        foreach (var rule in register.Rules)
        {
            foreach (var (move, subject) in rule.Moves.SelectMany(move => move.Listed.Select(subject => (move, subject))))
            {
                sheet.BeginRow();
                WriteRule(sheet, rule.Rule, rule.Name, language);
                sheet.Text(move.BeforeName.In(language));
                sheet.Text(move.AfterName.In(language));
                sheet.Text(subject.Id);
                sheet.Text(subject.Name);
                sheet.Text(subject.Why.In(language));
                sheet.EndRow();
            }
        }

        return sheet.Names;
    }

    private static IReadOnlyList<string> WriteRules(Workbook workbook, string name, ComparisonReport report, Language language)
    {
        using var sheet = new Sheet(workbook, name, RuleColumns, language);
        foreach (var rule in report.Rules)
        {
            sheet.BeginRow();
            sheet.Text(rule.ChangeName.In(language));
            WriteRule(sheet, rule.Rule, rule.Name, language);
            sheet.Text(Joined(rule.Differences, language));
            sheet.Text(Joined(rule.Proofs.Select(proof => proof.Text), language));
            sheet.Text(Joined(rule.Proofs.Select(proof => proof.Outcome).OfType<LocalizedText>(), language));
            sheet.EndRow();
        }

        foreach (var difference in report.Vocabulary)
        {
            sheet.BeginRow();
            sheet.Text(language == Language.Chinese ? "词汇表" : "Vocabulary");
            for (var empty = 0; empty < 4; empty++)
                sheet.Text(null);
            sheet.Text(difference.In(language));
            sheet.EndRow();
        }

        return sheet.Names;
    }

    private static void WriteRule(Sheet sheet, Packs.Rule rule, string name, Language language)
    {
        sheet.Text(rule.Title.In(language));
        sheet.Text(name);
        sheet.Text(string.Join(" ", rule.Clauses.Select(clause => clause.ReportedBy ?? clause.Section)));
        sheet.Text(string.Join(" ", rule.Clauses.Select(clause => clause.Quote)));
    }

    private static string Joined(IEnumerable<LocalizedText> texts, Language language) => string.Join("; ", texts.Select(text => text.In(language)));

    private static IEnumerable<(string What, string? Text, long? Number)> Rows(string toolVersion, ComparisonReport report, Language language)
    {
        var zh = language == Language.Chinese;
        yield return (zh ? "旧版" : "Old", PackText.Line(report.Before, language), null);
        yield return (zh ? "旧版摘要值" : "Digest of the old", report.Before.Digest, null);
        yield return (zh ? "新版" : "New", PackText.Line(report.After, language), null);
        yield return (zh ? "新版摘要值" : "Digest of the new", report.After.Digest, null);
        yield return (zh ? "工具" : "Tool", $"compliance {toolVersion}", null);
        yield return (zh ? "结果" : "Result", report.Headline.In(language), null);
        yield return (zh ? "规则" : "Rules", report.Summary.In(language), null);
        foreach (var change in report.Rules.GroupBy(rule => rule.Change))
            yield return ($"{(zh ? "规则" : "Rules")}: {change.First().ChangeName.In(language)}", null, change.Count());
        foreach (var row in RegisterRows(report.Register, language))
            yield return row;
        var notes = report.Diagnostics.Select(diagnostic => ReportNote.Of(diagnostic, language)).OfType<ReportNote>()
            .Concat(ReportNote.Of(report.Before, language)).Concat(ReportNote.Of(report.After, language)).Concat(ReportNote.Of(report.Gaps, language));
        foreach (var note in notes)
            yield return (note.Span.ToString() is { Length: > 0 } place ? $"{note.Code}: {place}" : note.Code, note.Message, null);
    }

    private static IEnumerable<(string What, string? Text, long? Number)> RegisterRows(ComparedRegister? register, Language language)
    {
        if (register is null)
            yield break;

        var zh = language == Language.Chinese;
        yield return (zh ? "对象" : "Subjects", null, register.Decisions.Values.Sum());
        foreach (var (before, after) in ReportTotals.WorstFirst.SelectMany(before => ReportTotals.WorstFirst.Select(after => (before, after))))
        {
            if (register.Decisions.TryGetValue((before, after), out var count) && count > 0)
                yield return ($"{(zh ? "结论" : "Decision")}: {Findings.VerdictName.Of(before, language)} → {Findings.VerdictName.Of(after, language)}", null, count);
        }

        var notListed = register.Moves.Sum(move => move.Count - move.Listed.Count);
        if (notListed > 0)
            yield return (zh ? "结论有变化、未逐一列出的对象" : "Subjects whose decision changes that are not listed", null, notListed);
    }
}
