using System;
using System.Threading;
using Compliance.Descriptors;
using Compliance.Sessions;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Portfolios;

/// <summary>Members of a jurisdiction are the subjects that lie in it, or in one below it.</summary>
public class MembershipTests
{
    [Test]
    public void Members_of_the_jurisdictions_below_are_members()
    {
        using var session = SmallCity.Fired(
            Green("P-1", "town"), SmallCity.Jurisdiction("city"), SmallCity.Jurisdiction("county", "city"), Green("P-2", "county"),
            SmallCity.Jurisdiction("town", "county"), SmallCity.Jurisdiction("other", "city"), Green("P-3", "city"));
        (Members(session, "city"), Members(session, "county"), Members(session, "town"), Members(session, "other")).Should().Be((3, 2, 1, null));
    }

    [Test]
    public void A_jurisdiction_that_comes_late_brings_its_members()
    {
        using var session = SmallCity.Fired(SmallCity.Jurisdiction("city"), Green("P-1", "county"));
        Members(session, "city").Should().Be(0, "nobody said yet that the county lies in the city");
        Open(session, "city").Should().Be(1, "nobody said that it does not");
        session.Insert(SmallCity.Jurisdiction("county", "city"));
        session.Fire();
        (Members(session, "city"), Open(session, "city")).Should().Be((1, 0));
        session.Update(SmallCity.Jurisdiction("county", "elsewhere"));
        session.Fire();
        (Members(session, "city"), Open(session, "city")).Should().Be((0, 1));
        session.Update(SmallCity.Jurisdiction("county", "city"));
        session.Fire();
        session.Retract(SmallCity.Jurisdiction("county"));
        session.Fire();
        (Members(session, "city"), Open(session, "city")).Should().Be((0, 1));
    }

    [Test]
    public void A_project_whose_jurisdiction_is_not_known_may_count_anywhere()
    {
        using var session = SmallCity.Fired(SmallCity.Jurisdiction("city"), Green("P-1", "nowhere"), Green("P-2", null));
        (Members(session, "city"), Open(session, "city")).Should().Be((0, 2));
        session.Find(Green("P-1", null)).Should().NotBeNull();
    }

    [Test]
    public void A_project_that_moves_counts_where_it_went()
    {
        using var session = SmallCity.Fired(SmallCity.Jurisdiction("a", "city"), SmallCity.Jurisdiction("b", "city"), Green("P-1", "a"));
        session.Update(Green("P-1", "b"));
        session.Fire();
        (Members(session, "a"), Members(session, "b")).Should().Be((null, 1));
    }

    [Test]
    public void Jurisdictions_in_a_ring_count_every_member_once()
    {
        using var session = SmallCity.Fired(
            SmallCity.Jurisdiction("a", "b"), SmallCity.Jurisdiction("b", "c"), SmallCity.Jurisdiction("c", "a"), SmallCity.Jurisdiction("itself", "itself"),
            Green("P-1", "a"), Green("P-2", "b"), Green("P-3", "c"), Green("P-4", "itself"));
        (Members(session, "a"), Members(session, "b"), Members(session, "c"), Members(session, "itself")).Should().Be((3, 3, 3, 1));
        session.Update(SmallCity.Jurisdiction("c"));
        session.Fire();
        (Members(session, "a"), Members(session, "b"), Members(session, "c")).Should().Be((1, 2, 3));
    }

    [Test]
    public void Jurisdictions_may_be_members_themselves()
    {
        using var session = SmallCity.Fired(
            SmallCity.Jurisdiction("city", null, ("residents", "1000")),
            SmallCity.Jurisdiction("county", "city", ("residents", "60")),
            SmallCity.Jurisdiction("town", "county", ("residents", "30")));
        session.Finding("city", "residents").Computed().Should().Be("[90, 90]");
        session.Finding("county", "residents").Computed().Should().Be("[30, 30]");
        session.Update(SmallCity.Jurisdiction("town", "county", ("residents", "40")));
        session.Fire();
        session.Finding("city", "residents").Verdict.Should().Be(Verdict.Pass);
        session.Finding("town", "residents").Verdict.Should().Be(Verdict.Undetermined);
    }

    [Test]
    public void A_jurisdiction_is_not_seen_before_its_members_are_counted()
    {
        using var session = SmallCity.Fired(SmallCity.Jurisdiction("city", null, ("quota", "100")), Green("P-1", "city"));
        using var cancelling = new CancellationTokenSource();
        session.Update(SmallCity.Jurisdiction("city", null, ("quota", "90")));
        session.InsertAll([Green("P-2", "city"), Green("P-3", "city")]);

        cancelling.Cancel();
        session.Invoking(one => one.Fire(cancelling.Token)).Should().Throw<OperationCanceledException>();
        session.Find(SmallCity.Jurisdiction("city")).Should().BeNull();
        session.Fire();
        Members(session, "city").Should().Be(3);
    }

    private static Subject Green(string id, string? lies) => SmallCity.Project(id, lies, ("kind", "new"), ("green", "true"), ("weight", "5"));

    private static long? Members(IComplianceSession session, string jurisdiction) => session.Finding(jurisdiction, "green-count").Portfolio?.Members;

    private static long? Open(IComplianceSession session, string jurisdiction) => session.Finding(jurisdiction, "green-count").Portfolio?.Unplaced;
}
