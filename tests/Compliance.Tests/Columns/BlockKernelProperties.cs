using System.Collections.Generic;
using System.Linq;
using Compliance.Columns;
using Compliance.Compilation;
using Compliance.Descriptors;
using Compliance.Facts;
using Compliance.Tables;
using Compliance.Tests.Kernel.Worlds;
using Compliance.Values;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Columns;

/// <summary>The kernel over columns against the kernel over rows, which is held to the plain evaluator elsewhere.</summary>
[Category("Slow")]
[Parallelizable]
public class BlockKernelProperties
{
    [PropertyTest(200, Arbitrary = [typeof(ArbitraryWorlds)])]
    public void Verdicts_over_columns_are_those_over_rows(World world) => Check(world, world.Subjects);

    [PropertyTest(100, Arbitrary = [typeof(ArbitraryDiscreteWorlds)])]
    public void Verdicts_over_columns_of_choices_are_those_over_rows(World world) => Check(world, world.Subjects);

    // A known subject alone, and then with others: columns without unknowns are evaluated in another way.
    [PropertyTest(30, 4, Arbitrary = [typeof(ArbitraryWorlds)])]
    public void A_subject_is_decided_alone_as_among_a_thousand(World world)
    {
        foreach (var subject in world.Subjects)
            Check(world, [subject]);
        Check(world, [.. Enumerable.Range(0, FactBlock.Rows).Select(i => world.Subjects[i * 7 % world.Subjects.Count])]);
        Check(world, [.. Enumerable.Range(0, 65).Select(i => world.Subjects[i * i % world.Subjects.Count])]);
    }

    [NUnit.Framework.Test]
    public void An_interval_whose_ends_have_one_nearest_double_is_no_point()
    {
        var world = World.Of(418366927);
        foreach (var subject in world.Subjects)
            Check(world, [subject]);
    }

    private static void Check(World world, IReadOnlyList<Subject> subjects)
    {
        foreach (var kind in subjects.GroupBy(subject => subject.Kind))
        {
            foreach (var day in kind.Select(subject => subject.Date!.Value).Distinct())
                Check(world, kind.Key, [.. kind], day);
        }
    }

    private static void Check(World world, SubjectKind kind, IReadOnlyList<Subject> subjects, CalendarDate on)
    {
        var plan = world.Plan.PlanFor(kind);
        var kernel = new BlockKernel(kind, plan.PeriodOf(on));
        var (block, verdicts) = (kernel.NewBlock(), kernel.NewVerdicts());

        // The second time it is used again.
        for (var time = 0; time < 2; time++)
        {
            block.Clear();
            block.Values = row => subjects[row];
            foreach (var subject in subjects)
                block.Add(subject.Statements);
            kernel.Evaluate(block, on, verdicts);
            Compare(world, plan, subjects, on, verdicts);
        }
    }

    private static void Compare(World world, KindPlan plan, IReadOnlyList<Subject> subjects, CalendarDate on, BlockVerdicts verdicts)
    {
        for (var rule = 0; rule < plan.Rules.Length; rule++)
        {
            var expected = subjects.Select(subject => plan.Rules[rule].Evaluate(subject.Row, plan.LimitsInForce(on)[rule], on)).ToList();
            for (var row = 0; row < subjects.Count; row++)
            {
                // Described only where it differs: a description takes longer than the verdict.
                if (verdicts.Of(rule, row) != expected[row])
                    verdicts.Of(rule, row).Should().Be(expected[row], $"{plan.Rules[rule].Rule} of {world.Describe(subjects[row])}");
            }

            foreach (var verdict in expected.Distinct())
                verdicts.CountOf(rule, verdict).Should().Be(expected.Count(one => one == verdict));
        }
    }
}
