using System;
using System.Collections.Generic;
using System.Linq;
using System.Linq.Expressions;
using Compliance.Compilation;
using Compliance.Expressions;
using Compliance.Localization;
using Compliance.Packs;
using NRules.RuleModel;
using NRules.RuleModel.Builders;

namespace Compliance.NRules;

/// <summary>
/// Makes each rule of a plan an NRules rule of one pattern: a subject of the rule's kind, on a day on which a limit may bind,
/// that the rule may apply to, and whose requirement does not hold for certain. Limits are values in conditions and no facts of
/// their own: NRules joins facts without an index.
/// </summary>
internal static class PackRules
{
    /// <summary>A priority above that of the pack's rules: what is derived at it is heeded before any finding is reported.</summary>
    public const int DerivingPriority = 2_000;

    /// <summary>The pack's rules run before a host's that have the usual priority.</summary>
    public const int Priority = 1_000;

    private static readonly ParameterExpression _context = Expression.Parameter(typeof(IContext), "context");
    private static readonly ParameterExpression _derived = Expression.Parameter(typeof(DerivedFact), "derived");

    /// <summary>The rules of a pack, and the one that takes up what other rules derive.</summary>
    /// <param name="questions">What the pack asks.</param>
    /// <param name="withOthers">Whether findings that pass, do not apply or are upcoming are facts too.</param>
    /// <param name="isAlone">
    /// Whether no other rules are there, which could ask the same. Then what only one rule asks is one condition: each node of the network
    /// costs every change of a subject as much as several conditions.
    /// </param>
    public static IEnumerable<IRuleDefinition> Of(PackQuestions questions, bool withOthers, bool isAlone)
    {
        yield return TakesUp(questions.Plan.Pack);
        foreach (var kind in questions.Plan.Pack.Vocabulary.Kinds.Select(kind => questions.Plan.PlanFor(kind)))
        {
            var guards = new KindGuards(kind);
            var subject = Expression.Parameter(kind.Kind == questions.Plan.KindWithMembers ? typeof(JurisdictionFacts) : typeof(SubjectFacts), kind.Kind.Name);
            var conditions = kind.Rules.Select(rule => ConditionsOf(kind, rule.Rule, guards, subject)).ToList();
            var counts = RuleConditions.Count(conditions);
            for (var i = 0; i < conditions.Count; i++)
            {
                var rule = kind.Rules[i].Rule;
                yield return Build(rule, isAlone ? conditions[i].Joined(counts) : conditions[i].All, subject, nameof(PackActions.Report), "", withFilter: false, questions.Plan.Pack);
                if (withOthers)
                    yield return Build(rule, [IsOf(kind, subject), Expression.Not(DoesNotPass(rule, subject))], subject, nameof(PackActions.ReportOther), " (others)", withFilter: true, questions.Plan.Pack);
            }
        }
    }

    private static RuleConditions ConditionsOf(KindPlan kind, Rule rule, KindGuards guards, ParameterExpression subject)
    {
        var conditions = new RuleConditions();
        var words = new ConditionExpressions(kind.Kind, subject);
        conditions.Add(kind.Kind.Name, IsOf(kind, subject));

        // A part for which there are no words is left to the last condition.
        var isWhole = true;
        foreach (var part in guards.Of(rule))
        {
            if (words.Write(part, isCertain: false) is { } guard)
                conditions.Add(ConditionKey.Of(part), guard);
            else
                isWhole = false;
        }

        if (!isWhole || !RuleQuestions.IsPlain(rule.Requirement) || Unmet(rule.Requirement, words, subject) is not { } unmet)
        {
            conditions.Add(rule.Id, DoesNotPass(rule, subject));
            return conditions;
        }

        var first = rule.Requirement.Limits[0];
        conditions.Add(first.From.ToString(), Since(first, subject));
        conditions.Add(rule.Id, unmet);
        return conditions;
    }

    // That one of the limits that may bind may not be met.
    private static Expression? Unmet(Requirement requirement, ConditionExpressions words, ParameterExpression subject)
    {
        Expression? unmet = null;
        for (var i = 0; i < requirement.Limits.Count; i++)
        {
            if (Met(requirement, requirement.Limits[i], words) is not { } met)
                return null;

            Expression one = Expression.Not(met);
            if (i > 0)
                one = Expression.AndAlso(Since(requirement.Limits[i], subject), one);
            unmet = unmet is null ? one : Expression.OrElse(unmet, one);
        }

        return unmet;
    }

    private static Expression? Met(Requirement requirement, Limit limit, ConditionExpressions words) => (requirement, limit) switch
    {
        (NumberRequirement number, Threshold threshold) =>
            words.Compare(number.Measure, threshold.Comparator, new ConstantMeasure(threshold.Value, isDate: false), isCertain: true),
        (ConditionRequirement condition, MustHold) => words.Write(condition.Condition, isCertain: true),
        _ => null,
    };

    private static BinaryExpression IsOf(KindPlan kind, ParameterExpression subject) =>
        Expression.Equal(Expression.Property(subject, nameof(SubjectFacts.Kind)), Expression.Constant(kind.Kind.Name));

    private static BinaryExpression Since(Limit limit, ParameterExpression subject) =>
        Expression.GreaterThanOrEqual(Expression.Property(subject, nameof(SubjectFacts.Day)), Expression.Constant(limit.From));

    private static MethodCallExpression DoesNotPass(Rule rule, ParameterExpression subject) =>
        Expression.Call(subject, nameof(SubjectFacts.DoesNotPass), null, Expression.Constant(rule.Id));

    private static IRuleDefinition Build(Rule rule, IEnumerable<Expression> conditions, ParameterExpression subject, string action, string suffix, bool withFilter, RulePack pack)
    {
        // What does not pass is kept from firing again by News.
        var id = Expression.Constant(rule.Id);
        var report = Expression.Lambda(Expression.Call(typeof(PackActions), action, null, _context, subject, id), _context, subject);
        var finding = Expression.Lambda(Expression.Convert(Expression.Call(subject, nameof(SubjectFacts.FindingOf), null, id), typeof(object)), subject);
        return Element.RuleDefinition(
            rule.Id + suffix, rule.Title.In(Language.English), Priority, RuleRepeatability.Repeatable, [pack.Id], [],
            Element.DependencyGroup(),
            Element.AndGroup(Element.Pattern(
                subject.Type, subject.Name!, conditions.Select(one => Element.Condition(Expression.Lambda(one, subject))), null)),
            withFilter ? Element.FilterGroup(Element.Filter(FilterType.KeyChange, finding)) : Element.FilterGroup(),
            Element.ActionGroup(Element.Action(report, ActionTrigger.Activated | ActionTrigger.Reactivated)));
    }

    private static IRuleDefinition TakesUp(RulePack pack) => Element.RuleDefinition(
        "derived-facts", "Takes up the facts that rules derive", int.MaxValue, RuleRepeatability.Repeatable, [pack.Id], [],
        Element.DependencyGroup(),
        Element.AndGroup(Element.Pattern(typeof(DerivedFact), _derived.Name!, Enumerable.Empty<NamedExpressionElement>(), null)),
        Element.FilterGroup(),
        Element.ActionGroup(
            Element.Action(Act(nameof(PackActions.TakeUp)), ActionTrigger.Activated | ActionTrigger.Reactivated),
            Element.Action(Act(nameof(PackActions.GiveUp)), ActionTrigger.Deactivated)));

    private static Expression<Action<IContext, DerivedFact>> Act(string action) =>
        Expression.Lambda<Action<IContext, DerivedFact>>(Expression.Call(typeof(PackActions), action, null, _context, _derived), _context, _derived);
}
