using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Compliance.Sessions;
using Compliance.Tests.Kernel.Worlds;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Portfolios;

/// <summary>A session tells exactly the findings that came out otherwise, those of jurisdictions among them.</summary>
[Category("Slow")]
public class FindingChangedTests
{
    [PropertyTest(100, Arbitrary = [typeof(Seeds)])]
    public void Exactly_the_findings_that_differ_are_told_and_each_once(int seed)
    {
        var dice = new Dice(seed);
        using var session = SmallCity.Open();
        var told = Listen(session);
        var register = new ChangingRegister(dice, session, members: 6, variants: 3, jurisdictions: 0.3);
        var before = new Dictionary<string, string>();
        for (var round = 0; round < 15; round++)
        {
            for (var step = dice.Between(0, 4); step > 0; step--)
                register.Change();
            session.Fire();

            var after = Briefs(session);
            var expected = after.Where(one => register.Inserted.Any(subject => one.Key.StartsWith(subject + " ", StringComparison.Ordinal))
                || !before.TryGetValue(one.Key, out var old) || old != one.Value);
            told.Select(change => Snapshot.KeyOf(change.After)).Should().BeEquivalentTo(expected.Select(one => one.Key));
            told.Where(change => Snapshot.Brief(change.After) != after[Snapshot.KeyOf(change.After)]).Should().BeEmpty();
            told.Where(change => change.Before is { } old && Snapshot.Brief(old) != before[Snapshot.KeyOf(old)]).Should().BeEmpty();
            told.Clear();
            register.Inserted.Clear();
            before = after;
        }
    }

    [Test]
    public void A_member_that_changes_is_told_of_for_every_jurisdiction_above_it()
    {
        var member = SmallCity.Project("P-1", "county", ("kind", "new"), ("green", "true"), ("weight", "60"));
        using var session = SmallCity.Fired(SmallCity.Jurisdiction("city"), SmallCity.Jurisdiction("county", "city"), SmallCity.Jurisdiction("other", "city"), member);
        var told = Listen(session);

        session.Update(member.With("green", "false"));
        session.Fire();

        told.Where(change => change.After.Rule.Id == "green-share").Select(change => (change.After.Subject.Id, change.Before!.Verdict, change.After.Verdict))
            .Should().BeEquivalentTo([("city", Verdict.Pass, Verdict.Fail), ("county", Verdict.Pass, Verdict.Fail)]);
        told.Should().OnlyContain(change => change.IsVerdictChanged || change.Before!.Measured != change.After.Measured);
    }

    [Test]
    public void Other_rows_that_may_count_are_told_though_nothing_else_of_the_finding_differs()
    {
        var city = SmallCity.Jurisdiction("city").With("residents", "10..30 person");
        using var session = SmallCity.Fired(city, SmallCity.Project("P-1", "city", ("kind", "old"), ("green", "true"), ("weight", "60")));
        var told = Listen(session);

        session.Update(city.With("residents", "30..90 person"));
        session.Fire();

        var change = told.Single(one => one.After.Rule.Id == "green-share-by-size");
        change.After.Verdict.Should().Be(Verdict.NotApplicable);
        change.Before!.Message.Should().Be(change.After.Message);
        (change.Before.Limits.Count, change.After.Limits.Count).Should().Be((2, 2));
        change.Before.Limits.Should().NotEqual(change.After.Limits);
    }

    [Test]
    public void Nothing_is_told_where_nothing_changed()
    {
        var city = SmallCity.Jurisdiction("city");
        var member = SmallCity.Project("P-1", "city", ("kind", "new"), ("green", "true"), ("weight", "60"));
        using var session = SmallCity.Fired(city, member);
        var told = Listen(session);

        session.Update(SmallCity.Project("P-1", "city", ("kind", "new"), ("green", "true"), ("weight", "60.0")));
        session.Update(city);
        session.Fire();
        session.Fire();

        told.Should().BeEmpty();
    }

    [Test]
    public void A_change_that_is_taken_back_before_it_is_decided_on_is_not_told()
    {
        var member = SmallCity.Project("P-1", "city", ("kind", "new"), ("green", "true"), ("weight", "60"));
        using var session = SmallCity.Fired(SmallCity.Jurisdiction("city"), member);
        var told = Listen(session);

        session.Update(member.With("green", "false"));
        session.Update(member);
        session.Fire();

        told.Should().BeEmpty();
    }

    [Test]
    public void What_was_cut_off_is_told_once_by_the_next_call()
    {
        var member = SmallCity.Project("P-1", "city", ("kind", "new"), ("green", "true"), ("weight", "60"));
        using var session = SmallCity.Fired(SmallCity.Jurisdiction("city"), member);
        var told = Listen(session);
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        session.Update(member.With("green", "false"));
        session.Invoking(one => one.Fire(cancelled.Token)).Should().Throw<OperationCanceledException>();
        told.Should().BeEmpty();
        session.Update(member.With("green", null));
        session.Fire();

        told.Should().ContainSingle(change => change.After.Rule.Id == "green-share")
            .Which.Should().Match<FindingChangedEventArgs>(change => change.Before!.Verdict == Verdict.Pass && change.After.Verdict == Verdict.Undetermined);
    }

    [Test]
    public void A_listener_may_change_the_session_and_decide_again()
    {
        var member = SmallCity.Project("P-1", "city", ("kind", "new"), ("green", "true"), ("weight", "60"));
        using var session = SmallCity.Fired(SmallCity.Jurisdiction("city"), member);
        session.FindingChanged += (_, change) =>
        {
            if (change.After.Rule.Id != "green-share" || change.After.Verdict != Verdict.Fail)
                return;
            session.Update(member);
            session.Fire();
        };

        session.Update(member.With("green", "false"));
        session.Fire();

        session.Finding("city", "green-share").Verdict.Should().Be(Verdict.Pass);
    }

    private static List<FindingChangedEventArgs> Listen(IComplianceSession session)
    {
        var told = new List<FindingChangedEventArgs>();
        session.FindingChanged += (_, change) => told.Add(change);
        return told;
    }

    private static Dictionary<string, string> Briefs(IComplianceSession session) => session.Evaluations
        .SelectMany(evaluation => evaluation.Findings)
        .ToDictionary(Snapshot.KeyOf, Snapshot.Brief);
}
