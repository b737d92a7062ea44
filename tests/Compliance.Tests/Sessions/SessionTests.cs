using System;
using System.Linq;
using System.Threading;
using Compliance.Descriptors;
using Compliance.Findings;
using Compliance.Sessions;
using Compliance.Tests.Findings;
using Compliance.Values;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Sessions;

public class SessionTests
{
    private static readonly CalendarDate Day = new(2026, 6, 1);
    private IComplianceSession _session = null!;

    [SetUp]
    public void Open() => _session = Open(new EvaluationOptions());

    [TearDown]
    public void Close() => _session.Dispose();

    [Test]
    public void A_subject_is_decided_on_when_the_session_fires()
    {
        var thing = Thing("A", duty: true);
        _session.Insert(thing);
        _session.Find(thing).Should().BeNull();
        _session.Evaluations.Should().BeEmpty();

        _session.Fire();
        Duty(thing).Should().Be(Verdict.Pass);
    }

    [Test]
    public void Evaluations_come_in_the_order_of_insertion_also_after_an_update()
    {
        _session.InsertAll([Thing("B"), Thing("A"), Thing("C")]);
        _session.Fire();
        _session.Update(Thing("B", duty: true));
        _session.Fire();
        _session.Evaluations.Select(evaluation => evaluation.Subject.Id).Should().Equal("B", "A", "C");
    }

    [Test]
    public void An_update_is_decided_on_anew_and_until_then_there_is_no_answer()
    {
        _session.Insert(Thing("A", duty: true));
        _session.Fire();
        var changed = Thing("A", duty: false);
        _session.Update(changed);
        _session.Find(changed).Should().BeNull("an answer about facts that have changed is none");

        _session.Fire();
        Duty(changed).Should().Be(Verdict.Fail);
    }

    [Test]
    public void What_is_retracted_is_gone_and_may_come_again()
    {
        _session.InsertAll([Thing("A"), Thing("B")]);
        _session.Retract(Thing("A"));
        _session.Fire();
        _session.Evaluations.Select(evaluation => evaluation.Subject.Id).Should().Equal("B");

        _session.Insert(Thing("A", duty: true));
        _session.Fire();
        _session.Evaluations.Select(evaluation => evaluation.Subject.Id).Should().Equal("B", "A");
    }

    [Test]
    public void Two_kinds_may_have_one_id()
    {
        _session.Insert(Thing("A"));
        _session.Insert(new SubjectBuilder(FindingsPack.Pack.Vocabulary, "other", "A").On(Day).Build().Require());
        _session.Fire();
        _session.Evaluations.Should().HaveCount(2);
    }

    [Test]
    public void A_second_insertion_under_one_id_is_refused_and_changes_nothing()
    {
        _session.Insert(Thing("A", duty: true));
        _session.Invoking(session => session.Insert(Thing("A", duty: false))).Should().Throw<ArgumentException>();
        _session.Fire();
        Duty(Thing("A")).Should().Be(Verdict.Pass);
    }

    [Test]
    public void Of_several_that_cannot_all_be_added_none_is()
    {
        _session.Insert(Thing("A", duty: true));
        _session.Invoking(session => session.InsertAll([Thing("B"), Thing("A"), Thing("C")])).Should().Throw<ArgumentException>();
        _session.Fire();
        _session.Evaluations.Select(evaluation => evaluation.Subject.Id).Should().Equal("A");
    }

    [Test]
    public void What_is_not_there_can_neither_be_updated_nor_retracted()
    {
        _session.Invoking(session => session.Update(Thing("A"))).Should().Throw<ArgumentException>();
        _session.Invoking(session => session.Retract(Thing("A"))).Should().Throw<ArgumentException>();
        _session.Find(Thing("A")).Should().BeNull();
    }

    [Test]
    public void A_subject_of_another_vocabulary_is_refused()
    {
        var stranger = new SubjectBuilder(JiaozuoPack.ShippedPack.Pack.Vocabulary, "project", "A").On(Day).Build().Require();
        _session.Invoking(session => session.Insert(stranger)).Should().Throw<ArgumentException>();
    }

    [Test]
    public void Without_any_day_a_subject_is_refused()
    {
        var undated = new SubjectBuilder(FindingsPack.Pack.Vocabulary, "thing", "A").Build().Require();
        _session.Invoking(session => session.Insert(undated)).Should().Throw<InvalidOperationException>();
        _session.Fire();
        _session.Evaluations.Should().BeEmpty();
    }

    [TestCase("2027-01-01", "2028-01-01", "2027-01-01", DaySource.AsOf)]
    [TestCase(null, "2028-01-01", "2026-06-01", DaySource.Subject)]
    public void The_day_as_of_which_is_asked_goes_before_the_subjects_own_and_that_before_today(string? asOf, string? today, string day, DaySource source)
    {
        using var session = Open(new EvaluationOptions(ParseDay(asOf), ParseDay(today)));
        var thing = Thing("A");
        session.Insert(thing);
        session.Fire();
        session.Find(thing)!.Day.Should().Be(new DecisionDay(CalendarDate.Parse(day), source));
    }

    [Test]
    public void Today_is_for_subjects_without_a_day()
    {
        using var session = Open(new EvaluationOptions(Today: Day));
        var undated = new SubjectBuilder(FindingsPack.Pack.Vocabulary, "thing", "A").Build().Require();
        session.Insert(undated);
        session.Fire();
        session.Find(undated)!.Day.Should().Be(new DecisionDay(Day, DaySource.Today));
    }

    [Test]
    public void What_a_cancelled_call_did_not_decide_the_next_call_does()
    {
        _session.InsertAll([Thing("A"), Thing("B")]);
        using var source = new CancellationTokenSource();
        source.Cancel();
        _session.Invoking(session => session.Fire(source.Token)).Should().Throw<OperationCanceledException>();
        _session.Evaluations.Should().BeEmpty();

        _session.Fire();
        _session.Evaluations.Should().HaveCount(2);
    }

    private static CalendarDate? ParseDay(string? text) => text is null ? null : CalendarDate.Parse(text);

    private static IComplianceSession Open(EvaluationOptions options) => EngineUnderTest.For(FindingsPack.Plan).Open(options);

    private static Subject Thing(string id, bool? duty = null) =>
        (duty is { } value ? FindingsPack.Thing(id).Set("duty", value) : FindingsPack.Thing(id)).Build().Require();

    private Verdict Duty(Subject thing) => _session.Find(thing)!.Verdicts[0];
}
