using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Compliance.Sessions;
using Compliance.Tests.Portfolios;
using Compliance.Values;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Sessions;

/// <summary>Who keeps a copy of what a session finds keeps it right by what the session tells, whatever is done to it.</summary>
public class ChangesTests
{
    [Test]
    public void One_Fire_is_one_batch_and_what_is_taken_out_is_told()
    {
        using var session = SmallCity.Fired(SmallCity.Jurisdiction("city"), Project("P-1", green: true), Project("P-2", green: true));
        var told = Listen(session);
        session.Update(Project("P-1", green: false));
        session.Retract("project", "P-2");
        session.Insert(Project("P-3", green: true));
        told.Should().BeEmpty();
        session.Fire();
        session.Fire();

        var batch = told.Should().ContainSingle().Subject;
        batch.Subjects.Select(one => one.ToString()).Should().Equal(
            "project P-2: nothing_applied to nothing", "project P-3: nothing to nothing_applied", "jurisdiction city: undetermined to non_compliant");
        batch.Subjects[2].Findings.Should().Contain(change => change.After.Rule.Id == "green-share").And.OnlyContain(change => change.Before != null);
        batch.Subjects[0].Findings.Should().BeEmpty();
        batch.Subjects[0].Before!.Subject.Id.Should().Be("P-2");
    }

    [Test]
    public void What_is_taken_out_and_put_in_again_is_told_as_both()
    {
        using var session = SmallCity.Fired(Project("P-1", green: true));
        var told = Listen(session);
        session.Retract("project", "P-1");
        session.Insert(Project("P-1", green: false));
        session.Retract("project", "P-1");
        session.Insert(Project("P-1", green: true));
        session.Fire();
        told.Single().Subjects.Select(one => (one.Before is null, one.After is null)).Should().Equal((false, true), (true, false));
    }

    [Test]
    public void What_comes_and_goes_before_it_is_evaluated_is_not_told()
    {
        using var session = SmallCity.Open();
        var told = Listen(session);
        session.Insert(Project("P-1", green: true));
        session.Retract("project", "P-1");
        session.Fire();
        told.Should().BeEmpty();
    }

    [Test]
    public void A_jurisdiction_that_is_taken_out_is_told_with_its_figures()
    {
        using var session = SmallCity.Fired(SmallCity.Jurisdiction("city"), Project("P-1", green: true));
        var told = Listen(session);
        session.Retract("jurisdiction", "city");
        session.Fire();
        told.Single().Subjects.Single().Before!.Findings.Single(one => one.Rule.Id == "green-share").Computed().Should().Be("[100, 100]");
    }

    [Test]
    public void What_was_cut_off_before_it_was_told_is_told_as_new()
    {
        using var session = SmallCity.Open();
        var told = Listen(session);
        using var source = new CancellationTokenSource();
        session.Insert(SmallCity.Jurisdiction("city"));
        session.InsertAll(Enumerable.Range(0, 1000).Select(i => Project($"P-{i}", green: true)));
        source.Cancel();
        session.Invoking(one => one.Fire(source.Token)).Should().Throw<OperationCanceledException>();
        session.Update(Project("P-1", green: false));
        session.Update(SmallCity.Jurisdiction("city", null, ("residents", "5 person")));
        session.Fire();
        told.Single().Subjects.Should().HaveCount(1001).And.OnlyContain(one => one.Before == null);
    }

    [Test]
    public void A_subject_that_was_evaluated_but_not_told_of_is_new_when_it_is_told_of()
    {
        using var session = SmallCity.Open();
        var told = Listen(session);
        session.Changed += (_, _) =>
        {
            if (session.Count != 1)
                return;

            // This is evaluated at once, and told when this has ended.
            session.Insert(Project("P-2", green: true));
            session.Fire();
            session.Update(Project("P-2", green: false));
            session.Fire();
        };
        session.Insert(SmallCity.Jurisdiction("city"));
        session.Fire();
        var ofProject = told.SelectMany(batch => batch.Subjects).Where(one => one.Subject.Id == "P-2").ToList();
        ofProject.Should().ContainSingle("it has no finding that changes").Which.Before.Should().BeNull();
        Kept(told, []).Should().BeEquivalentTo(Held(session));
    }

