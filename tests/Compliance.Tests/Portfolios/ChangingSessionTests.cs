using Compliance.Tests.Kernel.Worlds;
using Compliance.Values;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Portfolios;

/// <summary>What a session says of jurisdictions depends on what is in it, not on how it came there.</summary>
[Category("Slow")]
[Parallelizable]
public class ChangingSessionTests
{
    [PropertyTest(150, Arbitrary = [typeof(Seeds)])]
    public void Any_changes_leave_what_a_fresh_session_gives(int seed)
    {
        var dice = new Dice(seed);
        using var session = SmallCity.Open();
        var register = new ChangingRegister(dice, session, members: 8, variants: 4, jurisdictions: 0.3);
        for (var step = 0; step < 60; step++)
        {
            register.Change();
            if (dice.Chance(0.3))
                session.Fire();
        }

        session.Fire();
        using var fresh = SmallCity.Fired(register.Held);
        Snapshot.Of(session).Should().Equal(Snapshot.Of(fresh));
    }

    [Test]
    public void A_count_of_open_members_that_alone_is_another_is_told() => Any_changes_leave_what_a_fresh_session_gives(1809707136);

    [Test]
    public void Very_many_changes_leave_what_a_fresh_session_gives()
    {
        var changes = TestBudget.Of(1_000_000);
        var dice = new Dice(20231206);
        using var session = SmallCity.Open();
        var register = new ChangingRegister(dice, session, members: 60, variants: 20, jurisdictions: 0.001);
        for (var step = 1; step <= changes; step++)
        {
            register.Change();
            if (step % 200 == 0)
                session.Fire();
            if (step % (changes / 10) != 0)
                continue;

            using var fresh = SmallCity.Fired(register.Held);
            Snapshot.Of(session).Should().Equal(Snapshot.Of(fresh), $"after {step} changes");
        }
    }

    [Test]
    public void A_weight_that_comes_and_goes_leaves_no_trace_of_rounding()
    {
        using var session = SmallCity.Fired(
            SmallCity.Jurisdiction("city"),
            SmallCity.Project("P-1", "city", ("kind", "new"), ("green", "true"), ("weight", "0.1")),
            SmallCity.Project("P-2", "city", ("kind", "new"), ("green", "false"), ("weight", "0.2")));
        var heavy = SmallCity.Project("P-3", "city", ("kind", "new"), ("green", "true"), ("weight", "1e17 亩"));
        for (var i = 0; i < 1000; i++)
        {
            session.Insert(heavy);
            session.Fire();
            session.Retract(heavy);
            session.Fire();
        }

        session.Finding("city", "green-share").Measured!.Value.Should().Be(Interval.Point(Rational.Of(100, 3)));
    }
}
