using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Compliance.Sessions;
using Compliance.Tests.Findings;
using Compliance.Values;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Sessions;

/// <summary>A session is asked by kind and id, ends once, and loses nothing that it has to tell.</summary>
public class SessionByIdTests
{
    private static IComplianceSession Open() => EngineUnderTest.For(FindingsPack.Plan).Open(new EvaluationOptions());

    [Test]
    public void Subjects_are_found_changed_counted_and_taken_out_by_kind_and_id()
    {
        using var session = Open();
        session.Count.Should().Be(0);
        session.Upsert(FindingsPack.Thing("A").Set("duty", true).Build().Require());
        session.Upsert(FindingsPack.Thing("B").Build().Require());
        session.Count.Should().Be(2);
        session.Find("thing", "A").Should().BeNull("nothing was fired");
        session.Fire();
        session.Find("thing", "A")!.Findings.Single(finding => finding.Rule.Id == "duty").Verdict.Should().Be(Verdict.Pass);
        session.Find("物", " A ").Should().BeSameAs(session.Find("thing", "A"));

        session.Upsert(FindingsPack.Thing("A").Set("duty", false).Build().Require());
        session.Fire();
        session.Count.Should().Be(2);
        session.Find("thing", "A")!.Findings.Single(finding => finding.Rule.Id == "duty").Verdict.Should().Be(Verdict.Fail);

        session.Retract("thing", "A");
        session.Count.Should().Be(1);
        session.Find("thing", "A").Should().BeNull();
        session.Find("other", "B").Should().BeNull();
        session.Invoking(one => one.Retract("thing", "A")).Should().Throw<ArgumentException>().WithMessage("*A*");
        session.Invoking(one => one.Find("thnig", "A")).Should().Throw<ArgumentException>().WithMessage("*'thing'*");
    }

    [Test]
    public void After_its_end_everything_says_so()
    {
        var thing = FindingsPack.Thing().Build().Require();
        foreach (var session in new[] { Open(), new SharedSession(Open()) })
        {
            session.Insert(thing);
            session.Fire();
            session.Dispose();
            session.Dispose();
            Action[] calls =
            [
                () => session.Insert(thing), () => session.InsertAll([thing]), () => session.Update(thing), () => session.Upsert(thing), () => session.Retract(thing),
                () => session.Retract("thing", "T-1"), () => session.Fire(), () => session.Preview(thing), () => session.Find(thing), () => session.Find("thing", "T-1"),
                () => session.DecisionOf(thing), () => _ = session.Evaluations, () => _ = session.Count, () => _ = session.UnknownMembers, () => _ = session.Unplaced, () => _ = session.Circles,
                () => session.AddUnknownMembers("a file"), () => session.FindingChanged += (_, _) => { }, () => session.Changed += (_, _) => { },
                () => _ = session.Today, () => session.MoveTo(new CalendarDate(2030, 1, 1)),
            ];
            foreach (var call in calls)
                call.Should().Throw<ObjectDisposedException>();
        }
    }

    [Test]
    public void Null_is_refused_by_name()
    {
        using var session = Open();
        Action[] calls =
        [
            () => session.Insert(null!), () => session.InsertAll(null!), () => session.Update(null!), () => session.Upsert(null!), () => session.Retract(null!),
            () => session.Retract(null!, "a"), () => session.Retract("thing", null!), () => session.Preview(null!), () => session.Find(null!), () => session.Find(null!, "a"),
            () => session.Find("thing", null!), () => session.DecisionOf(null!), () => EngineUnderTest.For(FindingsPack.Plan).Open(null!),
        ];
        foreach (var call in calls)
            call.Should().Throw<ArgumentNullException>();
    }

    [Test]
    public void A_listener_that_throws_costs_no_other_finding()
    {
        using var session = Open();
        var told = 0;
        session.FindingChanged += (_, _) =>
        {
            if (++told % 3 == 0)
                throw new InvalidOperationException("busy");
        };
        session.InsertAll(Enumerable.Range(0, 3).Select(i => FindingsPack.Thing($"T-{i}").Build().Require()));
        session.Invoking(one => one.Fire()).Should().Throw<AggregateException>().Which.InnerExceptions.Should().AllBeOfType<InvalidOperationException>();
        told.Should().Be(15);
        session.Fire();
        told.Should().Be(15);
    }

    [Test]
    public async Task Waiting_for_a_turn_ends_where_it_is_cancelled()
    {
        using var shared = new SharedSession(Open());
        using var isTaken = new ManualResetEventSlim();
        using var isEnough = new ManualResetEventSlim();
        var other = Task.Run(() => shared.Do(_ =>
        {
            isTaken.Set();
            isEnough.Wait(TimeSpan.FromSeconds(30));
        }));
        isTaken.Wait(TimeSpan.FromSeconds(30));
        using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
        shared.Invoking(one => one.Fire(source.Token)).Should().Throw<OperationCanceledException>();
        isEnough.Set();
        await other;
        using var live = new CancellationTokenSource();
        shared.Fire(live.Token);
    }
}
