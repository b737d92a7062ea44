using Compliance.Compilation;
using Compliance.Values;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Findings;

/// <summary>A deviation covers a failure of an in_principle rule, while it is approved and has not expired; nothing else.</summary>
public class DeviationTests
{
    [TestCase("2026-01-01", "2026-12-31", Verdict.Waived, DeviationStatus.Valid)]
    [TestCase("2026-01-01", "2026-06-01", Verdict.Waived, DeviationStatus.Valid, TestName = "On_its_last_day_it_still_holds")]
    [TestCase("2026-01-01", "2026-05-31", Verdict.Fail, DeviationStatus.Expired, TestName = "The_day_after_its_last_day_it_does_not")]
    [TestCase("2026-06-01", "2026-12-31", Verdict.Waived, DeviationStatus.Valid, TestName = "On_the_day_it_is_approved_it_holds")]
    [TestCase("2026-06-02", "2026-12-31", Verdict.Fail, DeviationStatus.NotApproved, TestName = "The_day_before_it_is_approved_it_does_not")]
    [TestCase(null, "2026-12-31", Verdict.Fail, DeviationStatus.NotApproved, TestName = "Without_a_day_of_approval_it_does_not")]
    public void A_deviation_holds_from_its_approval_to_its_last_day(string? approvedOn, string expiresOn, Verdict verdict, DeviationStatus status)
    {
        var finding = FindingsPack.Find(
            FindingsPack.Thing().Set("principle", false).Add(FindingsPack.Deviation("principle", approvedOn, expiresOn: expiresOn)), "principle");
        (finding.Verdict, finding.DeviationStatus).Should().Be((verdict, status));
    }

    [Test]
    public void Without_an_approver_it_is_not_approved() =>
        FindingsPack.Find(FindingsPack.Thing().Set("principle", false).Add(FindingsPack.Deviation("principle", approvedBy: null)), "principle")
            .DeviationStatus.Should().Be(DeviationStatus.NotApproved);

    [TestCase("duty")]
    [TestCase("target")]
    [TestCase("advice")]
    public void Nothing_departs_from_a_rule_that_does_not_speak_in_principle(string rule)
    {
        var finding = FindingsPack.Find(FindingsPack.Thing().Set(rule, false).Add(FindingsPack.Deviation(rule)), rule);
        (finding.Verdict, finding.DeviationStatus).Should().Be((Verdict.Fail, DeviationStatus.NotWaivable));
    }

    [TestCase("yes", ExpectedResult = Verdict.Pass)]
    [TestCase("", ExpectedResult = Verdict.Undetermined)]
    public Verdict A_deviation_covers_a_failure_and_nothing_else(string value)
    {
        var thing = FindingsPack.Thing().Add(FindingsPack.Deviation("principle"));
        return FindingsPack.Find(value.Length == 0 ? thing : thing.Set("principle", value), "principle").Verdict;
    }

    [Test]
    public void Of_several_the_valid_one_counts()
    {
        var thing = FindingsPack.Thing().Set("principle", false)
            .Add(FindingsPack.Deviation("principle", expiresOn: "2026-02-01"))
            .Add(FindingsPack.Deviation("principle"))
            .Add(FindingsPack.Deviation("principle", approvedOn: null));
        var finding = FindingsPack.Find(thing, "principle");
        (finding.Verdict, finding.DeviationStatus, finding.Deviation!.ExpiresOn).Should().Be((Verdict.Waived, DeviationStatus.Valid, new CalendarDate(2026, 12, 31)));
    }

    [Test]
    public void A_deviation_from_another_rule_changes_nothing()
    {
        var finding = FindingsPack.Find(FindingsPack.Thing().Set("principle", false).Add(FindingsPack.Deviation("duty")), "principle");
        (finding.Verdict, finding.Deviation).Should().Be((Verdict.Fail, null));
    }

    [Test]
    public void A_limit_to_come_is_projected_with_the_deviation_that_holds_today()
    {
        var finding = FindingsPack.Find(
            FindingsPack.Thing().On(new(2025, 12, 1)).Set("principle", false).Add(FindingsPack.Deviation("principle", approvedOn: "2025-11-01")), "principle");
        (finding.Verdict, finding.Upcoming!.Projected).Should().Be((Verdict.Upcoming, Verdict.Waived));
    }
}
