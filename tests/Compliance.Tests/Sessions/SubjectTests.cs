using System;
using Compliance.Descriptors;
using Compliance.Diagnostics;
using Compliance.Tests.Findings;
using Compliance.Values;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Sessions;

/// <summary>Subjects that are made and changed in code.</summary>
public class SubjectTests
{
    [Test]
    public void A_changed_copy_leaves_the_subject_as_it_is()
    {
        var thing = FindingsPack.Thing().Set("waste", 12m).Build().Require();
        var changed = thing.With("waste", "0.5..1 万t");
        Waste(changed).Should().Be(Interval.Closed(5000, 10_000));
        Waste(thing).Should().Be(Interval.Point(12));
    }

    [Test]
    public void A_fact_taken_away_may_be_anything_again()
    {
        var thing = FindingsPack.Thing().Set("waste", 12m).Build().Require().With("waste", null);
        thing.Stated("waste").Should().BeNull();
        Waste(thing).Should().Be(new Interval(Bound.Closed(0), Bound.Unbounded));
    }

    [Test]
    public void A_value_that_a_fact_cannot_have_is_refused()
    {
        var thing = FindingsPack.Thing().Build().Require();
        thing.Invoking(subject => subject.With("waste", "12 m²")).Should().Throw<ReadException>();
        thing.Invoking(subject => subject.With("waste", "-1 t")).Should().Throw<ReadException>();
        thing.Invoking(subject => subject.With("wate", "1 t")).Should().Throw<ArgumentException>().WithMessage("*'waste'*");
    }

    [Test]
    public void A_builder_tells_everything_that_is_wrong_at_once()
    {
        var result = FindingsPack.Thing().Set("waste", "much").Set("area", -5m).Set("duty", "perhaps").Build();
        result.Succeeded.Should().BeFalse();
        result.Diagnostics.Should().HaveCount(3);
        result.Invoking(one => one.Require()).Should().Throw<ReadException>();
    }

    [Test]
    public void A_builder_refuses_what_is_no_fact_no_kind_and_no_id()
    {
        FindingsPack.Thing().Invoking(builder => builder.Set("wate", 1m)).Should().Throw<ArgumentException>().WithMessage("*'waste'*");
        var vocabulary = FindingsPack.Pack.Vocabulary;
        FluentActions.Invoking(() => new SubjectBuilder(vocabulary, "thin", "A")).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new SubjectBuilder(vocabulary, "thing", "")).Should().Throw<ArgumentException>();
    }

    [Test]
    public void Numbers_are_exact_and_in_the_facts_own_unit()
    {
        var thing = FindingsPack.Thing().Set("waste", 315.9864m).Set("area", 100m, 200.5m).Set("duty", true).Build().Require();
        Waste(thing).Should().Be(Interval.Point(Rational.Of(3_159_864, 10_000)));
        thing.RangeOf(thing.Kind.SlotOf("area")).Should().Be(Interval.Closed(100, Rational.Of(401, 2)));
        thing.MembersOf(thing.Kind.SlotOf("duty")).Should().Be(2);
    }

    [Test]
    public void A_copy_may_be_decided_on_another_day()
    {
        var thing = FindingsPack.Thing().Set("waste", 12m).Named("a thing").In("jiefang").Build().Require();
        var later = thing.On(new CalendarDate(2031, 1, 1));
        (later.Date, later.Name, later.Jurisdiction, Waste(later)).Should().Be((new CalendarDate(2031, 1, 1), "a thing", "jiefang", Interval.Point(12)));
    }

    private static Interval Waste(Subject subject) => subject.RangeOf(subject.Kind.SlotOf("waste"));
}
