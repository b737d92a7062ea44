using System.Collections.Generic;
using Compliance.Authoring.Solving;
using Compliance.Authoring.Testing.Cases;
using Compliance.Findings;
using Compliance.Localization;
using Compliance.Packs;
using Compliance.Values;

namespace Compliance.Authoring.Testing.Coverage;

/// <summary>Each verdict that a rule can give.</summary>
internal static class VerdictGoals
{
    public static IEnumerable<CoverageGoal> Of(Rule rule)
    {
        var first = rule.Requirement.StatedLimits[0];
        yield return Goal(rule, Verdict.Pass, CaseGoals.Answer(rule, first, isMet: true));
        yield return Goal(rule, Verdict.Fail, CaseGoals.Answer(rule, first, isMet: false));
        yield return Goal(rule, Verdict.Undetermined, Unstated(rule, first));
        yield return Goal(rule, Verdict.NotApplicable, NotApplicable(rule, first));
        if (first.From.DayNumber > 0 && rule.Requirement is not BoundRequirement)
            yield return Goal(rule, Verdict.Upcoming, CaseGoals.Own(rule, RuleConditions.Always, CalendarDate.FromDayNumber(first.From.DayNumber - 1)));
        if (rule.Obligation == Obligation.InPrinciple)
            yield return Goal(rule, Verdict.Waived, DeviationGoals.Valid(rule));
    }

    private static CoverageGoal Goal(Rule rule, Verdict verdict, CaseGoal goal)
    {
        var text = new LocalizedText($"结论：{VerdictName.Of(verdict, Language.Chinese)}", $"verdict: {VerdictName.Of(verdict, Language.English)}");
        return new CoverageGoal(CoverageKind.Verdict, rule, rule.Span, text, goal, result => result.Finding.Verdict == verdict);
    }

    // With no facts stated everything is open; a verdict then holds for all facts.
    private static CaseGoal Unstated(Rule rule, Limit limit)
    {
        var goal = new CaseGoal(rule, RuleConditions.Always, limit.From);
        var empty = CaseSubject.Of(rule, goal.Solve().Case!);
        return new RuleUnderTest(rule).Evaluate(empty).Verdict == Verdict.Undetermined ? goal : goal with { Facts = RuleConditions.Never };
    }

    // A share or a ratio of nothing does not apply; else only the rule's condition says.
    private static CaseGoal NotApplicable(Rule rule, Limit limit)
    {
        if (rule.When is null && rule.Requirement is AggregateRequirement { Aggregate: { Kind: AggregateKind.Share or AggregateKind.Ratio } aggregate })
        {
            var elsewhere = RuleConditions.Not(CaseGoals.Counts(aggregate, limit.From.Year));
            return new CaseGoal(rule, RuleConditions.Always, limit.From) { Members = [elsewhere] };
        }

        return new CaseGoal(rule, RuleConditions.Not(RuleConditions.Applies(rule)), limit.From);
    }
}
