using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Authoring.Expressions;
using Compliance.Authoring.Solving;
using Compliance.Authoring.Testing.Cases;
using Compliance.Expressions;
using Compliance.Localization;
using Compliance.Packs;
using Compliance.Values;

namespace Compliance.Authoring.Testing.Coverage;

/// <summary>Each atom of a condition both ways, where it alone determines the result: as modified condition/decision coverage asks.</summary>
internal static class ConditionGoals
{
    private static readonly bool[] BothWays = [true, false];

    public static IEnumerable<CoverageGoal> Of(Rule rule) => OfWhen(rule).Concat(Of(rule, rule.Requirement));

    private static IEnumerable<CoverageGoal> Of(Rule rule, Requirement requirement) => requirement.Match(
        number: _ => [],
        condition: condition => OfRequire(rule, condition.Condition),
        deadline: _ => [],
        aggregate: aggregate => MemberGoals.Of(rule, aggregate.Aggregate),
        bound: bound => Of(rule, bound.Inner));

    /// <summary>The goals of a condition: each of its atoms, true and false.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="key">The key of the condition.</param>
    /// <param name="condition">The condition.</param>
    /// <param name="goal">A case in which something holds when the condition is evaluated.</param>
    /// <param name="isMetBy">Whether the condition is evaluated in a case, and an atom determines it.</param>
    public static IEnumerable<CoverageGoal> Of(
        Rule rule, string key, Condition condition, Func<Condition, CaseGoal> goal, Func<CaseResult, ConditionAtom, bool, bool> isMetBy) =>
        from atom in ConditionAtom.Of(condition)
        from value in BothWays
        let text = ExpressionSyntax.Of(atom.Atom)
        select new CoverageGoal(
            CoverageKind.Condition, rule, rule.Span,
            new LocalizedText($"{key} 中“{text}”{(value ? "成立" : "不成立")}，且由它决定", $"{key}: '{text}' is {(value ? "true" : "false")}, and it alone determines the result"),
            goal(atom.Decides(value)), result => isMetBy(result, atom, value));

    private static IEnumerable<CoverageGoal> OfWhen(Rule rule)
    {
        if (rule.OwnWhen is not { } when)
            return [];

        var limit = rule.Requirement.StatedLimits[0];
        CaseGoal Sketch(Condition condition)
        {
            // Where the limit is missed, that the rule applies makes all the difference.
            var failing = CaseGoals.Answer(Mutation.ChangedRule.When(rule, null), limit, isMet: false);
            return failing with { Rule = rule, Facts = RuleConditions.All(condition, failing.Facts) };
        }

        return Of(rule, "when", when, Sketch, (result, atom, value) => atom.IsDecisive(result.Finding.Subject, value));
    }

    private static IEnumerable<CoverageGoal> OfRequire(Rule rule, Condition condition) => Of(
        rule, "require", condition, facts => CaseGoals.Own(rule, RuleConditions.All(facts, RuleConditions.BindsBy(rule, rule.Requirement.StatedLimits[0])), rule.Requirement.StatedLimits[0].From),
        (result, atom, value) => result.Finding.Verdict is Verdict.Pass or Verdict.Fail or Verdict.Waived
            && (rule.When is null || rule.When.Evaluate(result.Finding.Subject) == Truth.True) && atom.IsDecisive(result.Finding.Subject, value));
}
