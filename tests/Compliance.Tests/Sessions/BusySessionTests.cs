using System;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Compliance.Sessions;
using Compliance.Tests.JiaozuoPack;
using Compliance.Tests.Kernel.Worlds;
using Compliance.Values;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Sessions;

/// <summary>Whatever is done to a session, in any order and by many threads: it is as a fresh one, and has told everything.</summary>
public class BusySessionTests
{
    private const int Threads = 8;

    [Test]
    public void A_thousand_operations_leave_what_a_fresh_session_gives() => Operate(1_000, seed: 7);

    [Test]
    [Long]
    public void A_million_operations_leave_what_a_fresh_session_gives() => Operate(1_000_000, seed: 20231206);

    [Test]
    public void Eight_threads_for_a_second_leave_what_a_fresh_session_gives() => Share(TimeSpan.FromSeconds(1));

    [Test]
    [Long]
    public void Eight_threads_for_a_minute_leave_what_a_fresh_session_gives() => Share(TimeSpan.FromSeconds(60));

    private static void Operate(int operations, int seed)
    {
        var dice = new Dice(seed);
        var register = new BusyRegister(seed, projects: 60, variants: 12);
        using var session = EngineUnderTest.For(ShippedPack.Plan).Open(new EvaluationOptions(Today: register.Today));
        register.Follow(session);
        register.Begin(session);
        for (var step = 1; step <= operations; step++)
        {
            register.Step(dice, session);
            if (dice.Chance(0.002))
                register.Move(session, new CalendarDate(2026 + dice.Between(0, 6), 12, 31));
            if (step % (operations / 10) == 0)
                register.ShouldBeAsFresh(session);
        }
    }

    private static void Share(TimeSpan time)
    {
        var register = new BusyRegister(3, projects: 80, variants: 12);
        using var shared = new SharedSession(EngineUnderTest.For(ShippedPack.Plan).Open(new EvaluationOptions(Today: register.Today)));
        register.Follow(shared);
        register.Begin(shared);
        var clock = Stopwatch.StartNew();
        var operations = new long[Threads];
        var thrown = new ConcurrentQueue<Exception>();
        var threads = Enumerable.Range(0, Threads).Select(thread => new Thread(() =>
        {
            try
            {
                var dice = new Dice(thread);
                for (; clock.Elapsed < time; operations[thread]++)
                    Step(register, dice, shared, thread);
            }
            catch (Exception exception)
            {
                thrown.Enqueue(exception);
            }
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        thrown.Should().BeEmpty();
        operations.Sum().Should().BePositive();
        register.ShouldBeAsFresh(shared);
        TestContext.Out.WriteLine($"{operations.Sum()} operations of {Threads} threads");
    }

    private static void Step(BusyRegister register, Dice dice, SharedSession shared, int thread)
    {
        if (!dice.Chance(0.1))
        {
            register.Step(dice, shared, thread, Threads);
            return;
        }

        shared.DoAsync(async own =>
        {
            register.Step(dice, own, thread, Threads);
            await Task.Yield();
            own.Fire();
        }).GetAwaiter().GetResult();
    }
}
