using System.Linq;
using Compliance.Descriptors;
using Compliance.Packs;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Portfolios;

/// <summary>What a jurisdiction reports beside what its members come to: which takes precedence, and where both cannot be right.</summary>
public class ReportedTests
{
    private static readonly Subject Half = SmallCity.Project(
        "P-1", "city", ("kind", "new"), ("done", "true"), ("area", "50"), ("rank", "1"), ("started", "2026-01-01"), ("used", "30"), ("made", "100"));

    private static readonly Subject OtherHalf = SmallCity.Project(
        "P-2", "city", ("kind", "new"), ("done", "true"), ("area", "50"), ("rank", "0"), ("started", "2026-12-31"), ("used", "60"), ("made", "100"));

    [Test]
    public void Without_members_what_is_reported_decides()
    {
        using var session = SmallCity.Fired(SmallCity.Jurisdiction("city", null, ("quota", "39"), ("used", "80"), ("made", "100")));
        session.Finding("city", "year-share").Verdict.Should().Be(Verdict.Fail);
        session.Finding("city", "use").Verdict.Should().Be(Verdict.Pass);
        session.Find(SmallCity.Jurisdiction("city"))!.Contradictions.Should().BeEmpty();
    }

    [Test]
    public void What_is_computed_decides_and_what_is_reported_is_held_against_it()
    {
        using var session = SmallCity.Fired(SmallCity.Jurisdiction("city", null, ("quota", "39")), Half, OtherHalf);
        var finding = session.Finding("city", "year-share");
        finding.Verdict.Should().Be(Verdict.Pass);
        finding.Portfolio!.IsJudgedOnReport.Should().BeFalse();
        finding.Portfolio.Reported((Threshold)finding.Limit!)!.Value.ToString().Should().Be("[39, 39]");
        session.Find(finding.Subject)!.Contradictions.Should().Equal(finding, session.Finding("city", "whole-share"));
    }

    [Test]
    public void A_measure_of_its_own_is_preferred_and_the_members_are_held_against_it()
    {
        using var session = SmallCity.Fired(SmallCity.Jurisdiction("city", null, ("used", "80"), ("made", "100")), Half, OtherHalf);
        var finding = session.Finding("city", "use");
        finding.Verdict.Should().Be(Verdict.Pass);
        finding.Measured!.Value.ToString().Should().Be("[80, 80]");
        finding.Computed().Should().Be("[45, 45]");
        (finding.Portfolio!.IsJudgedOnReport, finding.Portfolio.IsContradicted).Should().Be((true, true));
    }

    [Test]
    public void A_measure_of_its_own_that_leaves_it_open_names_its_own_facts()
    {
        using var session = SmallCity.Fired(SmallCity.Jurisdiction("city", null, ("used", "70..90"), ("made", "100")), Half);
        var finding = session.Finding("city", "use");
        finding.Verdict.Should().Be(Verdict.Undetermined);
        finding.Missing.Select(fact => fact.Name).Should().Equal("used");
    }

    [Test]
    public void A_measure_of_its_own_that_is_reported_in_part_leaves_it_to_the_members()
    {
        using var session = SmallCity.Fired(SmallCity.Jurisdiction("city", null, ("made", "100")), Half, OtherHalf);
        var finding = session.Finding("city", "use");
        (finding.Verdict, finding.Portfolio!.IsJudgedOnReport, finding.Portfolio.IsContradicted).Should().Be((Verdict.Fail, false, false));
    }

    [TestCase("50", false)]
    [TestCase("49.9999..60", false)]
    [TestCase("50.0001", true)]
    [TestCase("0..49.9999", true)]
    public void Both_are_right_where_they_meet(string quota, bool isContradicted)
    {
        using var session = SmallCity.Fired(SmallCity.Jurisdiction("city", null, ("quota", quota)), Half, OtherHalf);
        session.Finding("city", "year-share").Portfolio!.IsContradicted.Should().Be(isContradicted);
    }

    // 30 of 90 t are 33.33… %.
    [TestCase("33.3", false)]
    [TestCase("33.4", true)]
    [TestCase("33", false)]
    [TestCase("33.33..33.34", false)]
    [TestCase("３３．３", false)]
    [TestCase("33.25", true)]
    [TestCase("3.34e1", true)]
    public void A_report_rounded_to_its_last_digit_does_not_contradict_what_it_was_rounded_from(string quota, bool isContradicted)
    {
        var third = SmallCity.Project("P-1", "city", ("kind", "new"), ("done", "true"), ("area", "30"), ("rank", "1"), ("started", "2026-01-01"));
        var rest = SmallCity.Project("P-2", "city", ("kind", "new"), ("done", "true"), ("area", "60"), ("rank", "0"), ("started", "2026-01-01"));
        using var session = SmallCity.Fired(SmallCity.Jurisdiction("city", null, ("quota", quota)), third, rest);
        session.Finding("city", "year-share").Portfolio!.IsContradicted.Should().Be(isContradicted);
    }

    [Test]
    public void What_is_open_is_contradicted_only_by_what_lies_outside()
    {
        var open = SmallCity.Project("P-3", "city", ("kind", "new"), ("done", "true"), ("area", "100"), ("started", "2026-03-01"));
        using var session = SmallCity.Fired(SmallCity.Jurisdiction("city", null, ("quota", "76")), Half, OtherHalf, open);
        session.Finding("city", "year-share").Computed().Should().Be("[25, 75]");
        session.Finding("city", "year-share").Portfolio!.IsContradicted.Should().BeTrue();
        session.Update(SmallCity.Jurisdiction("city", null, ("quota", "75")));
        session.Fire();
        session.Finding("city", "year-share").Portfolio!.IsContradicted.Should().BeFalse();
    }

    [Test]
    public void A_share_of_nothing_contradicts_nothing()
    {
        using var session = SmallCity.Fired(SmallCity.Jurisdiction("city", null, ("quota", "76")), SmallCity.Project("P-1", "city", ("kind", "none")));
        session.Finding("city", "year-share").Verdict.Should().Be(Verdict.NotApplicable);
        session.Find(SmallCity.Jurisdiction("city"))!.Contradictions.Should().BeEmpty();
    }
}
