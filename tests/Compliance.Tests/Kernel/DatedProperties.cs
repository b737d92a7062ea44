using System.Collections.Generic;
using System.Linq;
using Compliance.Columns;
using Compliance.Compilation;
using Compliance.Descriptors;
using Compliance.Findings;
using Compliance.Tests.Kernel.Worlds;
using Compliance.Values;
using FluentAssertions;
using FluentAssertions.Execution;

namespace Compliance.Tests.Kernel;

/// <summary>
/// Terms, the least and the greatest of several, sums and differences of days, limits that end, that a day of the subject's own tells, and that are
/// other facts: every evaluator against the plain one, on random packs and boxes.
/// </summary>
[NUnit.Framework.Parallelizable]
public class DatedProperties
{
    [PropertyTest(1400, Arbitrary = [typeof(ArbitraryDatedWorlds)])]
    public void Verdicts_measures_projections_and_missing_facts_are_the_plain_evaluators(World world)
    {
        foreach (var evaluation in world.Evaluate(world.Subjects))
        {
            foreach (var (finding, reference) in evaluation.Findings.Zip(world.References))
            {
                using var scope = new AssertionScope($"{finding.Rule} of {world.Describe(finding.Subject)}");
                var expected = Agreement.Check(finding, reference);
                ExactVerdict.Evaluate(finding.Rule, finding.Subject, finding.Day, null).Should().Be(expected.Verdict);
            }
        }
    }

    [PropertyTest(300, Arbitrary = [typeof(ArbitraryDatedWorlds)])]
    public void Columns_give_what_rows_give(World world)
    {
        foreach (var subject in world.Subjects)
        {
            var (plan, day) = (world.Plan.PlanFor(subject.Kind), subject.Date!.Value);
            var byRow = new Verdict[plan.Rules.Length];
            plan.PeriodOf(day).Evaluate(subject.Row, day, byRow);
            ByColumns(plan, subject, day).Should().Equal(byRow, world.Describe(subject));
        }
    }

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
