using System.Collections.Generic;
using System.Linq;
using Compliance.Columns;
using Compliance.Compilation;
using Compliance.Descriptors;
using Compliance.Findings;
using Compliance.Packs;
using Compliance.Tests.Kernel.Worlds;
using Compliance.Values;
using FluentAssertions;

namespace Compliance.Tests.Kernel;

/// <summary>What can be read in several ways is what each combination of the readings is, by every kernel, and never better than any of them.</summary>
[NUnit.Framework.Parallelizable]
public class ReadingProperties
{
    [PropertyTest(150, Arbitrary = [typeof(ArbitraryWorlds)])]
    public void A_verdict_is_that_on_which_all_readings_agree(World world)
    {
        foreach (var (subject, combinations) in AmbiguousSubjects.Of(world))
        {
            var plan = world.Plan.PlanFor(subject.Kind);
            var day = subject.Date!.Value;
            var expected = plan.Rules.Select(rule => Joined(rule, combinations, day)).ToArray();
            var because = world.Describe(subject);

            var byRow = new Verdict[plan.Rules.Length];
            plan.PeriodOf(day).Evaluate(subject.Row, day, byRow);
            byRow.Should().Equal(expected, because);
            plan.Rules.Select(rule => rule.EvaluateExactly(subject, rule.LimitOn(day), day)).Should().Equal(expected, because);
            ByColumns(plan, subject, day).Should().Equal(expected, because);
            for (var rule = 0; rule < expected.Length; rule++)
                ExactVerdict.Evaluate(plan.Rules[rule].Rule, subject, day, null).Should().Be(Waived(plan.Rules[rule].Rule, subject, day, expected[rule]), because);
        }
    }

    [PropertyTest(100, Arbitrary = [typeof(ArbitraryWorlds)])]
    public void Two_readings_are_never_better_than_either(World world)
    {
        foreach (var (subject, combinations) in AmbiguousSubjects.Of(world))
        {
            var plan = world.Plan.PlanFor(subject.Kind);
            var day = subject.Date!.Value;
            for (var rule = 0; rule < plan.Rules.Length; rule++)
            {
                var verdict = Decided(plan, rule, subject, day);
                foreach (var single in combinations.Select(one => Decided(plan, rule, one, day)))
                {
                    // A pass stands where no reading fails or is open; a fail where every reading fails.
                    if (verdict == Verdict.Pass)
                        single.Should().BeOneOf(Verdict.Pass, Verdict.NotApplicable);
                    if (verdict == Verdict.Fail)
                        single.Should().Be(Verdict.Fail);
                }
            }
        }
    }

    [PropertyTest(100, Arbitrary = [typeof(ArbitraryWorlds)])]
    public void An_open_verdict_says_which_fact_has_two_readings(World world)
    {
        foreach (var (subject, combinations) in AmbiguousSubjects.Of(world))
        {
            var evaluation = Evaluation.Of(world.Plan, subject, new DecisionDay(subject.Date!.Value, DaySource.Subject));
            foreach (var finding in evaluation.Findings.Where(finding => finding.Verdict == Verdict.Undetermined && finding.Rule.Requirement is not AggregateRequirement && finding is not { InForce: LimitTable, Limits.Count: 0 }))
                finding.Missing.Should().NotBeEmpty(world.Describe(subject));
            combinations.Should().NotBeEmpty();
        }
    }

    // Where it applies to some readings and its limit is met by all of them, it makes no difference which one is meant.
    private static Verdict Joined(CompiledRule rule, IReadOnlyList<Subject> combinations, CalendarDate day)
    {
        var limit = rule.LimitOn(day);
        var applies = combinations.Aggregate((Truth)0, (joined, one) => joined | rule.Applies(one.Row));
        if (applies == Truth.False)
            return Verdict.NotApplicable;
        if (limit < 0)
            return Verdict.Upcoming;

        var holds = combinations.Aggregate((Truth)0, (joined, one) => joined | rule.Holds(one.Row, limit, day));
        if (holds == Truth.True)
            return Verdict.Pass;
        return applies == Truth.True && holds == Truth.False ? Verdict.Fail : Verdict.Undetermined;
    }

    private static Verdict Decided(KindPlan plan, int rule, Subject subject, CalendarDate day) =>
        plan.Rules[rule].Evaluate(subject.Row, plan.LimitsInForce(day)[rule], day);

    private static Verdict Waived(Rule rule, Subject subject, CalendarDate day, Verdict verdict) =>
        verdict == Verdict.Fail && Deviations.Find(subject, rule, day).Covers ? Verdict.Waived : verdict;

    private static IEnumerable<Verdict> ByColumns(KindPlan plan, Subject subject, CalendarDate day)
    {
        var kernel = new BlockKernel(plan.Kind, plan.PeriodOf(day));
        var (block, verdicts) = (kernel.NewBlock(), kernel.NewVerdicts());
        block.Values = _ => subject;
        block.Add(subject.Statements);
        kernel.Evaluate(block, day, verdicts);
        return Enumerable.Range(0, plan.Rules.Length).Select(rule => verdicts.Of(rule, 0));
    }
}