    [Test]
    public void A_listener_that_throws_costs_no_other_listener_anything()
    {
        using var session = SmallCity.Open();
        var heard = new List<FindingChangedEventArgs>();
        session.FindingChanged += (_, _) => throw new InvalidOperationException("busy");
        session.FindingChanged += (_, change) => heard.Add(change);
        session.Changed += (_, _) => throw new TimeoutException();
        var told = Listen(session);
        session.Insert(SmallCity.Jurisdiction("city"));
        session.Invoking(one => one.Fire()).Should().Throw<AggregateException>().Which.InnerExceptions.OfType<TimeoutException>().Should().ContainSingle();
        heard.Should().HaveCount(SmallCity.CaseGoals.Count);
        told.Should().ContainSingle();
    }

    [Test]
    public void A_listener_that_fires_itself_is_told_of_that_after_all_have_been_told_of_what_was_before()
    {
        using var session = SmallCity.Fired(SmallCity.Jurisdiction("city"), Project("P-1", green: true));
        session.Changed += (_, _) =>
        {
            if (session.Count > 4)
                return;
            session.Insert(Project($"N-{session.Count}", green: session.Count % 2 == 0));
            session.Fire();
        };
        var told = Listen(session);
        var before = Held(session);
        session.Update(SmallCity.Jurisdiction("city", null, ("residents", "5 person")));
        session.Update(SmallCity.Project("P-1", "city", ("kind", "old")));
        session.Fire();
        told.Should().HaveCount(4);
        told.SelectMany(batch => batch.Subjects).Where(one => one.Subject.Id.StartsWith('N')).Select(one => one.Subject.Id).Should().Equal("N-2", "N-3", "N-4");
        Kept(told, before).Should().BeEquivalentTo(Held(session));
    }

    [Test]
    public void Who_listens_from_a_state_on_is_told_what_differs_from_it()
    {
        using var session = SmallCity.Open();
        session.Insert(SmallCity.Jurisdiction("city"));
        session.Fire();
        var told = Listen(session);
        session.Fire();
        told.Should().BeEmpty();
        session.Insert(Project("P-1", green: true));
        session.Fire();
        told.Single().Subjects.Single(one => one.Subject.Id == "city").Before.Should().NotBeNull();
    }

    [PropertyTest(60, Arbitrary = [typeof(Seeds)])]
    public void A_copy_kept_by_what_is_told_is_the_session(int seed)
    {
        var dice = new Kernel.Worlds.Dice(seed);
        using var session = SmallCity.Open();
        var copy = new Dictionary<string, string>(StringComparer.Ordinal);
        session.Changed += (_, batch) => Keep(copy, batch);
        var register = new ChangingRegister(dice, session, members: 6, variants: 3, jurisdictions: 0.3);
        for (var round = 0; round < 20; round++)
        {
            for (var step = dice.Between(0, 4); step > 0; step--)
                register.Change();
            if (dice.Between(0, 3) == 0)
                session.MoveTo(new CalendarDate(2026 + dice.Between(0, 3), 12, 31));
            session.Fire();
            copy.Should().BeEquivalentTo(Held(session));
        }
    }

    private static Descriptors.Subject Project(string id, bool green) =>
        SmallCity.Project(id, "city", ("kind", "new"), ("green", green ? "true" : "false"), ("weight", "60"));

    private static List<SessionChangedEventArgs> Listen(IComplianceSession session)
    {
        var told = new List<SessionChangedEventArgs>();
        session.Changed += (_, batch) => told.Add(batch);
        return told;
    }

    private static Dictionary<string, string> Kept(IEnumerable<SessionChangedEventArgs> told, Dictionary<string, string> before)
    {
        var copy = new Dictionary<string, string>(before, StringComparer.Ordinal);
        foreach (var batch in told)
            Keep(copy, batch);
        return copy;
    }

    private static void Keep(Dictionary<string, string> copy, SessionChangedEventArgs batch)
    {
        foreach (var one in batch.Subjects)
        {
            copy.ContainsKey(one.Subject.ToString()).Should().Be(one.Before is not null);
            if (one.After is null)
                copy.Remove(one.Subject.ToString());
            else
                copy[one.Subject.ToString()] = Brief(one.After);
        }
    }

    private static Dictionary<string, string> Held(IComplianceSession session) => session.Evaluations.ToDictionary(one => one.Subject.ToString(), Brief);

    private static string Brief(Compliance.Findings.Evaluation evaluation) => string.Join("\n", evaluation.Findings.Select(Snapshot.Brief));
}
