using System.Collections.Generic;
using System.Linq;
using Compliance.Descriptors;
using Compliance.Tests.Kernel.Worlds;
using Compliance.Values;
using FluentAssertions.Execution;

namespace Compliance.Tests.Portfolios;

/// <summary>What is computed over the members of a jurisdiction, against every way in which they may turn out.</summary>
public class ExactIntervalProperties
{
    private static readonly CalendarDate[] Days = [new(2026, 1, 1), new(2026, 6, 30), new(2026, 12, 30), new(2026, 12, 31), new(2026, 12, 31)];

    [PropertyTest(300, Arbitrary = [typeof(Seeds)])]
    public void Shares_counts_and_sums_and_how_they_rise_are_exact_ratios_enclose_and_verdicts_follow(int seed)
    {
        var dice = new Dice(seed);
        var maker = new MemberMaker(dice);
        List<Subject> members = [.. Enumerable.Range(0, dice.Between(1, 4)).Select(i => maker.Member("project", $"P-{i}", "city"))];
        var on = dice.Pick(Days);
        using var session = SmallCity.Fired([SmallCity.Make("jurisdiction", "city", null, on), .. members]);
        foreach (var goal in SmallCity.CaseGoals.Where(goal => goal.Members == "project"))
        {
            var finding = session.Finding("city", goal.Id);
            var expected = new ReferenceAggregate(goal, members[0].Kind).Evaluate(members, on);
            using var scope = new AssertionScope($"{goal.Id} of {string.Join("; ", members.Select(Describe))}");
            Agree.Check(finding, goal, expected);
        }
    }

    private static string Describe(Subject member) => string.Join(", ", member.Kind.Facts
        .Select((fact, slot) => (fact, stated: member.Stated(slot)))
        .Where(one => one.stated is not null)
        .Select(one => $"{one.fact.Name}: {one.stated!.Written}"));
}
