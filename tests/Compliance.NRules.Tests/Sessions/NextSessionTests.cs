using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Compliance.Findings;
using Compliance.Tests.JiaozuoPack;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.NRules.Tests.Sessions;

/// <summary>A session of NRules that one session has ended with serves the next one, which finds nothing in it.</summary>
public class NextSessionTests
{
    [Test]
    public void A_session_that_has_ended_leaves_nothing_to_the_next()
    {
        var engine = ShippedPack.Plan.UseNRules();
        for (var i = 0; i < 3; i++)
        {
            using var session = engine.Open(Projects.Options);
            session.InsertAll([Projects.Public("P1", "72 %"), Projects.Public("P2", "72 %")]);
            session.Fire();
            session.Evaluations.Should().HaveCount(2);
        }

        using var last = engine.Open(Projects.Options);
        last.Count.Should().Be(0);
        last.Insert(Projects.Public("P1", "80 %"));
        last.Fire();
        var expected = Evaluation.Of(ShippedPack.Plan, Projects.Public("P1", "80 %"), Projects.Options.DayOf(null, null)!.Value);
        last.Find("project", "P1")!.Verdicts.ToArray().Should().Equal(expected.Verdicts.ToArray());
        last.Session.Query<SubjectFacts>().Should().ContainSingle().Which.Should().BeSameAs(last.FactsOf(Projects.Public("P1", "80 %")));
        last.Session.Query<Finding>().Should().OnlyContain(finding => finding.Subject.Id == "P1" && finding.Rule.Id != "public-energy-saving");
    }

    // Each project has about a dozen matches: of so many, a session is emptied at its end.
    [TestCase(200)]
    [TestCase(500)]
    public void A_session_that_was_emptied_of_thousands_of_matches_leaves_nothing_to_the_next(int subjects)
    {
        var engine = ShippedPack.Plan.UseNRules();
        for (var i = 0; i < 4; i++)
        {
            var rate = i % 2 == 0 ? "72 %" : "80 %";
            using var session = engine.Open(Projects.Options);
            session.InsertAll(Enumerable.Range(0, subjects).Select(number => Projects.Public($"P{number}", rate)));
            session.Fire();
            session.Count.Should().Be(subjects);
            session.Find("project", "P7")!.Verdicts.ToArray().Should().Equal(Evaluation.Of(ShippedPack.Plan, Projects.Public("P7", rate), Projects.Options.DayOf(null, null)!.Value).Verdicts.ToArray());
        }

        using var last = engine.Open(Projects.Options);
        last.Session.Query<object>().Should().BeEmpty();
        last.Session.Agenda.IsEmpty.Should().BeTrue();
    }

    [Test]
    public void Sessions_that_are_open_at_once_have_each_their_own_however_often_another_was_ended()
    {
        var engine = ShippedPack.Plan.UseNRules();
        var ended = engine.Open(Projects.Options);
        ended.Insert(Projects.Public("P1", "72 %"));
        ended.Fire();
        ended.Dispose();
        ended.Dispose();
        using var one = engine.Open(Projects.Options);
        using var other = engine.Open(Projects.Options);
        one.Insert(Projects.Public("P1", "72 %"));
        one.Fire();
        other.Session.Query<object>().Should().BeEmpty();
        one.Session.Should().NotBeSameAs(other.Session);
    }

    [Test]
    public void A_session_that_somebody_knows_serves_nobody_else()
    {
        var engine = ShippedPack.Plan.UseNRules();
        var known = engine.Open(Projects.Options);
        var inner = known.Session;
        inner.Insert("a fact of the host's own");
        known.Dispose();
        using var next = engine.Open(Projects.Options);
        next.Session.Should().NotBeSameAs(inner);
        next.Session.Query<object>().Should().BeEmpty();
    }

    [Test]
    public void A_session_that_was_cancelled_leaves_nothing_to_the_next()
    {
        var engine = ShippedPack.Plan.UseNRules();
        var cancelled = engine.Open(Projects.Options);
        cancelled.Insert(Projects.Public("P1", "72 %"));
        cancelled.Invoking(session => session.Fire(new CancellationToken(canceled: true))).Should().Throw<OperationCanceledException>();
        cancelled.Dispose();
        using var next = engine.Open(Projects.Options);
        next.Session.Query<object>().Should().BeEmpty();
        next.Session.Agenda.IsEmpty.Should().BeTrue();
    }

    [Test]
    public void Many_threads_open_and_end_sessions_of_one_engine_with_the_same_verdicts()
    {
        var engine = ShippedPack.Plan.UseNRules();
        var expected = new[] { "72 %", "80 %" }.Select(rate => VerdictsOf(engine, rate)).ToArray();
        Parallel.For(0, 2_000, i => VerdictsOf(engine, i % 2 == 0 ? "72 %" : "80 %").Should().Equal(expected[i % 2]));
    }

    private static Verdict[] VerdictsOf(NRulesEngine engine, string rate)
    {
        using var session = engine.Open(Projects.Options);
        session.Insert(Projects.Public("P1", rate));
        session.Fire();
        return session.Find("project", "P1")!.Verdicts.ToArray();
    }
}
