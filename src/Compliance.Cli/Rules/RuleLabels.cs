using System;
using System.Linq;
using Compliance.Findings;
using Compliance.Localization;
using Compliance.Packs;

namespace Compliance.Cli.Rules;

/// <summary>What lists and sheets of rules say, in the requested language.</summary>
internal sealed class RuleLabels(Language language)
{
    public string[] Columns => language == Language.Chinese
        ? ["编号", "对象", "名称", "限值", "起始", "效力", "章节"]
        : ["id", "subject", "title", "limit", "from", "obligation", "section"];

    public string Comma => Pick("、", ", ");

    public string Section => Pick("条文", "Clauses");

    public string Sentence => Pick("表述", "Sentence");

    public string Reading => Pick("理解", "Reading");

    public string Limits => Pick("限值", "Limits");

    public string Departments => Pick("责任部门", "Departments");

    public string Facts => Pick("指标", "Facts");

    public string None => Pick("未指明", "none named");

    public string Count(int count) => Pick($"{count} 条规则", count == 1 ? "1 rule" : $"{count} rules");

    public string Cases(int count) => Pick($"测试用例 {count} 个", count == 1 ? "1 case" : $"{count} cases");

    public string Obligation(Obligation obligation) => obligation switch
    {
        Packs.Obligation.Must => Pick("应", "must"),
        Packs.Obligation.InPrinciple => Pick("原则上", "in principle"),
        Packs.Obligation.Strive => Pick("力争", "strive"),
        _ => Pick("鼓励", "encourage"),
    };

    public string Limit(Limit limit) => limit.Match(
        threshold: threshold => RequirementText.Limit(threshold.Comparator, threshold.Value.In(language), language),
        relative: relative => RequirementText.Limit(relative.Comparator, relative.Text, language),
        mustHold: _ => Pick("满足条件", "condition holds"),
        deadline: deadline => Pick($"每年 {deadline.Month} 月 {deadline.Day} 日前（含）", FormattableString.Invariant($"each year by {deadline.Month:00}-{deadline.Day:00}")));

    public string AllLimits(Rule rule) => string.Join("; ", rule.Requirement.StatedLimits.Select(Limit));

    public static string AllDays(Rule rule) => string.Join("; ", rule.Requirement.StatedLimits.Select(limit => limit.From.ToString()));

    public string AllSections(Rule rule) => string.Join(Comma, rule.Clauses.Select(clause => clause.Place.In(language)).Distinct());

    public string When(Rule rule) => rule.WhenText is { } when ? Pick($"适用于 {when}", $"where {when}") : Pick("适用于全部", "where: all");

    public string Asks(Rule rule) => Pick($"要求 {rule.Requirement.Text}", $"asks {rule.Requirement.Text}");

    private string Pick(string zh, string en) => language == Language.Chinese ? zh : en;
}
