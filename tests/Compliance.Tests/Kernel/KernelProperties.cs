using System.Linq;
using Compliance.Tests.Kernel.Worlds;
using FluentAssertions.Execution;

namespace Compliance.Tests.Kernel;

/// <summary>The kernel against the plain evaluator, on random packs and boxes.</summary>
public class KernelProperties
{
    [PropertyTest(300, Arbitrary = [typeof(ArbitraryWorlds)])]
    public void Verdicts_measures_projections_and_missing_facts_are_the_plain_evaluators(World world)
    {
        foreach (var evaluation in world.Evaluate(world.Subjects))
        {
            foreach (var (finding, reference) in evaluation.Findings.Zip(world.References))
            {
                using var scope = new AssertionScope($"{finding.Rule} of {world.Describe(finding.Subject)}");
                Agreement.Check(finding, reference);
            }
        }
    }
}
