using System.Linq;
using Compliance.Authoring.Testing.Cases;
using Compliance.Authoring.Testing.Coverage;
using Compliance.Packs;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Authoring.Tests.Testing;

/// <summary>What no case shows is named, and what no case could show is not required.</summary>
public class CoverageTests
{
    [Test]
    public void A_case_that_is_taken_out_is_missed_by_what_it_alone_shows()
    {
        using var pack = new TemporaryPack();
        pack.Replace("{facts: {walk_time_to_services: 15 min}, on: 2023-12-05", "");
        Missing(pack, "fifteen-minute-circle").Should().BeEmpty("another case has the day");
        pack.Replace("{facts: {walk_time_to_services: 15.0001 min}, on: 2023-12-05", "");

        Missing(pack, "fifteen-minute-circle").Should().Equal("evaluated as of 2023-12-05, the day before it binds", "verdict: upcoming");
    }

    [Test]
    public void Without_cases_everything_is_missing()
    {
        using var pack = new TemporaryPack();
        pack.RemoveCases();

        Missing(pack, "cluster-density").Should().Equal(
            "exactly at the limit, 10000 person/km²",
            "just beyond the limit of 10000 person/km², by at most 10 person/km²",
            "evaluated as of 2023-12-06, the first day it binds",
            "evaluated as of 2023-12-05, the day before it binds",
            "a deviation that is not approved by the day",
            "a deviation that has expired by the day",
            "verdict: pass",
            "verdict: fail",
            "verdict: undetermined",
            "verdict: upcoming",
            "verdict: waived");
        Missing(pack, "government-buildings").Should().Contain(
        [
            "when: 'funding is one of government, government_led' is true, and it alone determines the result",
            "when: 'funding is one of government, government_led' is false, and it alone determines the result",
            "require: 'meets_prefabrication_standard' is false, and it alone determines the result",
            "verdict: not applicable",
        ]);
        Missing(pack, "prefabricated-share").Should().Contain(
        [
            "among: 'construction = new' is false, and it alone determines the result",
            "where: 'is_prefabricated' is true, and it alone determines the result",
            "in_year: a day before the year",
        ]);
        Missing(pack, "report-on-time").Should().Contain(["done on the last day, 11-15", "done on the day after the last, 11-15", "done in a former year only"]);
    }

    [Test]
    public void A_missing_case_is_named_with_the_line_of_its_part_of_the_rule()
    {
        using var pack = new TemporaryPack();
        pack.RemoveCases();
        var rule = pack.Read().FindRule("municipal-waste-recovery")!;

        var goals = CoverageRunner.Run(rule, []).Missing.Where(goal => goal.Text.En.StartsWith("exactly at the limit", System.StringComparison.Ordinal));

        goals.Select(goal => goal.Span).Should().Equal(rule.Requirement.Limits.Select(limit => limit.Span));
    }

    [Test]
    public void What_cannot_be_shown_is_not_asked_for()
    {
        // A rule for every subject of its kind always applies, and nothing may depart from a duty.
        Asked("plot-density").Should().NotContain(["verdict: not applicable", "verdict: waived"]);

        // Nothing is greater than the whole: of a share, at least 100 % is missed on one side only.
        Asked("green-building-share").Where(text => text.Contains("beyond", System.StringComparison.Ordinal)).Should().ContainSingle();

        // However few there are, counted members are some number: the rule applies.
        var rule = ShippedPack.Rule("cluster-density");
        CoverageRunner.Goals(rule).Single(goal => goal.Text.En == "verdict: not applicable").IsUnreachable.Should().BeTrue();
    }

    [Test]
    public void A_case_that_fails_shows_nothing()
    {
        var rule = ShippedPack.Rule("plot-density");
        var results = CaseRunner.Run(rule).Select(result => result with { Differences = [new CaseDifference("verdict", "verdict", "pass", "fail")] }).ToList();

        CoverageRunner.Run(rule, results).Met.Should().BeEmpty();
    }

    private static string[] Missing(TemporaryPack pack, string rule) => [.. Run(pack.Read().FindRule(rule)!).Missing.Select(goal => goal.Text.En)];

    private static string[] Asked(string rule) => [.. Run(ShippedPack.Rule(rule)).Met.Concat(Run(ShippedPack.Rule(rule)).Missing).Select(goal => goal.Text.En)];

    private static RuleCoverage Run(Rule rule) => CoverageRunner.Run(rule, CaseRunner.Run(rule));
}
