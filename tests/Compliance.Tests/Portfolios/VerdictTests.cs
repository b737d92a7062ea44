using System.Linq;
using Compliance.Values;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Portfolios;

/// <summary>A number over members is decided as soon as the limit lies outside of what it may be; and until then it is said what would settle it.</summary>
public class VerdictTests
{
    [TestCase("10", Verdict.Pass, "[45.4545454545455, 54.5454545454545]")]
    [TestCase("25", Verdict.Pass, "[40, 60]")]
    [TestCase("25.0001", Verdict.Undetermined, null)]
    [TestCase("0..25", Verdict.Pass, "[40, 60]")]
    [TestCase("0..25.0001", Verdict.Undetermined, null)]
    [TestCase(">= 1000", Verdict.Undetermined, "(0, 100)")]
    public void It_is_decided_as_soon_as_the_limit_lies_outside(string weight, Verdict verdict, string? computed)
    {
        using var session = SmallCity.Fired(
            SmallCity.Jurisdiction("city"),
            SmallCity.Project("P-1", "city", ("kind", "new"), ("green", "true"), ("weight", "50")),
            SmallCity.Project("P-2", "city", ("kind", "new"), ("green", "false"), ("weight", "50")),
            SmallCity.Project("P-3", "city", ("kind", "new"), ("weight", weight)));
        var finding = session.Finding("city", "green-share");
        finding.Verdict.Should().Be(verdict);
        if (computed is not null)
            finding.Computed().Should().Be(computed);
    }

    [Test]
    public void The_members_that_leave_it_open_are_named_with_their_facts_the_weightiest_first()
    {
        using var session = SmallCity.Fired(
            SmallCity.Jurisdiction("city"),
            SmallCity.Project("small", "city", ("kind", "new"), ("weight", "10")),
            SmallCity.Project("settled", "city", ("kind", "new"), ("green", "false"), ("weight", "500")),
            SmallCity.Project("elsewhere", "town", ("kind", "new"), ("weight", "500")),
            SmallCity.Project("left out", "city", ("kind", "old"), ("weight", "500")),
            SmallCity.Project("large", "city", ("kind", "new | old"), ("green", "true"), ("weight", "10..300")),
            SmallCity.Project("weightless", "city", ("kind", "new"), ("weight", "0")),
            SmallCity.Project("b-same", "city", ("green", "false"), ("weight", "20")),
            SmallCity.Project("a-same", "city", ("green", "false"), ("weight", "20")),
            SmallCity.Project("boundless", "city", ("kind", "new"), ("green", "true")));
        var open = session.Finding("city", "green-share").Portfolio!.Open();
        open.Select(member => $"{member.Member.Id}: {string.Join(", ", member.Facts.Select(fact => fact.Name))}").Should().Equal(
            "boundless: weight", "elsewhere: green", "large: kind, weight", "a-same: kind", "b-same: kind", "small: green");
        open.Select(member => member.Weight).Should().Equal(null, Rational.Of(500m), Rational.Of(300m), Rational.Of(20m), Rational.Of(20m), Rational.Of(10m));
        open.Select(member => member.IsPlaced).Should().Equal(true, false, true, true, true, true);
        session.Finding("city", "green-share").Portfolio!.Open(2).Should().HaveCount(2);
    }

    [Test]
    public void Once_the_members_that_are_named_are_known_it_is_settled()
    {
        using var session = SmallCity.Fired(
            SmallCity.Jurisdiction("city"),
            SmallCity.Project("P-1", "city", ("kind", "new"), ("weight", "10")),
            SmallCity.Project("P-2", "city", ("green", "true"), ("weight", "10..20")),
            SmallCity.Project("P-3", "city", ("done", "true")));
        foreach (var open in session.Finding("city", "green-share").Portfolio!.Open())
        {
            var known = open.Facts.Aggregate(open.Member, (member, fact) => member.With(fact.Name, fact.Name switch { "kind" => "new", "green" => "true", _ => "15" }));
            session.Update(known);
        }

        session.Fire();
        session.Finding("city", "green-share").Verdict.Should().Be(Verdict.Pass);
        session.Finding("city", "green-share").Portfolio!.Open().Should().BeEmpty();
    }

