using System.Collections.Generic;
using System.Linq;
using Compliance.Descriptors;
using Compliance.Expressions;
using Compliance.Findings;
using Compliance.Packs;
using Compliance.Tests.JiaozuoPack;
using Compliance.Tests.Kernel;
using Compliance.Tests.Reference;
using FluentAssertions;
using FluentAssertions.Execution;
using NUnit.Framework;

namespace Compliance.Tests.Portfolios;

/// <summary>The rules about members of the shipped pack, in words of their own, agree with it on all their cases.</summary>
public class ShippedAggregatesAgreeTests
{
    private static readonly AggregateSketch[] CaseGoals =
    [
        new("prefabricated-share", "share", Of: "gross_floor_area", Among: "construction = new", Where: "is_prefabricated", InYear: "started_on"),
        new("demonstration-count", "count", Where: "is_demonstration"),
        new("low-energy-building-count", "count", Where: "not energy_class = standard"),
        new("green-building-share", "share", Of: "gross_floor_area", Among: "construction = new", Where: "meets_green_building_standard"),
        new("starred-share-rising", "share", Of: "gross_floor_area", Among: "construction = new and meets_green_building_standard", Where: "green_star >= 1 star", InYear: "started_on")
        {
            IsAgainstYearBefore = true,
        },
        new("starred-share", "share", Of: "gross_floor_area", Among: "construction = new and meets_green_building_standard", Where: "green_star >= 1 star"),
        new("construction-waste-recovery", "ratio", Of: "construction_waste_recovered", To: "construction_waste"),
    ];

    private static IEnumerable<Rule> Rules => ShippedPack.Pack.Rules.Where(rule => rule.Requirement is AggregateRequirement);

    [TestCaseSource(nameof(Rules))]
    public void The_session_agrees_with_the_plain_evaluator_on_the_cases_of(Rule rule)
    {
        var goal = CaseGoals.Single(one => one.Id == rule.Id);
        foreach (var @case in rule.Cases)
        {
            var finding = ShippedPack.Check(rule, @case);
            using var scope = new AssertionScope(@case.Span.ToString());
            List<Subject> members = [.. ShippedPack.MembersOf(rule, @case)];
            if (members.Count > 0 && !finding.Portfolio!.IsJudgedOnReport)
                CheckMembers(finding, rule, goal, members, ShippedPack.HasAnyNumberMore(rule, @case));
            else if (rule.Requirement is AggregateRequirement { Reported: not null })
                Agreement.Check(finding, new ReferenceRule(rule));
            else
                finding.Portfolio.Should().BeNull();
        }
    }

    private static void CheckMembers(Finding finding, Rule rule, AggregateSketch goal, List<Subject> members, bool hasMore)
    {
        var range = new ReferenceAggregate(goal, members[0].Kind).Evaluate([members], finding.Day, hasMore ? Subject.Unknown(members[0].Kind) : null);
        var applies = rule.WhenText is null
            ? Answer.Yes
            : new Evaluator(new Statement(finding.Subject)).Evaluate(ExpressionParser.Parse(rule.WhenText, rule.Subject));
        var limit = (Threshold)rule.Requirement.Limits[0];
        var byNumber = range.Evaluate(limit.Comparator == Comparator.MoreThan ? ">" : ">=", Fraction.Of(limit.Value.Value) * Fraction.Of(limit.Value.Unit.Scale));
        var verdict = applies.IsNo ? Verdict.NotApplicable : applies.IsOpen && byNumber == Verdict.Fail ? Verdict.Undetermined : byNumber;

        var given = finding.Limit is null && verdict != Verdict.NotApplicable ? finding.Upcoming!.Projected : finding.Verdict;
        given.Should().BeOneOf(goal.IsExact ? [verdict] : [verdict, Verdict.Undetermined]);
    }
}
