using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Benchmarks.ByHand;
using Compliance.Compilation;
using Compliance.Packs;
using Compliance.Values;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Benchmarks.Tests;

/// <summary>The rules by hand are the pack's rules: else the comparison with them would say nothing.</summary>
public class ByHandTests
{
    private static readonly CompiledPlan _plan = CompiledPlan.Compile(SampleProjects.LoadPack());

    private static readonly (string Rule, Func<Measures, Span> Of)[] _measures =
    [
        ("public-energy-saving", measures => measures.EnergySaving),
        ("rooftop-pv", measures => measures.RooftopPv),
        ("one-star", measures => measures.GreenStar),
        ("construction-waste", measures => measures.ConstructionWaste),
    ];

    private static IReadOnlyList<Rule> Rules => _plan.RulesFor(_plan.Pack.Vocabulary.FindKind("project")!);

    [TestCase(0, 0)]
    [TestCase(0.1, 0)]
    [TestCase(0, 0.1)]
    [TestCase(0.4, 0.3)]
    [TestCase(1, 0)]
    public void The_rules_by_hand_give_the_verdicts_of_the_library_on_every_day_that_a_limit_changes(double missing, double open)
    {
        var subjects = SampleProjects.Create(_plan.Pack, 1_000, missing, seed: 7, open: open);
        var facts = subjects.Select(ProjectFacts.Of).ToArray();
        var expected = new Verdict[Rules.Count];
        var byHand = new Verdict[ProjectRules.Count];
        foreach (var day in Rules.SelectMany(rule => rule.Requirement.Limits).SelectMany(limit => new[] { limit.From, Before(limit.From) }).Distinct())
        {
            for (var i = 0; i < subjects.Count; i++)
            {
                _plan.Evaluate(subjects[i], day, expected);
                ProjectRules.Evaluate(facts[i], day.DayNumber, byHand, out _);
                if (!byHand.AsSpan().SequenceEqual(expected))
                    byHand.Should().Equal(expected, "{0} on {1} is decided by the same rules", subjects[i], day);
            }
        }
    }

    [TestCase(0.1, 0.2)]
    public void What_is_measured_by_hand_is_what_the_library_measures(double missing, double open)
    {
        var measured = Rules.Select(rule => rule.Requirement).OfType<NumberRequirement>().ToList();
        measured.Should().HaveCount(_measures.Length, "every measure of the pack is measured by hand");
        var verdicts = new Verdict[ProjectRules.Count];
        foreach (var subject in SampleProjects.Create(_plan.Pack, 1_000, missing, seed: 8, open: open))
        {
            ProjectRules.Evaluate(ProjectFacts.Of(subject), SampleProjects.Day.DayNumber, verdicts, out var byHand);
            foreach (var (id, of) in _measures)
            {
                var requirement = (NumberRequirement)_plan.Pack.FindRule(id)!.Requirement;
                var value = requirement.Measure.Enclose(subject).Scale(Rational.One / ((Threshold)requirement.Limits[^1]).Value.Unit.Scale);
                if (!Near(of(byHand).Low, value.Lower.Value, double.NegativeInfinity) || !Near(of(byHand).High, value.Upper.Value, double.PositiveInfinity))
                    Assert.Fail($"{id} of {subject} is {value}, by hand {of(byHand)}.");
            }
        }
    }

    private static CalendarDate Before(CalendarDate day) => CalendarDate.FromDayNumber(day.DayNumber - 1);

    private static bool Near(double byHand, Rational? exact, double infinity) => exact is { } value
        ? Math.Abs(byHand - value.ToDouble()) <= 1e-12 * Math.Abs(value.ToDouble())
        : byHand.Equals(infinity);
}
