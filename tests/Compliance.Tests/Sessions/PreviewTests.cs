using System.Collections.Generic;
using System.Linq;
using Compliance.Sessions;
using Compliance.Tests.Portfolios;
using Compliance.Values;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Sessions;

/// <summary>What a change would do is said without making it, and is what making it then does.</summary>
public class PreviewTests
{
    [Test]
    public void A_preview_tells_what_the_change_tells_and_leaves_the_session_as_it_was()
    {
        var member = SmallCity.Project("P-1", "county", ("kind", "new"), ("green", "true"), ("weight", "60"));
        using var session = SmallCity.Fired(SmallCity.Jurisdiction("city"), SmallCity.Jurisdiction("county", "city"), member);
        var before = Snapshots(session);

        var changed = member.With("green", "false");
        var preview = session.Preview(changed).Select(Told).ToList();
        Snapshots(session).Should().Equal(before, "nothing was changed");

        var told = new List<FindingChangedEventArgs>();
        session.FindingChanged += (_, change) => told.Add(change);
        session.Update(changed);
        session.Fire();
        told.Select(Told).Should().BeEquivalentTo(preview);
        preview.Should().Contain("city green-share: Pass to Fail").And.Contain("county green-share: Pass to Fail");
    }

    [Test]
    public void A_subject_that_is_not_there_is_previewed_as_if_it_were_added()
    {
        using var session = SmallCity.Fired(SmallCity.Jurisdiction("city"), SmallCity.Project("P-1", "city", ("kind", "new"), ("green", "true"), ("weight", "10")));
        var other = SmallCity.Project("P-2", "city", ("kind", "new"), ("green", "false"), ("weight", "90"));
        session.Preview(other).Select(Told).Should().Contain("city green-share: Pass to Fail");
        session.Find(other).Should().BeNull();
        session.Finding("city", "green-share").Verdict.Should().Be(Verdict.Pass);
    }

    [Test]
    public void A_jurisdiction_is_previewed_with_its_members()
    {
        using var session = SmallCity.Fired(SmallCity.Jurisdiction("city"), SmallCity.Project("P-1", "city", ("kind", "new"), ("made", "100"), ("used", "50")));
        session.Preview(SmallCity.Jurisdiction("city", null, ("used", "90"), ("made", "100"))).Select(Told).Should().Contain("city use: Fail to Pass");
    }

    [Test]
    public void While_something_waits_to_be_decided_nothing_is_previewed()
    {
        using var session = SmallCity.Fired(SmallCity.Jurisdiction("city"));
        session.Insert(SmallCity.Project("P-1", "city"));
        session.Invoking(open => open.Preview(SmallCity.Project("P-2", "city"))).Should().Throw<System.InvalidOperationException>();
    }

    [Test]
    public void A_preview_before_a_retraction_is_decided_on_is_refused_and_the_retraction_is_not_lost()
    {
        var green = SmallCity.Project("P-1", "city", ("kind", "new"), ("green", "true"), ("weight", "10"));
        using var session = SmallCity.Fired(SmallCity.Jurisdiction("city"), green, SmallCity.Project("P-2", "city", ("kind", "new"), ("green", "false"), ("weight", "10")));
        session.Retract(green);
        session.Invoking(open => open.Preview(green)).Should().Throw<System.InvalidOperationException>();
        session.Fire();
        session.Finding("city", "green-share").Verdict.Should().Be(Verdict.Fail);
        session.Preview(green).Select(Told).Should().Contain("city green-share: Fail to Pass");
    }

    // "less than 100 m²" of new work: 40 leave 60 to spare, 55 leave 45.
    [TestCase("55", "1/4")]
    [TestCase("40", null)]
    [TestCase("10", "-1/2")]
    [TestCase("130", "3/2")]
    public void The_headroom_used_is_the_part_of_the_margin_that_a_change_takes(string area, string? used)
    {
        var project = SmallCity.Project("P-1", "city", ("kind", "new"), ("started", "2026-05-01"), ("area", "40"));
        using var session = SmallCity.Fired(SmallCity.Jurisdiction("city"), project);
        var change = session.Preview(project.With("area", area)).SingleOrDefault(change => change.After.Rule.Id == "area-sum");
        var parts = used?.Split('/').Select(int.Parse).ToArray();
        change?.HeadroomUsed.Should().Be(parts is null ? null : Rational.Of(parts[0], parts[1]));
        (change is null).Should().Be(used is null);
    }

    [Test]
    public void Where_the_limit_was_missed_before_there_is_no_headroom_to_use()
    {
        var project = SmallCity.Project("P-1", "city", ("kind", "new"), ("started", "2026-05-01"), ("area", "140"));
        using var session = SmallCity.Fired(SmallCity.Jurisdiction("city"), project);
        session.Preview(project.With("area", "120")).Single(change => change.After.Rule.Id == "area-sum").HeadroomUsed.Should().BeNull();
    }

    private static string Told(FindingChangedEventArgs change) =>
        $"{change.After.Subject.Id} {change.After.Rule.Id}: {change.Before?.Verdict} to {change.After.Verdict}";

    private static string[] Snapshots(IComplianceSession session) =>
        [.. session.Evaluations.SelectMany(evaluation => evaluation.Findings).Select(finding => $"{Snapshot.KeyOf(finding)} {Snapshot.Brief(finding)}")];
}
