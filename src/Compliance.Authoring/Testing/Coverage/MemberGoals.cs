using System.Collections.Generic;
using System.Linq;
using Compliance.Authoring.Solving;
using Compliance.Authoring.Testing.Cases;
using Compliance.Expressions;
using Compliance.Localization;
using Compliance.Packs;
using Compliance.Portfolios;
using Compliance.Values;

namespace Compliance.Authoring.Testing.Coverage;

/// <summary>What the members in the cases of a number over members have to show: each atom of what they are chosen by, and days inside and outside the year.</summary>
internal static class MemberGoals
{
    // Any weight shows whether a member counts; a stated one shows it better.
    private const int Weight = 1000;

    public static IEnumerable<CoverageGoal> Of(Rule rule, Aggregate aggregate)
    {
        var on = CaseGoals.FirstDay(rule, rule.Requirement.Limits[0]);
        var inYear = CaseGoals.InYear(aggregate, on.Year);
        var where = aggregate.Where ?? RuleConditions.Always;

        CaseGoal With(Condition member) => CaseGoals.Own(rule, RuleConditions.Always, on) with { Members = [CaseGoals.Weighing(aggregate, member, Weight)] };
        if (aggregate.Among is { } among)
        {
            foreach (var goal in ConditionGoals.Of(
                rule, "among", among, facts => With(RuleConditions.All(facts, inYear, where)),
                (result, atom, value) => Members(result).Any(member => atom.IsDecisive(member.Facts, value) && member.IsInYear)))
                yield return goal;
        }

        if (aggregate.Where is { } condition)
        {
            foreach (var goal in ConditionGoals.Of(
                rule, "where", condition, facts => With(RuleConditions.All(facts, CaseGoals.Counts(aggregate, on.Year))),
                (result, atom, value) => Members(result).Any(member => atom.IsDecisive(member.Facts, value) && member.IsInYear && member.IsAmong)))
                yield return goal;
        }

        if (aggregate.InYear is null)
            yield break;

        var chosen = RuleConditions.All(aggregate.Among ?? RuleConditions.Always, where);
        yield return Year(rule, new("in_year：日期在当年", "in_year: a day in the year"), With(RuleConditions.All(chosen, inYear)), member => member.Side == 0);
        yield return Year(
            rule, new("in_year：日期在当年之前", "in_year: a day before the year"), With(RuleConditions.All(chosen, CaseGoals.InYear(aggregate, on.Year - 1))), member => member.Side < 0);
        yield return Year(
            rule, new("in_year：日期在当年之后", "in_year: a day after the year"), With(RuleConditions.All(chosen, CaseGoals.InYear(aggregate, on.Year + 1))), member => member.Side > 0);
        if (!aggregate.IsOfWholeYear)
            yield break;

        var before = CaseGoals.DayBeforeEnd(rule.Requirement.Limits[0]);
        var sketch = CaseGoals.Own(rule, RuleConditions.Always, before) with
        {
            Members = [CaseGoals.Weighing(aggregate, RuleConditions.All(chosen, CaseGoals.InYear(aggregate, before.Year)), Weight)],
        };
        yield return new CoverageGoal(
            CoverageKind.Condition, rule, rule.Span, new("year：当年尚未结束", "year: a day before the end of the year"), sketch,
            result => aggregate.IsYearRunning(result.Case.On) && rule.Requirement.InForce(result.Case.On) is not null && Members(result).Any(member => member.IsAmong && member.IsInYear));
    }

    private static CoverageGoal Year(Rule rule, LocalizedText text, CaseGoal goal, System.Func<Member, bool> isMetBy) =>
        new(CoverageKind.Condition, rule, rule.Span, text, goal, result => Members(result).Any(member => member.IsAmong && isMetBy(member)));

    private static IEnumerable<Member> Members(CaseResult result)
    {
        var aggregate = ((AggregateRequirement)result.Rule.Requirement).Aggregate;
        var year = result.Case.On.Year;
        return CaseSubject.Of(result.Rule, result.Case).Members.Select(member => new Member(
            member, aggregate.Among is null || aggregate.Among.Evaluate(member) == Truth.True, SideOf(aggregate, member, year)));
    }

    private static int? SideOf(Aggregate aggregate, Descriptors.Subject member, int year)
    {
        if (Contribution.InYear(aggregate.InYear, member, year) == Truth.True)
            return 0;

        var day = member.RangeOf(aggregate.InYear!.Slot);
        if (day.Upper.Value is { } last && last < new CalendarDate(year, 1, 1).DayNumber)
            return -1;
        return day.Lower.Value is { } first && first > new CalendarDate(year, 12, 31).DayNumber ? 1 : null;
    }

    /// <summary>A member of a case.</summary>
    /// <param name="Facts">What is stated of it.</param>
    /// <param name="IsAmong">Whether it is for certain among those that count, whatever the year.</param>
    /// <param name="Side">0 where its day lies in the year for certain, less before it, more after it; null where that is open.</param>
    private sealed record Member(IFactValues Facts, bool IsAmong, int? Side)
    {
        public bool IsInYear => Side == 0;
    }
}
