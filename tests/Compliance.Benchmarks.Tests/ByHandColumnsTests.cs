using System.Linq;
using Compliance.Benchmarks.ByHand;
using Compliance.Compilation;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Benchmarks.Tests;

/// <summary>The rules by hand over columns are the pack's rules too.</summary>
public class ByHandColumnsTests
{
    private static readonly CompiledPlan _plan = CompiledPlan.Compile(SampleProjects.LoadPack());

    [TestCase(0, 0)]
    [TestCase(0.1, 0)]
    [TestCase(0, 0.1)]
    [TestCase(0.4, 0.3)]
    public void The_rules_by_hand_over_columns_give_the_verdicts_of_the_library(double missing, double open)
    {
        var subjects = SampleProjects.Create(_plan.Pack, FactColumns.Rows, missing, seed: 11, open: open);
        var facts = new FactColumns([.. subjects.Select(ProjectFacts.Of)]);
        facts.IsKnown.Should().Be(missing == 0 && open == 0);

        var verdicts = new VerdictColumns();
        if (facts.IsKnown)
            KnownColumns.Evaluate(facts, verdicts);
        else
            OpenColumns.Evaluate(facts, verdicts);

        var expected = new Verdict[ProjectRules.Count];
        for (var row = 0; row < subjects.Count; row++)
        {
            _plan.Evaluate(subjects[row], SampleProjects.Day, expected);
            var own = Enumerable.Range(0, ProjectRules.Count).Select(rule => verdicts.Of(rule, row, Verdict.Undetermined)).ToArray();
            if (!own.SequenceEqual(expected))
                own.Should().Equal(expected, "{0} is decided by the same rules", subjects[row]);
        }
    }
}
