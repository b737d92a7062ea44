using System.Collections.Generic;
using System.Linq;
using Compliance.Authoring.Solving;
using Compliance.Authoring.Solving.Numbers;
using Compliance.Expressions;
using Compliance.Facts;
using Compliance.Tests;
using Compliance.Values;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Authoring.Tests.Solving;

[Category("Slow")]
public class SolverProperties
{
    // Values that the random conditions turn at, and some beside them.
    private static readonly Rational[] Numbers =
        [0, 1, 2, 3, 4, 5, 7, 10, 12, -1, -100, 50, 100, 105, 150, 1000, Rational.Of(1, 2), Rational.Of(199, 2), Rational.Of(2000, 3), Rational.Of(3, 2000), 739000, 739617, 741806, 741807];

    [PropertyTest(400, EndSize = 1_000_000)]
    public void Where_every_point_can_be_tried_the_answer_is_what_trying_gives(int seed)
    {
        var text = new ConditionMaker(seed, isDiscrete: true).Make();
        var condition = Things.Condition(text);
        var expected = AllPoints(condition).Any(point => condition.Evaluate(point) == Truth.True);

        Solver.Find(Things.Kind, condition).Outcome.Should().Be(expected ? Outcome.Found : Outcome.Impossible, text);
    }

    [PropertyTest(1000, EndSize = 1_000_000)]
    public void Nothing_is_called_impossible_that_sampling_finds(int seed)
    {
        var text = new ConditionMaker(seed, isDiscrete: false).Make();
        var condition = Things.Condition(text);

        if (Solver.Find(Things.Kind, condition).Outcome == Outcome.Impossible)
            Samples(condition, seed).Should().NotContain(point => condition.Evaluate(point) == Truth.True, text);
    }

    [PropertyTest(1000, EndSize = 1_000_000)]
    public void A_witness_meets_its_condition_inside_the_domains_and_can_be_read_back(int seed)
    {
        var text = new ConditionMaker(seed, isDiscrete: false).Make();
        var condition = Things.Condition(text);
        if (Solver.Find(Things.Kind, condition).Witness is not { } witness)
            return;

        var subject = witness.ToSubject("W", new CalendarDate(2026, 1, 1));
        var slots = condition.Slots.Distinct().ToList();
        slots.Should().NotContain(slot => !subject.ValuesOf(slot).IsPoint, text);
        condition.Evaluate(new Point(slots.ToDictionary(slot => slot, subject.ValuesOf))).Should().Be(Truth.True, text);
        witness.Facts.Keys.Where(slot => Things.Kind.Facts[slot].IsRange)
            .Should().NotContain(slot => !Things.Kind.Facts[slot].Domain.Contains(witness.RangeOf(slot).Lower.Value!.Value), text);
    }

    [PropertyTest(300, EndSize = 1_000_000)]
    public void A_condition_or_its_negation_can_be_met(int seed)
    {
        var condition = Things.Condition(new ConditionMaker(seed, isDiscrete: false).Make());
        Outcome[] both = [Solver.Find(Things.Kind, condition).Outcome, Solver.Find(Things.Kind, RuleConditions.Not(condition)).Outcome];

        both.Should().NotBeEquivalentTo([Outcome.Impossible, Outcome.Impossible]);
    }

    private static IEnumerable<Point> AllPoints(Condition condition)
    {
        IEnumerable<Dictionary<int, PossibleValues>> points = [[]];
        foreach (var slot in condition.Slots.Distinct())
            points = points.SelectMany(point => Values(slot).Select(value => new Dictionary<int, PossibleValues>(point) { [slot] = value }));
        return points.Select(point => new Point(point));
    }

    private static IEnumerable<Point> Samples(Condition condition, int seed)
    {
        var random = new System.Random(seed);
        var values = condition.Slots.Distinct().ToDictionary(slot => slot, slot => Values(slot).ToList());
        for (var i = 0; i < 200; i++)
            yield return new Point(values.ToDictionary(pair => pair.Key, pair => pair.Value[random.Next(pair.Value.Count)]));
    }

    private static IEnumerable<PossibleValues> Values(int slot)
    {
        var fact = Things.Kind.Facts[slot];
        if (!fact.IsRange)
            return Enumerable.Range(0, fact.Type == FactType.Boolean ? 2 : fact.Choices.Count).Select(i => new ChoiceSet(1UL << i));
        return Numbers.Where(value => fact.Domain.Contains(value) && (value.IsWhole || fact.Type == FactType.Number)).Select(value => new NumberRange(Interval.Point(value)));
    }
}
