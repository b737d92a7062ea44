using System.Linq;
using Compliance.Descriptors;
using Compliance.Values;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Portfolios;

/// <summary>Where there is nothing to count, nothing passes by default, and nothing is divided by nothing.</summary>
public class EmptyPortfolioTests
{
    [Test]
    public void Without_members_nothing_is_decided()
    {
        using var session = SmallCity.Fired(SmallCity.Jurisdiction("city"));
        var findings = session.Find(SmallCity.Jurisdiction("city"))!.Findings;
        findings.Should().OnlyContain(finding => finding.Verdict == Verdict.Undetermined && finding.Portfolio == null);
    }

    [Test]
    public void Members_of_another_kind_are_no_members()
    {
        using var session = SmallCity.Fired(SmallCity.Jurisdiction("city"), SmallCity.Make("plot", "L-1", "city", null, ("green", "false")));
        session.Finding("city", "green-count").Verdict.Should().Be(Verdict.Undetermined);
        session.Finding("city", "plots").Verdict.Should().Be(Verdict.Fail, "there is a plot, and it is not green");
    }

    [Test]
    public void With_members_a_count_and_a_sum_of_none_are_zero()
    {
        using var session = SmallCity.Fired(SmallCity.Jurisdiction("city"), SmallCity.Project("P-1", "city", ("kind", "none"), ("green", "false"), ("rank", "0")));
        session.Finding("city", "green-count").Computed().Should().Be("[0, 0]");
        session.Finding("city", "green-count").Verdict.Should().Be(Verdict.Fail);
        session.Finding("city", "green-sum").Computed().Should().Be("[0, 0]");
        session.Finding("city", "star-count").Verdict.Should().Be(Verdict.Pass, "none is at most one");
    }

    [TestCase("kind: none", Verdict.NotApplicable, Truth.False, null)]
    [TestCase("kind: new, weight: 0, green: true", Verdict.NotApplicable, Truth.False, null)]
    [TestCase("kind: new, weight: 0..5, green: true", Verdict.Pass, Truth.Unknown, "[100, 100]")]
    [TestCase("kind: new, weight: 0..5, green: false", Verdict.Undetermined, Truth.Unknown, "[0, 0]")]
    [TestCase("kind: new, weight: 1..5, green: false", Verdict.Fail, Truth.True, "[0, 0]")]
    [TestCase("kind: new | none, weight: 5, green: true", Verdict.Pass, Truth.Unknown, "[100, 100]")]
    [TestCase("kind: new | none, weight: 5, green: false", Verdict.Undetermined, Truth.Unknown, "[0, 0]")]
    [TestCase("weight: 0", Verdict.NotApplicable, Truth.False, null)]
    [TestCase("kind: new", Verdict.Undetermined, Truth.Unknown, "[0, 100]")]
    public void A_share_of_nothing_is_none(string member, Verdict verdict, Truth exists, string? computed)
    {
        using var session = SmallCity.Fired(SmallCity.Jurisdiction("city"), Stated(member));
        var finding = session.Finding("city", "green-share");
        (finding.Verdict, finding.Portfolio!.Exists, finding.Computed()).Should().Be((verdict, exists, computed));
    }

    // The ratio is of what is used to what is made, at least 80 %.
    [TestCase("used: 0, made: 0", Verdict.NotApplicable, Truth.False, null)]
    [TestCase("used: 5, made: 0", Verdict.NotApplicable, Truth.False, null)]
    [TestCase("used: 80, made: 100", Verdict.Pass, Truth.True, "[80, 80]")]
    [TestCase("used: 80, made: 0..100", Verdict.Pass, Truth.Unknown, "[80, ∞)")]
    [TestCase("used: 79, made: 0..100", Verdict.Undetermined, Truth.Unknown, "[79, ∞)")]
    [TestCase("used: 0, made: 0..100", Verdict.Undetermined, Truth.Unknown, "[0, 0]")]
    [TestCase("used: 0, made: 1..100", Verdict.Fail, Truth.True, "[0, 0]")]
    [TestCase("used: 10..20", Verdict.Undetermined, Truth.Unknown, "(0, ∞)")]
    public void A_ratio_to_nothing_is_none(string member, Verdict verdict, Truth exists, string? computed)
    {
        using var session = SmallCity.Fired(SmallCity.Jurisdiction("city"), Stated(member));
        var finding = session.Finding("city", "use");
        (finding.Verdict, finding.Portfolio!.Exists, finding.Computed()).Should().Be((verdict, exists, computed));
    }

    [Test]
    public void A_rise_over_a_year_without_anything_is_none()
    {
        using var session = SmallCity.Fired(
            SmallCity.Jurisdiction("city"), SmallCity.Project("P-1", "city", ("done", "true"), ("green", "true"), ("area", "5"), ("started", "2026-02-01")));
        session.Finding("city", "rising").Verdict.Should().Be(Verdict.NotApplicable);
        session.Insert(SmallCity.Project("P-2", "city", ("green", "false"), ("area", "5"), ("started", "2025-02-01")));
        session.Fire();
        session.Finding("city", "rising").Verdict.Should().Be(Verdict.Pass, "if the other counts at all, the share rose from nothing to all");
    }

    [Test]
    public void When_the_last_member_goes_nothing_is_left()
    {
        var member = SmallCity.Project("P-1", "city", ("kind", "new"), ("green", "true"), ("weight", "5"));
        using var session = SmallCity.Fired(SmallCity.Jurisdiction("city"), member);
        session.Finding("city", "green-share").Verdict.Should().Be(Verdict.Pass);
        session.Retract(member);
        session.Fire();
        session.Finding("city", "green-share").Verdict.Should().Be(Verdict.Undetermined);
        session.Finding("city", "green-share").Portfolio.Should().BeNull();
    }

    private static Subject Stated(string member) => SmallCity.Project(
        "P-1", "city", [.. member.Split(", ").Select(part => part.Split(": ")).Select(part => (part[0], part[1]))]);
}
