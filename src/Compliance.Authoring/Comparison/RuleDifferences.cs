using System.Collections.Generic;
using System.Linq;
using Compliance.Authoring.Analysis.Models;
using Compliance.Authoring.Expressions;
using Compliance.Authoring.Testing.Cases;
using Compliance.Localization;
using Compliance.Packs;

namespace Compliance.Authoring.Comparison;

/// <summary>Finds what exactly two versions of a rule have differently, in the order in which a rule is written.</summary>
internal static class RuleDifferences
{
    private static readonly LocalizedText None = "";

    public static IReadOnlyList<RuleDifference> Of(Rule before, Rule after) => [.. All(before, after).Where(difference => difference.Before != difference.After)];

    private static IEnumerable<RuleDifference> All(Rule before, Rule after)
    {
        yield return new("id", new("规则名", "name"), before.Id, after.Id);
        yield return new("title", new("标题", "title"), before.Title, after.Title);
        yield return new("chapter", new("章节", "chapter"), before.Chapter, after.Chapter);
        yield return new("section", new("条款", "section"), Sections(before), Sections(after));
        yield return new("quote", new("引文", "quotation"), Quotes(before), Quotes(after));
        yield return new("subject", new("对象", "subject"), before.Subject.Label, after.Subject.Label);
        yield return new("when", new("适用条件", "when"), When(before, after), When(after, before));
        yield return new("asks", new("要求", "what is asked"), Asks(before, after), Asks(after, before));
        yield return new("binds_by", new("据以确定限值之日", "binds by"), BindsBy(before), BindsBy(after));
        yield return new("reported", new("填报", "reported"), Reported(before.Requirement), Reported(after.Requirement));
        foreach (var limit in Limits(before, after))
            yield return limit;
        yield return new("obligation", new("约束力", "obligation"), Obligation(before.Obligation), Obligation(after.Obligation));
        yield return new("departments", new("责任部门", "departments"), Departments(before), Departments(after));
        yield return new("implements", new("承接", "implements"), Parents(before), Parents(after));
        yield return new("judged_by_person", new("由人判断", "judged by a person"), YesOrNo(before.IsJudgedByPerson), YesOrNo(after.IsJudgedByPerson));
        yield return new("reading", new("理解", "reading"), before.Reading ?? None, after.Reading ?? None);
        yield return Cases(before, after);
    }

    // Of one limit each, its number and its day differ by themselves; of several, they are told together.
    private static IEnumerable<RuleDifference> Limits(Rule before, Rule after)
    {
        var (old, now) = (before.Requirement.StatedLimits, after.Requirement.StatedLimits);
        if (old.Count == 1 && now.Count == 1)
        {
            if (old[0] is not MustHold || now[0] is not MustHold)
                yield return new("limit", new("限值", "limit"), Limit(before, old[0]), Limit(after, now[0]));
            yield return new("from", new("起始日", "from"), old[0].From.ToString(), now[0].From.ToString());
            yield return new("until", new("终止日", "until"), old[0].Until?.ToString() ?? "", now[0].Until?.ToString() ?? "");
        }
        else
        {
            yield return new("limits", new("限值", "limits"), All(before), All(after));
        }

        static LocalizedText All(Rule rule) => Join("；", "; ", rule.Requirement.StatedLimits.Select(limit =>
            new LocalizedText(
                $"{Limit(rule, limit).Zh}（{limit.From} {(limit.Until is { } last ? $"至 {last}" : "起")}）",
                $"{Limit(rule, limit).En} from {limit.From}{(limit.Until is { } until ? $" to {until}" : "")}")));
    }

    private static LocalizedText Limit(Rule rule, Limit limit) => limit.Match(
        threshold: RuleText.Of,
        relative: relative => RuleText.Of(rule, relative),
        mustHold: _ => new LocalizedText("是", "yes"),
        deadline: deadline => RuleText.Of(rule, deadline));

    private static LocalizedText BindsBy(Rule rule) => rule.Requirement is BoundRequirement bound ? bound.Day.Fact.Name : None;

