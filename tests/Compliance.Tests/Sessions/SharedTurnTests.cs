using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Compliance.Sessions;
using Compliance.Tests.Portfolios;
using Compliance.Values;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Sessions;

/// <summary>Asynchronous work keeps its turn to its end, nobody waits longer than wanted, and changes are read as they come.</summary>
[CancelAfter(60_000)]
public class SharedTurnTests
{
    [Test]
    public async Task Asynchronous_work_keeps_its_turn_while_it_waits()
    {
        using var shared = Open();
        var (inside, most) = (0, 0);
        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => shared.DoAsync(async own =>
        {
            most = Math.Max(most, Interlocked.Increment(ref inside));
            own.Insert(SmallCity.Project($"P-{i}", "city"));
            await Task.Delay(2);
            own.Fire();
            await Task.Yield();
            Interlocked.Decrement(ref inside);
        })));
        most.Should().Be(1);
        shared.Count.Should().Be(21);
        (await shared.DoAsync(own => Task.FromResult(own.Count))).Should().Be(21);
    }

    [Test]
    public void An_asynchronous_lambda_given_to_Do_does_not_compile()
    {
        // The compiler takes these for an asynchronous lambda, whatever else there is.
        var traps = typeof(SharedSession).GetMethods().Where(method => method.Name == "Do" && typeof(Task).IsAssignableFrom(method.ReturnType)).ToList();
        traps.Should().HaveCount(2);
        traps.Should().OnlyContain(method => method.GetCustomAttributes(typeof(ObsoleteAttribute), false).Cast<ObsoleteAttribute>().Single().IsError);
    }

    [Test]
    public async Task A_turn_within_asynchronous_work_is_refused_and_does_not_wait_for_itself()
    {
        using var shared = Open();
        await shared.DoAsync(async own =>
        {
            await Task.Yield();
            shared.Invoking(one => one.Find("jurisdiction", "city")).Should().Throw<InvalidOperationException>().WithMessage("*session that the turn's work is given*");
            await shared.Awaiting(one => one.DoAsync(_ => Task.CompletedTask)).Should().ThrowAsync<InvalidOperationException>();
            own.Find("jurisdiction", "city").Should().NotBeNull();
        });
        shared.Find("jurisdiction", "city").Should().NotBeNull();
    }

    [Test]
    public async Task A_listener_may_use_the_shared_session_whoever_fires()
    {
        using var shared = Open();
        var seen = new List<int>();
        object? sender = null;
        shared.Changed += (from, _) =>
        {
            sender = from;
            seen.Add(shared.Count);
        };
        shared.Insert(SmallCity.Project("P-1", "city"));
        shared.Fire();
        await shared.DoAsync(async own =>
        {
            await Task.Yield();
            own.Insert(SmallCity.Project("P-2", "city"));
            own.Fire();
            shared.Invoking(one => one.Count).Should().Throw<InvalidOperationException>();
        });
        seen.Should().Equal(2, 3);
        sender.Should().BeSameAs(shared);
    }

    [Test]
    public void A_thread_that_has_the_turn_has_it_when_it_asks_again()
    {
        using var shared = Open();
        shared.Do(_ => shared.Do(_ => shared.Count)).Should().Be(1);
    }

    [Test]
    public async Task Work_that_throws_gives_its_turn_up()
    {
        using var shared = Open();
        await shared.Awaiting(one => one.DoAsync(async _ =>
        {
            await Task.Yield();
            throw new TimeoutException();
        })).Should().ThrowAsync<TimeoutException>();
        shared.Invoking(one => one.Do(own => own.Retract("project", "nobody"))).Should().Throw<ArgumentException>();
        shared.Count.Should().Be(1);
    }

    [Test]
    public async Task No_wait_for_a_turn_is_longer_than_wanted()
    {
        using var shared = Open();
        var enough = new TaskCompletionSource();
        var long_ = shared.DoAsync(_ => enough.Task);
        using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
        shared.Invoking(one => one.Do(own => own.Count, source.Token)).Should().Throw<OperationCanceledException>();
        await shared.Awaiting(one => one.DoAsync(_ => Task.CompletedTask, source.Token)).Should().ThrowAsync<OperationCanceledException>();
        enough.SetResult();
        await long_;
        shared.Count.Should().Be(1);
    }

    [Test]
    public async Task Who_waits_while_the_session_ends_is_told()
    {
        var shared = Open();
        var enough = new TaskCompletionSource();
        var first = shared.DoAsync(async own =>
        {
            await enough.Task;
        });
        var end = Task.Run(shared.Dispose);
        while (!end.IsCompleted)
        {
            enough.TrySetResult();
            await Task.Delay(1);
        }

        await first;
        shared.Invoking(one => one.Do(own => own.Engine)).Should().Throw<ObjectDisposedException>();
        await shared.Awaiting(one => one.DoAsync(_ => Task.CompletedTask)).Should().ThrowAsync<ObjectDisposedException>();
    }

    [Test]
    public void A_listener_that_has_gone_is_told_no_more()
    {
        using var shared = Open();
        var told = 0;
        void Hear(object? sender, SessionChangedEventArgs batch) => told++;
        shared.Changed += Hear;
        shared.Changed += Hear;
        shared.Changed -= Hear;
        shared.Insert(SmallCity.Project("P-1", "city"));
        shared.Fire();
        told.Should().Be(1);
        shared.Changed -= Hear;
        shared.Insert(SmallCity.Project("P-2", "city"));
        shared.Fire();
        told.Should().Be(1);
    }

    [Test]
    public async Task Changes_are_read_as_they_come_after_all_that_there_was()
    {
        var shared = Open();
        shared.Insert(SmallCity.Project("P-1", "city"));
        var feed = shared.ChangesAsync(withPresent: true);
        var later = shared.ChangesAsync();
        var writing = Task.Run(() =>
        {
            for (var i = 2; i < 50; i++)
            {
                shared.Insert(SmallCity.Project($"P-{i}", "city"));
                shared.Fire();
            }

            shared.Retract("project", "P-1");
            shared.Fire();
            shared.Dispose();
        });
        var batches = new List<SessionChangedEventArgs>();
        await foreach (var batch in feed)
            batches.Add(batch);
        await writing;
        batches.Should().HaveCount(50);
        batches[0].Subjects.Select(one => one.Subject.Id).Should().Equal("city", "P-1");
        batches[^1].Subjects.Should().Contain(one => one.Subject.Id == "P-1" && one.After == null);
        var count = 0;
        await foreach (var _ in later)
            count++;
        count.Should().Be(49);
        feed.Invoking(one => one.GetAsyncEnumerator()).Should().Throw<InvalidOperationException>();
    }

    [Test]
    public async Task Who_stops_reading_or_cancels_is_told_no_more()
    {
        using var shared = Open();
        using var source = new CancellationTokenSource();
        await foreach (var batch in shared.ChangesAsync(withPresent: true))
        {
            batch.Subjects.Should().ContainSingle();
            break;
        }

        var reading = Task.Run(async () =>
        {
            await foreach (var _ in shared.ChangesAsync(cancellationToken: source.Token))
            {
            }
        });
        await source.CancelAsync();
        await reading.Awaiting(one => one).Should().ThrowAsync<OperationCanceledException>();
        shared.Insert(SmallCity.Project("P-1", "city"));
        shared.Fire();
    }

    [Test]
    public async Task The_days_of_a_place_are_followed_by_its_clock()
    {
        using var shared = Open();
        var clock = new SetClock(new DateTimeOffset(2026, 12, 31, 15, 59, 0, TimeSpan.Zero));
        var zone = TimeZoneInfo.CreateCustomTimeZone("here", TimeSpan.FromHours(8), null, null);
        using var source = new CancellationTokenSource();
        var following = shared.FollowDaysAsync(clock, zone, source.Token);
        shared.Today.Should().Be(new CalendarDate(2026, 12, 31));
        clock.Wait.Should().Be(TimeSpan.FromMinutes(1));
        clock.Pass(TimeSpan.FromMinutes(1));
        await Until(() => shared.Today == new CalendarDate(2027, 1, 1));
        shared.Find("jurisdiction", "city")!.Day.Date.Should().Be(new CalendarDate(2027, 1, 1));
        await Until(() => clock.Wait == TimeSpan.FromHours(1));
        await source.CancelAsync();
        await following.Awaiting(one => one).Should().ThrowAsync<OperationCanceledException>();
    }

    private static async Task Until(Func<bool> condition)
    {
        while (!condition())
            await Task.Delay(1);
    }

    private static SharedSession Open() => new(SmallCity.Fired(SmallCity.Jurisdiction("city")));
}
