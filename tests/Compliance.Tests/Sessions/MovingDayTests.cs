using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Findings;
using Compliance.Sessions;
using Compliance.Tests.Findings;
using Compliance.Tests.Portfolios;
using Compliance.Values;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Sessions;

/// <summary>A session that lives longer than a day goes to the next one, and tells what that changes.</summary>
public class MovingDayTests
{
    [Test]
    public void Subjects_without_a_day_are_evaluated_on_the_new_one_and_those_with_one_are_not()
    {
        using var session = SmallCity.Open();
        session.InsertAll(
        [
            SmallCity.Jurisdiction("city"), SmallCity.Jurisdiction("dated-city", "city"),
            SmallCity.Make("project", "dated", "city", new CalendarDate(2026, 5, 1), ("kind", "new"), ("rank", "3 star"), ("started", "2026-05-01")),
            SmallCity.Project("P-1", "city", ("kind", "new"), ("rank", "3 star"), ("area", "5 m²"), ("started", "2027-01-01")),
        ]);
        session.Fire();
        session.Finding("city", "area-sum").Computed().Should().NotContain("5");
        var told = new List<FindingChangedEventArgs>();
        session.FindingChanged += (_, change) => told.Add(change);

        session.MoveTo(new CalendarDate(2027, 1, 1));
        session.Today.Should().Be(new CalendarDate(2027, 1, 1));
        session.Fire();
        told.Should().Contain(change => change.After.Subject.Id == "city" && change.After.Rule.Id == "area-sum");
        told.Should().NotContain(change => change.After.Subject.Id == "dated");
        session.Evaluations.Select(one => one.Day.Date.Year).Should().Equal(2027, 2027, 2026, 2027);

        using var fresh = EngineUnderTest.For(SmallCity.Plan).Open(new EvaluationOptions(Today: new CalendarDate(2027, 1, 1)));
        fresh.InsertAll(session.Evaluations.Select(one => one.Subject).ToList());
        fresh.Fire();
        Briefs(session).Should().Equal(Briefs(fresh));
    }

    [Test]
    public void The_same_day_again_changes_nothing()
    {
        using var session = SmallCity.Fired(SmallCity.Jurisdiction("city"));
        var before = session.Find("jurisdiction", "city");
        session.MoveTo(session.Today!.Value);
        session.Fire();
        session.Find("jurisdiction", "city").Should().BeSameAs(before);
    }

    [Test]
    public void A_session_as_of_one_day_does_not_move()
    {
        using var session = SmallCity.Open("2026-12-31");
        session.Invoking(one => one.MoveTo(new CalendarDate(2027, 1, 1))).Should().Throw<InvalidOperationException>().WithMessage("*2026-12-31*");
    }

    [Test]
    public void What_comes_after_the_move_has_the_new_day_and_a_session_without_a_day_gets_one()
    {
        using var session = EngineUnderTest.For(FindingsPack.Plan).Open(new EvaluationOptions());
        session.Today.Should().BeNull();
        session.MoveTo(new CalendarDate(2030, 1, 1));
        session.Insert(FindingsPack.Thing().Build().Require());
        session.MoveTo(new CalendarDate(2030, 1, 2));
        session.Fire();
        session.Evaluations.Should().OnlyContain(one => one.Day.Date == new CalendarDate(2030, 1, 2) || one.Day.Source == DaySource.Subject);
    }

    private static IEnumerable<string> Briefs(IComplianceSession session) => session.Evaluations.SelectMany(one => one.Findings).Select(one => Snapshot.KeyOf(one) + Snapshot.Brief(one));
}
