using Compliance.Localization;

namespace Compliance.Authoring.Explanations;

/// <summary>How rules are told in Chinese.</summary>
internal sealed partial record Wording
{
    private static Wording Chinese { get; } = new()
    {
        Language = Language.Chinese,
        Rule = "凡{subject}，{demand}。{departments}{judged}",
        AllSubjects = "{kind}",
        SomeSubjects = "{when}的{kind}",
        Departments = "责任部门：{list}。",
        Judged = "须由人判断。",
        Comma = "、",
        NumberDemand = "其{measure}，{limits}",
        ConditionDemand = "{period}{ought}做到：{condition}",
        Period = "自{date}起",
        PeriodUntil = "自{date}起至{until}止",
        BoundDemand = "按{day}当日有效的限值，{demand}",
        NumberLimit = "{period}{ought}{comparator}{quantity}",
        DeadlineLimit = "{period}{ought}在当年之内且不晚于当年{day}",
        NextLimit = "，",
        Ought = ["应当", "原则上应当", "力争", "鼓励"],
        Comparators = ["不高于", "低于", "不低于", "高于", "等于"],
        DayComparators = ["不晚于", "早于", "不早于", "晚于", "恰在"],
        Compares = ["{left}不高于{right}", "{left}低于{right}", "{left}不低于{right}", "{left}高于{right}", "{left}等于{right}", "{left}不等于{right}"],
        ComparesDays = ["{left}不晚于{right}", "{left}早于{right}", "{left}不早于{right}", "{left}晚于{right}", "{left}等于{right}", "{left}不等于{right}"],
        And = "且",
        Or = "或",
        Bracket = "（{inner}）",
        Not = "并非（{inner}）",
        Is = "{label}为{choices}",
        IsNot = "{label}不为{choices}",
        OneOf = "{list}之一",
        Negative = "负（{inner}）",
        Operations = ["{left}与{right}之和", "{left}与{right}之差", "{left}与{right}之积", "{left}与{right}之比", "{left}与{right}中较小者", "{left}与{right}中较大者"],
        After = "自{day}起满{duration}之日",
        Before = "比{day}早{duration}之日",
        Between = "自{earlier}至{later}的时间",
        Members = "辖区内的{kind}",
        MembersInYear = "辖区内{year}在当年的{kind}",
        MembersAmong = "辖区内{among}的{kind}",
        MembersInYearAmong = "辖区内{year}在当年、且{among}的{kind}",
        Share = "{members}中{where}者按{of}计的占比",
        Count = "{members}中{where}者的数量",
        Sum = "{members}的{of}合计",
        SumWhere = "{members}中{where}者的{of}合计",
        Ratio = "{members}的{of}合计与{to}合计之比",
        AgainstYearBefore = "{aggregate}与上年同口径数之差",
        OrReported = "{aggregate}（未登记{kind}的，为其填报的{reported}）",
        ReportedFirst = "填报的{reported}（未填报的，为{aggregate}）",
        Behind = ["与", "之", "为", "不", "低于", "高于", "等于", "早于", "晚于", "且", "或", "的", "者", "）", "，", "。", "在当年", "合计", "计", "起满", "早", "至", "中较", "当日"],
    };
}
