using System.Collections.Generic;
using System.Linq;
using Compliance.Findings;
using Compliance.Localization;

namespace Compliance.Reporting.Xlsx;

/// <summary>The columns of the table of findings, and the row of each.</summary>
internal static class FindingRow
{
    public static IReadOnlyList<Column> Columns { get; } =
    [
        new(new("编号", "Id"), 18), new(new("名称", "Name"), 34), new(new("类型", "Kind"), 14), new(new("辖区", "Jurisdiction"), 14), new(new("判定日", "Date"), 12), new(new("结论", "Decision"), 16),
        new(new("条款", "Rule"), 36), new(new("判定", "Verdict"), 14, IsVerdict: true), new(new("约束力", "Obligation"), 12), new(new("数值（最小）", "Least"), 14), new(new("数值（最大）", "Most"), 14),
        new(new("单位", "Unit"), 12), new(new("限值", "Limit"), 26), new(new("限值（数）", "Limit as a number"), 14), new(new("生效日", "Binds from"), 12), new(new("余量", "Margin"), 14), new(new("所缺信息", "Missing"), 36),
        new(new("下一限值生效日", "Next limit from"), 12), new(new("届时判定", "By then"), 14, IsVerdict: true), new(new("偏离", "Deviation"), 30), new(new("章节", "Section"), 12), new(new("原文", "Quotation"), 50),
        new(new("部门", "Departments"), 36), new(new("说明", "Message"), 60), new(new("依据链", "Chain"), 40), new(new("法律后果", "Consequences"), 40), new(new("与其他文件的不同", "Differs from"), 40), new(new("规则", "Rule id"), 26), new(new("文件", "File"), 30), new(new("行", "Line"), 8),
    ];

    public static void Write(Sheet sheet, Evaluation evaluation, Finding finding, Language language)
    {
        Begin(sheet, evaluation, finding, language);
        sheet.EndRow();
    }

    /// <summary>Writes its cells, and leaves the row open for more.</summary>
    public static void Begin(Sheet sheet, Evaluation evaluation, Finding finding, Language language)
    {
        var (subject, rule) = (evaluation.Subject, finding.Rule);
        var measured = finding.Measured;
        var limit = finding.Limit ?? finding.Upcoming?.Limit;
        sheet.BeginRow();
        sheet.Text(subject.Id);
        sheet.Text(subject.Name);
        sheet.Text(subject.Kind.Label.In(language));
        sheet.Text(subject.Jurisdiction);
        sheet.Day(finding.Day);
        sheet.Text(VerdictName.Of(evaluation.Decision, language));
        sheet.Text(rule.Title.In(language));
        sheet.Text(VerdictName.Of(finding.Verdict, language));
        sheet.Text(ObligationName.Of(rule.Obligation, language));
        sheet.Number(measured?.Value.Lower.Value, measured?.Limit);
        sheet.Number(measured?.Value.Upper.Value, measured?.Limit);
        sheet.Text(measured?.Unit.Symbol.In(language));
        sheet.Text(limit is null ? null : LimitText.Of(limit, language));
        sheet.Number(measured is { IsBesideLimit: true, LimitRange.IsPoint: true } ? measured.Limit : null);
        sheet.Day(limit?.From);
        sheet.Number(measured?.Margin);
        sheet.Text(string.Join(language == Language.Chinese ? "、" : ", ", finding.Missing.Select(fact => fact.Label.In(language))));
        sheet.Day(finding.Upcoming?.Limit.From);
        sheet.Text(finding.Upcoming is { } upcoming ? VerdictName.Of(upcoming.Projected, language) : null);
        sheet.Text(FindingText.Deviation(finding, language));
        sheet.Text(string.Join(" ", rule.Clauses.Select(clause => clause.ReportedBy ?? clause.Section)));
        sheet.Text(string.Join(" ", rule.Clauses.Select(clause => clause.Quote)));
        sheet.Text(FindingText.Departments(rule, language));
        sheet.Text(finding.MessageIn(language));
        sheet.Text(LawText.Chain(rule, language));
        sheet.Text(LawText.Consequences(rule));
        sheet.Text(LawText.Differences(finding, language));
        sheet.Text(rule.Id);
        var span = finding.Span;
        sheet.Text(span.Table);
        sheet.Number(span.Line);
    }
}
