using System.Collections.Generic;
using System.Linq;
using Compliance.Findings;
using Compliance.Packs;
using FluentAssertions;
using FluentAssertions.Execution;
using NUnit.Framework;

namespace Compliance.Tests.JiaozuoPack;

/// <summary>The cases beside the rules are tests: each gives what it says.</summary>
public class CaseTests
{
    private static IEnumerable<TestCaseData> Cases() =>
        from rule in ShippedPack.Pack.Rules
        from @case in rule.Cases
        select new TestCaseData(rule, @case).SetArgDisplayNames(rule.Id, $"line {@case.Span.Line}");

    [TestCaseSource(nameof(Cases))]
    public void A_case_gives_the_verdict_the_measure_and_the_missing_facts_that_it_says(Rule rule, RuleCase @case)
    {
        var finding = ShippedPack.Check(rule, @case);

        using var scope = new AssertionScope(@case.Span.ToString());
        finding.Verdict.Should().Be(@case.Verdict);
        if (@case.Projected is { } projected)
            finding.Upcoming?.Projected.Should().Be(projected);
        if (@case.Projected is not null)
            finding.Upcoming.Should().NotBeNull("the case speaks of a later limit");
        if (@case.Level is { } level)
            finding.Level.Word().Should().Be(level);
        if (@case.Verdict == Verdict.Undetermined)
            IsExplained(finding).Should().BeTrue("an undetermined finding says what would settle it");
        if (@case.Missing is { } missing)
            finding.Missing.Select(fact => fact.Name).Should().Equal(missing);
        if (@case.Measured is { } measured)
            finding.Measured?.Value.Scale(finding.Measured.Unit.Scale / @case.MeasuredUnit!.Scale).Should().Be(measured);
        if (@case.Measured is not null)
            finding.Measured.Should().NotBeNull("the case says what is measured");
    }

    // By the subject's own facts, by those of its members, or by having members at all.
    private static bool IsExplained(Finding finding) => finding.Missing.Count > 0
        || (finding.Rule.Requirement is AggregateRequirement && (finding.Portfolio is null || finding.Portfolio.Open().Count > 0));
}
