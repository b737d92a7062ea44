using Compliance.Localization;

namespace Compliance.Reporting.Html;

/// <summary>The headings and labels of pages.</summary>
internal static class Labels
{
    public static LocalizedText Missing { get; } = new("所缺信息", "Missing");

    public static LocalizedText Passes { get; } = new("可符合：", "passes");

    public static LocalizedText Met { get; } = new("符合", "Met");

    public static LocalizedText DoesNotApply { get; } = new("不适用", "Does not apply");

    public static LocalizedText LeftOut { get; } = new("未计入的内容", "Left out, or not certain");

    public static LocalizedText WrongInput { get; } = new("输入有误，未作判定", "Wrong input, not evaluated");

    public static LocalizedText DoubtfulInput { get; } = new("输入存疑", "Doubtful input");

    public static LocalizedText Summary { get; } = new("总计", "Summary");

    public static LocalizedText Decision { get; } = new("结论", "Decision");

    public static LocalizedText Verdict { get; } = new("判定", "Verdict");

    public static LocalizedText Subjects { get; } = new("对象", "Subjects");

    public static LocalizedText Findings { get; } = new("条数", "Findings");

    public static LocalizedText MissingMost { get; } = new("补充哪些信息最有用", "What would settle most");

    public static LocalizedText WhatBindsWhen { get; } = new("何时生效", "What binds when");

    public static LocalizedText Clauses { get; } = new("条款", "Clauses");

    public static LocalizedText Instrument { get; } = new("文件全文", "The instrument's text");

    public static LocalizedText Guidance { get; } = new("引导性条款（不作判定）", "Guidance (never evaluated)");

    public static LocalizedText SideBySide { get; } = new("各行政区对照", "Jurisdictions side by side");

    public static LocalizedText AgainstLimits { get; } = new("对照限值", "against its limits");

    public static LocalizedText Jurisdictions { get; } = new("各行政区", "Each jurisdiction");

    public static LocalizedText Departments { get; } = new("各部门", "Each department");

    public static LocalizedText Indicator { get; } = new("指标", "Indicator");

    public static LocalizedText WhoFlips { get; } = new("结论有变化的对象", "Whose decision changes");

    public static LocalizedText ByWhichClause { get; } = new("因哪些条款", "By which clause");

    public static LocalizedText WhatChanged { get; } = new("规则的变化", "What became of the rules");

    public static LocalizedText Vocabulary { get; } = new("词汇表", "Vocabulary");

    public static LocalizedText Before { get; } = new("旧版", "Old");

    public static LocalizedText After { get; } = new("新版", "New");

    public static LocalizedText BeforeAndAfter { get; } = new("旧版与新版的结论", "Decisions by the old version and by the new one");

    public static LocalizedText Trends { get; } = new("上年、本年与目标", "last year, this year and the target");

    public static LocalizedText TrendKey { get; } = new("○ 上年　● 本年　┃ 目标，绿色一侧为达到", "○ last year   ● this year   ┃ the target, met on the green side");

    public static LocalizedText Todo { get; } = new("要办的事", "What to do");

    public static LocalizedText Places { get; } = new("各行政区一览", "Where each jurisdiction stands");

    public static LocalizedText Needed { get; } = new("需要：", "needed: ");

    public static LocalizedText NoSubjects { get; } = new("没有对象。", "There are no subjects.");

    public static LocalizedText Jurisdiction { get; } = new("行政区", "Jurisdiction");

    public static LocalizedText SubjectsInside { get; } = new("辖区内对象", "Subjects in it");

    public static LocalizedText NotCompliantInside { get; } = new("其中不符合", "Of these not compliant");

    public static LocalizedText Overdue { get; } = new("逾期", "overdue");

    public static LocalizedText Contradiction { get; } = new("矛盾", "contradicted");

    public static LocalizedText FailsMost { get; } = new("哪些条款不符合最多", "What fails most");

    public static LocalizedText Filters { get; } = new("筛选", "Filters");

    public static LocalizedText Obligation { get; } = new("约束力", "Obligation");

    public static LocalizedText Department { get; } = new("部门", "Department");

    public static LocalizedText Named { get; } = new("名称或编号包含", "Name or id contains");

    public static LocalizedText Clear { get; } = new("清除筛选", "Clear the filters");

    public static LocalizedText Previous { get; } = new("上一页", "Previous");

    public static LocalizedText Next { get; } = new("下一页", "Next");

    public static LocalizedText Skip { get; } = new("跳到正文", "Skip to the content");

    public static LocalizedText LanguageChoice { get; } = new("语言", "Language");

    public static LocalizedText NothingFits { get; } = new("没有符合筛选条件的对象。", "No subject fits the filters.");
}
