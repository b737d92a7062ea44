using System.Collections.Generic;
using System.Linq;
using Compliance.Descriptors;
using Compliance.Portfolios;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Portfolios;

/// <summary>What a change of one member touches, told by counting.</summary>
[Parallelizable]
public class PortfolioTests
{
    [TestCase(1, 10)]
    [TestCase(50, 2000)]
    public void A_change_touches_the_members_own_line_and_the_rules_that_read_the_fact_whatever_else_there_is(int counties, int members)
    {
        var portfolio = City(counties);
        var all = Enumerable.Range(0, members).Select(i => Add(portfolio, Project($"P-{i}", $"county-{i % counties}"))).ToList();
        portfolio.Touched();
        portfolio.Settle();

        portfolio.Change(all[0], all[0].Counted!.With("green", "false"));

        portfolio.Touched().Select(place => place.Name).Should().BeEquivalentTo("county-0", "city");
        string[] touched = [.. portfolio.Touched().SelectMany(place => portfolio.Rules.Where((_, i) => place.Touched.Contains(i))).Select(rule => rule.Rule.Id).Distinct()];
        touched.Should().BeEquivalentTo("green-share", "all-share", "green-count", "rising", "rising-count", "green-use", "whole-none", "whole-rising", "whole-count", "whole-rising-count", "whole-sum", "green-share-by-size", "quota-by-size", "rising-by-size", "whole-by-size");
    }

    [Test]
    public void A_change_that_brings_the_same_touches_nothing()
    {
        var portfolio = City(1);
        var member = Add(portfolio, Project("P-1", "county-0"));
        portfolio.Touched();
        portfolio.Settle();

        portfolio.Change(member, Project("P-1", "county-0"));
        portfolio.Touched().Should().BeEmpty();
    }

    [Test]
    public void Names_of_places_that_nothing_is_left_of_are_forgotten()
    {
        var portfolio = City(3);
        for (var i = 0; i < 10_000; i++)
        {
            var member = Add(portfolio, Project("P-1", $"village-{i}"));
            portfolio.Touched();
            portfolio.Settle();
            portfolio.Change(member, null);
        }

        portfolio.Places.Should().BeLessThan(200);
        var last = Add(portfolio, Project("P-2", "county-1"));
        portfolio.MembersOf("city").Where(member => member.Kind.Name == "project").Should().ContainSingle().Which.Should().BeSameAs(last.Counted);
    }

    [Test]
    public void Members_that_come_move_and_go_are_where_they_are_said_to_lie()
    {
        var portfolio = City(2);
        var members = Enumerable.Range(0, 5).Select(i => Add(portfolio, Project($"P-{i}", "county-0"))).ToList();
        portfolio.Change(members[1], Project("P-1", "county-1"));
        portfolio.Change(members[0], null);
        portfolio.Change(members[4], null);
        portfolio.Change(members[2], Project("P-2", null));

        Ids(portfolio, "county-0").Should().BeEquivalentTo("P-3");
        Ids(portfolio, "county-1").Should().BeEquivalentTo("P-1");
        Ids(portfolio, "city").Should().BeEquivalentTo("P-1", "P-3");
    }

    private static IEnumerable<string> Ids(Portfolio portfolio, string place) => portfolio.MembersOf(place).Where(member => member.Kind.Name == "project").Select(member => member.Id);

    private static Portfolio City(int counties)
    {
        var portfolio = new Portfolio(SmallCity.Pack.Vocabulary.FindKind("jurisdiction")!, SmallCity.Pack.Rules, Compliance.Facts.JurisdictionList.Empty);
        portfolio.Put(new Counted(), SmallCity.Jurisdiction("city"), 2026);
        for (var i = 0; i < counties; i++)
            portfolio.Put(new Counted(), SmallCity.Jurisdiction($"county-{i}", "city"), 2026);
        return portfolio;
    }

    private static Subject Project(string id, string? lies) => SmallCity.Project(
        id, lies, ("kind", "new"), ("green", "true"), ("rank", "1"), ("weight", "5"), ("area", "5"), ("done", "true"), ("started", "2026-03-01"), ("used", "1"), ("made", "2"), ("amount", "0"));

    private static Counted Add(Portfolio portfolio, Subject subject)
    {
        var member = new Counted();
        portfolio.Change(member, subject);
        return member;
    }

    private sealed class Counted : Member;
}
