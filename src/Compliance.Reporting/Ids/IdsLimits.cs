using System.Collections.Generic;
using System.Linq;
using Compliance.Expressions;
using Compliance.Localization;
using Compliance.Packs;

namespace Compliance.Reporting.Ids;

/// <summary>What IDS cannot say of what a rule asks for, and why.</summary>
internal static class IdsLimits
{
    /// <summary>All of it; every rule has something, since each limit has a day.</summary>
    public static IEnumerable<LocalizedText> Unsaid(Rule rule)
    {
        var requirement = rule.Requirement is BoundRequirement bound ? bound.Inner : rule.Requirement;
        if (OfKind(requirement) is { } kind)
            yield return kind;
        if (rule.Requirement is BoundRequirement { Day: var day })
            yield return new($"按哪一天的要求判定，由“{day.Fact.Label.Zh}”决定：IDS 不按日期选择要求", $"which limit binds is told by '{day.Fact.Label.En}': IDS chooses no limit by a day");

        var limits = rule.Requirement.StatedLimits;
        yield return new(
            $"要求本身：{string.Join("；", limits.Select(limit => LimitText.WithDate(limit, Language.Chinese)))}。IDS 不写从哪天起、到哪天止，因此不问",
            $"what is asked for itself: {string.Join("; ", limits.Select(limit => LimitText.WithDate(limit, Language.English)))}. IDS has no day from which, or up to which, a limit binds, so that it is not asked");
        if (rule.Obligation != Obligation.Must)
            yield return new($"它的约束力为“{ObligationName.Of(rule.Obligation, Language.Chinese)}”：IDS 只有必须、可以和禁止，也没有经批准的偏离", $"it speaks as '{ObligationName.Of(rule.Obligation, Language.English)}': IDS knows required, optional and prohibited, and no approved deviation");
        if (rule.IsJudgedByPerson)
            yield return new("由人判断：IDS 只能问判断写在哪里", "a person judges it: IDS can only ask where the judgement stands");
    }

    private static LocalizedText? OfKind(Requirement requirement) => requirement.Match<LocalizedText?>(
        number: one => one.Measure is FactMeasure ? OfNumber(one) : new($"它计算 {one.Text}：IDS 不计算", $"it computes {one.Text}: IDS computes nothing"),
        condition: one => one.Condition is MembershipCondition ? null : new($"它要求 {one.Text}：IDS 不把几项指标连在一起", $"it asks that {one.Text}: IDS joins no facts by and, or, or a comparison"),
        deadline: _ => new("每年到某日为止：IDS 没有年", "it is due each year: IDS has no year"),
        aggregate: one => new($"它计算 {one.Text}：IDS 不计算", $"it computes {one.Text}: IDS computes nothing"),
        bound: _ => null);

    private static LocalizedText? OfNumber(NumberRequirement requirement) => requirement.Limits.Any(limit => limit is RelativeLimit)
        ? new("限值是另一项指标：IDS 不比较两项指标", "its limit is another fact: IDS compares no two of them")
        : requirement.Limits.Any(limit => limit is LimitTable) ? new("限值按表取值：IDS 只能每行写一条，此处不写", "its limit is taken from the rows of a table, and no row is asked for") : null;
}
