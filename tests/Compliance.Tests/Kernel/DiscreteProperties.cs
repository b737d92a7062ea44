using System.Linq;
using Compliance.Expressions;
using Compliance.Packs;
using Compliance.Tests.Kernel.Worlds;
using Compliance.Tests.Reference;
using FluentAssertions;

namespace Compliance.Tests.Kernel;

/// <summary>Where a box is small enough to try all its points, its verdict is what they say, neither more nor less.</summary>
public class DiscreteProperties
{
    [PropertyTest(150, Arbitrary = [typeof(ArbitraryDiscreteWorlds)])]
    public void A_verdict_is_what_all_points_say_where_every_fact_stands_once(World world)
    {
        foreach (var subject in world.Subjects)
        {
            var verdicts = world.Evaluate(subject);
            foreach (var (reference, place) in world.References.Select((reference, place) => (reference, place)))
            {
                if (!reference.NamesEveryFactOnce || AsksForSums(reference) || reference.Rule.Requirement.InForce(subject.Date!.Value) is null)
                    continue;

                var slots = reference.Slots.Where(slot => !subject.ValuesOf(slot).IsPoint).ToList();
                var atPoints = Points.All(subject, slots).Select(point => world.Evaluate(point)[place]).Distinct().ToList();
                var expected = atPoints switch
                {
                    [var only] => only,
                    _ when atPoints.Contains(Verdict.Fail) || atPoints.Contains(Verdict.Waived) || atPoints.Contains(Verdict.Undetermined) => Verdict.Undetermined,
                    _ => Verdict.Pass,
                };
                verdicts[place].Should().Be(expected, "{0} of {1} gives {2} at its points", reference.Rule, world.Describe(subject), string.Join(", ", atPoints));
            }
        }
    }

    // 2 × a whole number may be taken for 5 anywhere between 4 and 6: whether a computed number is equal to another is
    // evaluated for all numbers, not for whole ones.
    private static bool AsksForSums(ReferenceRule reference) =>
        reference.Rule.Requirement.Limits.Any(limit => limit is Threshold { Comparator: Comparator.EqualTo })
        || reference.Rule.Requirement.Limits.OfType<LimitTable>().Any(table => table.Limits.Any(limit => limit.Comparator == Comparator.EqualTo))
        || reference.Comparisons.Any(comparison => comparison.Sign is "=" or "!=");
}