    [Test]
    public void To_a_count_what_the_condition_does_not_hold_for_is_not_open()
    {
        using var session = SmallCity.Fired(
            SmallCity.Jurisdiction("city"),
            SmallCity.Project("P-1", "city", ("green", "false")),
            SmallCity.Project("P-2", "city", ("green", "true")),
            SmallCity.Project("P-3", "city", ("kind", "new"), ("green", "true")));
        session.Finding("city", "green-count").Portfolio!.Open().Select(member => member.Member.Id).Should().Equal("P-2");
        session.Finding("city", "green-sum").Portfolio!.Open().Select(member => member.Member.Id).Should().Equal("P-2", "P-3");
    }

    [Test]
    public void A_start_that_lies_in_the_year_whatever_the_day_is_not_asked_for()
    {
        using var session = SmallCity.Fired(
            SmallCity.Jurisdiction("city"),
            SmallCity.Project("P-1", "city", ("kind", "new"), ("done", "true"), ("area", "10"), ("started", "2026-03-01..2026-05-01")),
            SmallCity.Project("P-2", "city", ("kind", "new"), ("done", "true"), ("area", "5"), ("rank", "1"), ("started", "2025-12-31..2026-05-01")));
        session.Finding("city", "year-share").Portfolio!.Open()
            .Select(member => $"{member.Member.Id}: {string.Join(", ", member.Facts.Select(fact => fact.Name))}").Should().Equal("P-1: rank", "P-2: started");
    }

    // Both years have the building or neither has: what is computed says less, and never a wrong verdict.
    [Test]
    public void A_rise_is_computed_over_both_years()
    {
        using var session = SmallCity.Fired(
            SmallCity.Jurisdiction("city"),
            SmallCity.Project("P-1", "city", ("done", "true"), ("area", "10"), ("green", "true"), ("started", "2026-03-01")),
            SmallCity.Project("P-2", "city", ("done", "true"), ("area", "10"), ("green", "false"), ("started", "2026-03-01")),
            SmallCity.Project("P-3", "city", ("done", "true"), ("area", "30"), ("green", "false"), ("started", "2025-03-01")),
            SmallCity.Project("P-4", "city", ("done", "true"), ("area", "10"), ("green", "true"), ("started", "2025-12-31")));
        session.Finding("city", "rising").Computed().Should().Be("[25, 25]");
        session.Finding("city", "rising").Verdict.Should().Be(Verdict.Pass);
    }

    [Test]
    public void Each_jurisdiction_is_decided_in_its_own_year()
    {
        using var session = SmallCity.Fired(
            SmallCity.Make("jurisdiction", "city", "province", new CalendarDate(2025, 6, 1)),
            SmallCity.Make("jurisdiction", "county", "city", new CalendarDate(2026, 6, 1)),
            SmallCity.Make("jurisdiction", "first", "province", new CalendarDate(1, 1, 1)),
            SmallCity.Project("P-1", "first", ("rank", "3")),
            SmallCity.Project("P-2", "county", ("rank", "3"), ("started", "2025-06-02")),
            SmallCity.Project("P-3", "county", ("rank", "3"), ("started", "2026-06-02")),
            SmallCity.Project("P-4", "county", ("rank", "3"), ("started", "2026-06-03")));
        session.Finding("city", "star-count").Verdict.Should().Be(Verdict.Pass);
        session.Finding("county", "star-count").Verdict.Should().Be(Verdict.Fail);
        session.Finding("first", "rising").Verdict.Should().Be(Verdict.NotApplicable, "the year before the first is none");
    }
}
