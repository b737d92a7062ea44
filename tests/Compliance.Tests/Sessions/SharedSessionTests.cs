using System.Linq;
using System.Threading.Tasks;
using Compliance.Sessions;
using Compliance.Tests.Portfolios;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Sessions;

/// <summary>Many threads use one session, and the result is that of their changes one after another.</summary>
public class SharedSessionTests
{
    [Test]
    public void Changes_of_many_threads_leave_what_a_fresh_session_gives()
    {
        using var shared = new SharedSession(SmallCity.Fired(SmallCity.Jurisdiction("city")));
        Parallel.For(0, 8, thread =>
        {
            for (var i = 0; i < 50; i++)
            {
                var project = SmallCity.Project($"P-{thread}-{i}", "city", ("kind", "new"), ("green", i % 3 == 0 ? "true" : "false"), ("weight", $"{(thread * 50) + i + 1}"));
                shared.Do(session =>
                {
                    session.Insert(project);
                    session.Fire();
                });
                if (i % 5 == 0)
                    shared.Do(session => session.Retract(project));
                shared.Fire();
                shared.Evaluations.Count().Should().BePositive();
            }
        });

        using var fresh = SmallCity.Fired([SmallCity.Jurisdiction("city"), .. shared.Evaluations.Where(one => one.Subject.Kind.Name == "project").Select(one => one.Subject)]);
        shared.Evaluations.Count().Should().Be(1 + (8 * 40));
        shared.Finding("city", "green-share").Computed().Should().Be(fresh.Finding("city", "green-share").Computed());
    }

    [Test]
    public void What_is_done_in_one_turn_is_seen_whole()
    {
        using var shared = new SharedSession(SmallCity.Fired(SmallCity.Jurisdiction("city")));
        var project = SmallCity.Project("P-1", "city", ("kind", "new"), ("green", "true"), ("weight", "1"));
        var writer = Task.Run(() =>
        {
            for (var i = 0; i < 500; i++)
            {
                shared.Do(session =>
                {
                    session.Insert(project);
                    session.Fire();
                });
                shared.Do(session =>
                {
                    session.Retract(project);
                    session.Fire();
                });
            }
        });

        while (!writer.IsCompleted)
        {
            var (isThere, verdict) = shared.Do(session => (session.Find(project) is not null, session.Finding("city", "green-share").Verdict));
            verdict.Should().Be(isThere ? Verdict.Pass : Verdict.Undetermined);
        }

        writer.Wait();
    }

    [Test]
    public void A_list_that_was_taken_is_not_changed_by_later_calls()
    {
        using var shared = new SharedSession(SmallCity.Fired(SmallCity.Jurisdiction("city")));
        var before = shared.Evaluations;
        shared.Insert(SmallCity.Project("P-1", "city"));
        shared.Fire();
        before.Should().HaveCount(1);
        shared.Evaluations.Should().HaveCount(2);
    }
}
