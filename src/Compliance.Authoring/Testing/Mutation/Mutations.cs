using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Authoring.Expressions;
using Compliance.Authoring.Testing.Cases;
using Compliance.Expressions;
using Compliance.Facts;
using Compliance.Packs;
using static Compliance.Authoring.Testing.Mutation.ChangedRule;

namespace Compliance.Authoring.Testing.Mutation;

/// <summary>Every rule that differs from a given one in one thing: a comparator, a number, a unit, a date, how strongly it binds, or one part of an expression.</summary>
internal static class Mutations
{
    public static IEnumerable<Mutant> Of(Rule rule) => All(FigureMutations.WithFacts(rule));

    private static IEnumerable<Mutant> All(Rule rule) =>
        OfWhen(rule).Concat(OfRequirement(rule)).Concat(OfLimits(rule)).Concat(OfObligation(rule)).DistinctBy(mutant => (mutant.Key, mutant.After, mutant.Span));

    private static IEnumerable<Mutant> OfWhen(Rule rule) => rule.OwnWhen is not { } when
        ? []
        : ConditionMutations.Of(when, rule.Subject).Append(null)
            .Select(changed => new Mutant(rule, When(rule, changed), "when", ExpressionSyntax.Of(when), changed is null ? "" : ExpressionSyntax.Of(changed), rule.Span));

    private static IEnumerable<Mutant> OfRequirement(Rule rule) => OfRequirement(rule, rule.Requirement, changed => changed);

    private static IEnumerable<Mutant> OfRequirement(Rule rule, Requirement requirement, Func<Requirement, Requirement> whole) => requirement.Match(
        number: number => MeasureMutations.Of(number.Measure, rule.Subject)
            .Where(changed => changed.IsDate == number.Measure.IsDate)
            .Select(changed => Change(rule, "measure", ExpressionSyntax.Of(number.Measure), ExpressionSyntax.Of(changed), whole(new NumberRequirement(number.Text, changed, number.Limits, rule.Subject)))),
        condition: condition => ConditionMutations.Of(condition.Condition, rule.Subject).Append(new AllCondition([]))
            .Select(changed => Change(rule, "require", ExpressionSyntax.Of(condition.Condition), ExpressionSyntax.Of(changed), whole(new ConditionRequirement(condition.Text, changed, condition.Limits)))),
        deadline: _ => [],
        aggregate: aggregate => OfAggregate(rule, aggregate),
        bound: bound => OfRequirement(rule, bound.Inner, inner => Bound(bound, inner, rule)).Concat(OfBinding(rule, bound)));

    // The day of evaluation, and every other day, in place of the one that tells which limit binds.
    private static IEnumerable<Mutant> OfBinding(Rule rule, BoundRequirement bound)
    {
        yield return Change(rule, "binds_by", bound.Day.Fact.Name, "", bound.Inner);
        for (var slot = 0; slot < rule.Subject.Facts.Count; slot++)
        {
            if (rule.Subject.Facts[slot] is { Type: FactType.Date } other && slot != bound.Day.Slot)
                yield return Change(rule, "binds_by", bound.Day.Fact.Name, other.Name, new BoundRequirement(bound.Inner, new FactMeasure(other, slot), rule.Subject.Facts, bound.Limits[0].Span));
        }
    }

    private static BoundRequirement Bound(BoundRequirement bound, Requirement inner, Rule rule) => new(inner, bound.Day, rule.Subject.Facts, bound.Limits[0].Span);

    private static IEnumerable<Mutant> OfAggregate(Rule rule, AggregateRequirement requirement)
    {
        AggregateRequirement With(Aggregate aggregate, Measure? reported, bool prefersReported) =>
            new(requirement.Text, aggregate, reported, prefersReported, requirement.Limits, rule.Subject);

        var (aggregate, reported, prefers) = (requirement.Aggregate, requirement.Reported, requirement.PrefersReported);
        foreach (var change in AggregateMutations.Of(aggregate))
            yield return Change(rule, change.Key, change.Before, change.After, With(change.Aggregate, reported, prefers));
        if (reported is null)
            yield break;

        var (key, other) = prefers ? ("measure", "reported") : ("reported", "measure");
        var text = ExpressionSyntax.Of(reported);
        yield return Change(rule, key, text, $"{text}, as {other}", With(aggregate, reported, !prefers));
        yield return Change(rule, key, text, "", With(aggregate, null, prefersReported: false));
        foreach (var changed in MeasureMutations.Of(reported, rule.Subject))
            yield return Change(rule, key, text, ExpressionSyntax.Of(changed), With(aggregate, changed, prefers));
    }

    private static IEnumerable<Mutant> OfLimits(Rule rule) => LimitMutations.Of(rule.Requirement.StatedLimits, rule.Subject, WholeMeasures.IsWhole(rule.Requirement))
        .Select(change => new Mutant(
            rule, Requirement(rule, WithLimits(rule.Requirement, change.Limits, rule)), change.Key, change.Before, change.After, change.Limit.Span));

    private static IEnumerable<Mutant> OfObligation(Rule rule) => Enum.GetValues<Obligation>()
        .Where(other => other != rule.Obligation)
        .Select(other => new Mutant(rule, Obligation(rule, other), "obligation", rule.Obligation.Word(), other.Word(), rule.Span));

    private static Mutant Change(Rule rule, string key, string before, string after, Requirement requirement) =>
        new(rule, Requirement(rule, requirement), key, before, after, rule.Span);

    private static Requirement WithLimits(Requirement requirement, IReadOnlyList<Limit> limits, Rule rule) => requirement.Match<Requirement>(
        number: number => new NumberRequirement(number.Text, number.Measure, limits, rule.Subject),
        condition: condition => new ConditionRequirement(condition.Text, condition.Condition, limits),
        deadline: deadline => new DeadlineRequirement(deadline.Text, deadline.Done, limits),
        aggregate: aggregate => new AggregateRequirement(aggregate.Text, aggregate.Aggregate, aggregate.Reported, aggregate.PrefersReported, limits, rule.Subject),
        bound: bound => Bound(bound, WithLimits(bound.Inner, limits, rule), rule));
}
