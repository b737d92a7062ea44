using System.Collections.Generic;
using System.Linq;
using Compliance.Facts;
using Compliance.Findings;
using Compliance.Packs;
using Compliance.Values;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.JiaozuoPack;

/// <summary>The cases beside a rule show everything that it can answer, and where the answer turns.</summary>
public class CoverageTests
{
    private static IEnumerable<Rule> Rules => ShippedPack.Pack.Rules;

    private static IEnumerable<Rule> RulesWithThresholds => Rules.Where(rule => rule.Requirement is NumberRequirement or AggregateRequirement);

    private static IEnumerable<Rule> RulesWithDeadlines => Rules.Where(rule => rule.Requirement is DeadlineRequirement);

    [TestCaseSource(nameof(Rules))]
    public void Its_cases_have_every_verdict_that_a_rule_can_reach(Rule rule)
    {
        List<Verdict> reachable = [Verdict.Pass, Verdict.Fail, Verdict.Undetermined, Verdict.Upcoming];
        if (rule.When is not null || rule.Requirement is AggregateRequirement)
            reachable.Add(Verdict.NotApplicable);
        if (rule.Obligation == Obligation.InPrinciple)
            reachable.Add(Verdict.Waived);
        rule.Cases.Select(@case => @case.Verdict).Distinct().Order().Should().Equal(reachable.Order());
    }

    [TestCaseSource(nameof(Rules))]
    public void Its_cases_have_the_binding_day_and_the_day_before(Rule rule)
    {
        foreach (var limit in rule.Requirement.Limits)
        {
            var dayBefore = CalendarDate.FromDayNumber(limit.From.DayNumber - 1);
            rule.Cases.Select(@case => @case.On).Should().Contain([limit.From, dayBefore]);
        }
    }

    // Where a verdict turns: the limit's own value, and the nearest value with the other verdict.
    [TestCaseSource(nameof(RulesWithThresholds))]
    public void Its_cases_have_every_limit_itself_and_a_step_beyond(Rule rule)
    {
        foreach (var limit in rule.Requirement.Limits.Cast<Threshold>())
        {
            var points = rule.Cases
                .Select(@case => ShippedPack.Check(rule, @case))
                .Where(finding => finding.Limit == limit && finding.Measured is { Value.IsPoint: true } && finding.Verdict is Verdict.Pass or Verdict.Fail)
                .ToList();

            points.Should().Contain(finding => Distance(finding).IsZero, "a case lies exactly on {0}", limit.Value);
            var atLimit = points.First(finding => Distance(finding).IsZero).Verdict;
            points.Where(finding => finding.Verdict != atLimit)
                .Should().Contain(finding => Distance(finding) <= Step(rule, limit), "a case lies a step beyond {0}", limit.Value);
        }
    }

    [TestCaseSource(nameof(RulesWithDeadlines))]
    public void Its_cases_have_the_last_day_and_the_day_after(Rule rule)
    {
        var done = ((DeadlineRequirement)rule.Requirement).Done.Slot;
        var deadline = (Deadline)rule.Requirement.Limits[0];
        IEnumerable<int> DaysAfter(Verdict verdict) => rule.Cases
            .Where(@case => @case.Verdict == verdict && @case.Facts.TryGetValue(done, out var stated) && stated.Box.IsPoint)
            .Select(@case => (int)((RangeBox)@case.Facts[done].Box).Interval.Lower.Value!.Value.Numerator - deadline.In(@case.On.Year).DayNumber);
        DaysAfter(Verdict.Pass).Should().Contain(0);
        DaysAfter(Verdict.Fail).Should().Contain(1);
    }

    private static Rational Distance(Finding finding) => Rational.Abs(finding.Measured!.Value.Lower.Value!.Value - finding.Measured.Limit);

    // Whole things go in steps of one; other numbers can come as near as one likes.
    private static Rational Step(Rule rule, Threshold limit) =>
        IsWhole(rule) ? Rational.One : Rational.Of(1, 1000) * (limit.Value.Value.IsZero ? 1 : limit.Value.Value);

    private static bool IsWhole(Rule rule) => rule.Requirement is AggregateRequirement aggregate
        ? aggregate.Aggregate.Kind == AggregateKind.Count
        : rule.Requirement.Slots.All(slot => rule.Subject.Facts[slot].Type == FactType.Count);
}
