using System;
using System.Collections.Generic;
using System.Linq;
using System.Linq.Expressions;
using Compliance.Compilation;
using Compliance.Localization;
using Compliance.Packs;
using NRules.RuleModel;
using NRules.RuleModel.Builders;

namespace Compliance.NRules;

/// <summary>
/// Makes each rule of a plan an NRules rule. It matches a candidate that is of the rule's kind, may be one that the rule
/// applies to, and does not pass. Limits, and which of them is in force on the day, are inside the last test and are no
/// facts of their own: NRules joins facts without an index.
/// </summary>
internal static class PackRules
{
    /// <summary>The pack's rules run before any rule of a host's.</summary>
    public const int Priority = int.MaxValue;

    private static readonly ParameterExpression Candidate = Expression.Parameter(typeof(Candidate), "candidate");
    private static readonly ParameterExpression Context = Expression.Parameter(typeof(IContext), "context");

    public static IEnumerable<IRuleDefinition> Of(CompiledPlan plan)
    {
        foreach (var kind in plan.Pack.Vocabulary.Kinds.Select(plan.PlanFor))
        {
            var tests = new KindTests(kind);
            for (var place = 0; place < kind.Rules.Length; place++)
                yield return Build(kind.Rules[place].Rule, tests.Before(kind.Rules[place].Rule), new RuleTest(place), plan.Pack);
        }
    }

    private static IRuleDefinition Build(Rule rule, IEnumerable<Test> before, RuleTest test, RulePack pack)
    {
        var builder = new RuleBuilder();
        builder.Name(rule.Id);
        builder.Description(rule.Title.In(Language.English));
        builder.Tag(pack.Id);
        builder.Priority(Priority);

        var pattern = builder.LeftHandSide().Pattern(typeof(Candidate), Candidate.Name);
        foreach (var condition in before.Append(test))
            pattern.Condition(Expression.Lambda<Func<Candidate, bool>>(Call(condition, nameof(Test.Holds)), Candidate));
        builder.RightHandSide().Action(Expression.Lambda<Action<IContext, Candidate>>(Call(test, nameof(RuleTest.Record)), Context, Candidate));
        return builder.Build();
    }

    private static MethodCallExpression Call(Test test, string method) => Expression.Call(Expression.Constant(test), method, null, Candidate);
}
