using System.Collections.Generic;
using System.Linq;
using Compliance.Descriptors;
using Compliance.Packs;
using Compliance.Tests.Kernel.Worlds;
using Compliance.Values;
using FluentAssertions;

namespace Compliance.Tests.Kernel;

/// <summary>A verdict on a box holds at its points.</summary>
public class SamplingProperties
{
    private const int PointsPerBox = 6;

    [PropertyTest(150, Arbitrary = [typeof(ArbitraryWorlds)])]
    public void What_is_decided_of_a_box_is_decided_alike_at_every_point_of_it(World world)
    {
        var dice = new Dice(world.Seed);
        foreach (var subject in world.Subjects)
        {
            var whole = world.Evaluate(subject);
            for (var i = 0; i < PointsPerBox; i++)
            {
                var point = Points.Sample(subject, dice);
                var verdicts = world.Evaluate(point);
                for (var rule = 0; rule < whole.Length; rule++)
                {
                    Allowed(whole[rule], world.Pack.Rules[rule]).Should().Contain(
                        verdicts[rule], "{0} gives {1} for {2}, and at the point {3}", world.Pack.Rules[rule], whole[rule], world.Describe(subject), world.Describe(point));
                }
            }
        }
    }

    [PropertyTest(150, Arbitrary = [typeof(ArbitraryWorlds)])]
    public void Once_everything_missing_is_known_nothing_is_undetermined(World world)
    {
        var dice = new Dice(world.Seed);
        foreach (var evaluation in world.Evaluate(world.Subjects))
        {
            foreach (var finding in evaluation.Findings.Where(finding => finding.Verdict == Verdict.Undetermined))
            {
                var about = $"{finding.Rule} of {world.Describe(finding.Subject)}";
                if (IsInNoRow(finding.Rule, finding.Subject))
                    continue;

                finding.Missing.Should().NotBeEmpty("{0} is undetermined", about);

                var settled = Points.Settle(finding.Subject, finding.Missing, dice);
                if (!IsOfFormerYear(finding.Rule, settled) && !IsInNoRow(finding.Rule, settled))
                    world.Evaluate(settled)[world.Pack.Rules.ToList().IndexOf(finding.Rule)].Should().NotBe(Verdict.Undetermined, "{0} is known in {1}", about, world.Describe(settled));
            }
        }
    }

    [PropertyTest(50, Arbitrary = [typeof(ArbitraryWorlds)])]
    public void Every_rule_is_counted_once(World world)
    {
        foreach (var evaluation in world.Evaluate(world.Subjects))
        {
            evaluation.Counts.Total.Should().Be(world.Pack.Rules.Count);
            foreach (var verdict in System.Enum.GetValues<Verdict>())
                evaluation.Counts[verdict].Should().Be(evaluation.Findings.Count(finding => finding.Verdict == verdict));
        }
    }

    // Where it is open whether a rule applies, it passes where it would pass or not apply. Points are undetermined only by a
    // deadline that a former year's day does not answer, and in no row of a table.
    private static IEnumerable<Verdict> Allowed(Verdict whole, Rule rule) => whole switch
    {
        Verdict.Pass => [Verdict.Pass, Verdict.NotApplicable],
        Verdict.Upcoming => [Verdict.Upcoming, Verdict.NotApplicable],
        Verdict.Undetermined when rule.Requirement is not DeadlineRequirement && !rule.Requirement.Limits.Any(limit => limit is LimitTable { NeedsRow: true }) => [Verdict.Pass, Verdict.Fail, Verdict.Waived, Verdict.NotApplicable],
        Verdict.Undetermined => [Verdict.Pass, Verdict.Fail, Verdict.Waived, Verdict.NotApplicable, Verdict.Undetermined],
        _ => [whole],
    };

    private static bool IsInNoRow(Rule rule, Subject subject) =>
        rule.Requirement.InForce(subject.Date!.Value) is LimitTable { NeedsRow: true } table && table.Rows.Contains(subject) == Truth.False;

    private static bool IsOfFormerYear(Rule rule, Subject subject) =>
        rule.Requirement is DeadlineRequirement deadline && subject.RangeOf(deadline.Done.Slot) is { IsPoint: true, Lower.Value: { } day }
        && day < new CalendarDate(subject.Date!.Value.Year, 1, 1).DayNumber;
}
