using System.Linq;
using Compliance.Findings;
using Compliance.Values;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Findings;

/// <summary>What the findings of a subject amount to: from those at level error, the worst that there is.</summary>
public class DecisionTests
{
    // yes and no state the fact; an empty cell leaves it out. The rule over waste does not apply in any of these.
    [TestCase("yes", "yes", "yes", "yes", ExpectedResult = Decision.Compliant)]
    [TestCase("no", "yes", "yes", "yes", ExpectedResult = Decision.NonCompliant)]
    [TestCase("yes", "no", "yes", "yes", ExpectedResult = Decision.NonCompliant)]
    [TestCase("no", "", "yes", "yes", ExpectedResult = Decision.NonCompliant, TestName = "A_failure_outweighs_what_is_undetermined")]
    [TestCase("yes", "", "yes", "yes", ExpectedResult = Decision.Undetermined)]
    [TestCase("", "yes", "yes", "yes", ExpectedResult = Decision.Undetermined)]
    [TestCase("yes", "waived", "yes", "yes", ExpectedResult = Decision.CompliantWithDeviations)]
    [TestCase("", "waived", "yes", "yes", ExpectedResult = Decision.Undetermined, TestName = "What_is_undetermined_outweighs_what_is_waived")]
    [TestCase("no", "waived", "yes", "yes", ExpectedResult = Decision.NonCompliant, TestName = "A_failure_outweighs_what_is_waived")]
    [TestCase("yes", "yes", "no", "no", ExpectedResult = Decision.Compliant, TestName = "Targets_and_advice_do_not_decide")]
    [TestCase("yes", "yes", "", "", ExpectedResult = Decision.Compliant, TestName = "Targets_and_advice_of_which_nothing_is_known_do_not_decide")]
    public Decision The_worst_finding_at_level_error_decides(string duty, string principle, string target, string advice)
    {
        var thing = FindingsPack.Thing().Set("applies", false);
        foreach (var (fact, value) in new[] { ("duty", duty), ("principle", principle), ("target", target), ("advice", advice) })
        {
            if (value.Length > 0)
                thing.Set(fact, value == "waived" ? "no" : value);
        }

        if (principle == "waived")
            thing.Add(FindingsPack.Deviation("principle"));
        return FindingsPack.Evaluate(thing).Decision;
    }

    [Test]
    public void Nothing_that_binds_yet_is_no_compliance()
    {
        var evaluation = FindingsPack.Evaluate(FindingsPack.Thing().On(new(2025, 12, 31)).Set("applies", false).Set("duty", true).Set("principle", true));
        evaluation.Decision.Should().Be(Decision.NothingApplied);
        evaluation.Counts[Verdict.Upcoming].Should().Be(4);
        evaluation.Counts[Verdict.NotApplicable].Should().Be(1);
    }

    [Test]
    public void Findings_with_some_verdicts_are_all_that_have_them([Values] Verdict wanted)
    {
        var evaluations = new[] { new CalendarDate(2026, 6, 1), new CalendarDate(2025, 12, 31) }.Select(day => FindingsPack.Evaluate(FindingsPack.Thing()
            .On(day).Set("applies", false).Set("duty", true).Set("principle", false).Set("target", false).Add(FindingsPack.Deviation("principle")))).ToList();
        foreach (var evaluation in evaluations)
        {
            var expected = evaluation.Findings.Where(finding => finding.Verdict == wanted).ToList();
            expected.Count.Should().Be((int)evaluation.Counts[wanted]);
            evaluation.FindingsWith(verdict => verdict == wanted).Should().Equal(expected);
            evaluation.FindingsWith(verdict => verdict != wanted).Should().Equal(evaluation.Findings.Except(expected));
        }

        evaluations.Should().Contain(evaluation => evaluation.Counts[wanted] > 0);
    }

    [Test]
    public void A_subject_for_which_there_is_no_rule_is_not_compliant()
    {
        var evaluation = FindingsPack.Evaluate(new Descriptors.SubjectBuilder(FindingsPack.Pack.Vocabulary, "other", "O").On(new(2026, 6, 1)));
        evaluation.Decision.Should().Be(Decision.NothingApplied);
        evaluation.Counts.Total.Should().Be(0);
    }

    [TestCase("duty", ExpectedResult = FindingLevel.Error)]
    [TestCase("principle", ExpectedResult = FindingLevel.Error)]
    [TestCase("target", ExpectedResult = FindingLevel.Warning)]
    [TestCase("advice", ExpectedResult = FindingLevel.Note)]
    public FindingLevel A_failure_weighs_by_the_obligation(string rule) => FindingsPack.Find(FindingsPack.Thing().Set(rule, false), rule).Level;

    [Test]
    public void What_settles_most_is_asked_for_first()
    {
        var missing = FindingsPack.Evaluate(FindingsPack.Thing().Set("area", 1000)).Missing;
        missing.Should().SatisfyRespectively(
            first => (first.Fact.Name, first.Settles, first.NamedBy).Should().Be(("duty", 1, 1)),
            second => (second.Fact.Name, second.Settles, second.NamedBy).Should().Be(("principle", 1, 1)),
            third => (third.Fact.Name, third.Settles, third.NamedBy).Should().Be(("applies", 0, 1)),
            fourth => (fourth.Fact.Name, fourth.Settles, fourth.NamedBy).Should().Be(("waste", 0, 1)),
            fifth => (fifth.Fact.Name, fifth.Settles, fifth.NamedBy).Should().Be(("target", 1, 1)),
            sixth => (sixth.Fact.Name, sixth.Settles, sixth.NamedBy).Should().Be(("advice", 1, 1)));
    }
}