    // Two texts may be alike and stand for different conditions, where a term in them does.
    private static LocalizedText When(Rule rule, Rule other) => rule.OwnWhen is not { } when ? new LocalizedText("始终", "always")
        : rule.WhenText is { } text && (text != other.WhenText || other.OwnWhen is not { } others || StructureKey.Of(when) == StructureKey.Of(others)) ? text
        : ExpressionSyntax.Of(when);

    private static LocalizedText Asks(Rule rule, Rule other) => rule.Requirement is AggregateRequirement { Aggregate: { } aggregate } ? ExpressionSyntax.Of(aggregate)
        : rule.Requirement.Text != other.Requirement.Text || Written(rule) == Written(other) ? rule.Requirement.Text
        : Written(rule);

    // What is asked as it stands once terms are replaced.
    private static string Written(Rule rule) => Written(rule.Requirement);

    private static string Written(Requirement requirement) => requirement.Match(
        number: number => ExpressionSyntax.Of(number.Measure),
        condition: condition => ExpressionSyntax.Of(condition.Condition),
        deadline: deadline => ExpressionSyntax.Of(deadline.Done),
        aggregate: aggregate => ExpressionSyntax.Of(aggregate.Aggregate),
        bound: bound => Written(bound.Inner));

    private static LocalizedText Reported(Requirement requirement)
    {
        if (requirement is not AggregateRequirement { Reported: { } reported } aggregate)
            return None;

        var text = ExpressionSyntax.Of(reported);
        return aggregate.PrefersReported ? new LocalizedText($"{text}（优先）", $"{text}, which takes precedence") : text;
    }

    private static LocalizedText Obligation(Obligation obligation) => new(
        obligation switch { Packs.Obligation.Must => "应", Packs.Obligation.InPrinciple => "原则上", Packs.Obligation.Strive => "力争", _ => "鼓励" }, obligation.Word());

    private static LocalizedText Sections(Rule rule) => Join("；", "; ", rule.Clauses.Select(clause => (LocalizedText)clause.Section));

    private static LocalizedText Quotes(Rule rule) => Join("；", "; ", rule.Clauses.Select(clause => clause.ReportedBy is null ? $"“{clause.Quote}”" : clause.Describe()));

    private static LocalizedText Departments(Rule rule) => Join("、", ", ", rule.Departments);

    private static LocalizedText Parents(Rule rule) => Join("、", ", ", rule.Implements.Select(parent => (LocalizedText)parent.ToString()));

    private static LocalizedText YesOrNo(bool value) => value ? new LocalizedText("是", "yes") : new LocalizedText("否", "no");

    private static RuleDifference Cases(Rule before, Rule after)
    {
        // What is measured is the same in another unit.
        static IEnumerable<string> All(Rule rule) => rule.Cases.Select(@case =>
            $"{CaseText.Of(rule, @case with { Measured = null })} {@case.Name} {@case.Measured?.Scale(@case.MeasuredUnit!.Scale)} {(@case.Missing is null ? "" : string.Join(",", @case.Missing))}");
        var (old, now) = (All(before).ToList(), All(after).ToList());
        var (gone, come) = (old.Except(now).Count(), now.Except(old).Count());
        return new("cases", new("用例", "cases"), Count(old.Count, gone, "删去", "taken out"), Count(now.Count, come, "新增", "put in"));

        LocalizedText Count(int count, int changed, string zh, string en) => gone + come == 0 && old.Count == now.Count
            ? None
            : new LocalizedText($"{count} 个{(changed == 0 ? "" : $"（{zh} {changed}）")}", $"{count}{(changed == 0 ? "" : $" ({changed} {en})")}");
    }

    private static LocalizedText Join(string zh, string en, IEnumerable<LocalizedText> parts)
    {
        var all = parts.ToList();
        return new LocalizedText(string.Join(zh, all.Select(part => part.Zh)), string.Join(en, all.Select(part => part.En)));
    }
}
