using System.Collections.Generic;
using System.Linq;
using Compliance.Authoring.Solving;
using Compliance.Authoring.Testing.Cases;
using Compliance.Authoring.Testing.Coverage;
using Compliance.Authoring.Testing.Mutation;
using Compliance.Expressions;
using Compliance.Packs;
using Compliance.Values;

namespace Compliance.Authoring.Testing.Suggesting;

/// <summary>Sketches of cases on which a rule and a change of it may answer differently.</summary>
internal static class DifferenceGoals
{
    public static IEnumerable<CaseGoal> Of(Mutant mutant)
    {
        var (rule, changed) = (mutant.Original, mutant.Rule);
        var limit = rule.Requirement.StatedLimits[0];
        if (!ReferenceEquals(rule.OwnWhen, changed.OwnWhen))
        {
            var failing = CaseGoals.Answer(ChangedRule.When(rule, null), limit, isMet: false);
            yield return failing with { Rule = rule, Facts = RuleConditions.All(Differ(rule.OwnWhen, changed.OwnWhen), failing.Facts) };
        }

        if (rule.Requirement is ConditionRequirement before && changed.Requirement is ConditionRequirement after)
            yield return CaseGoals.Own(rule, Differ(before.Condition, after.Condition), limit.From);
        if (rule.Requirement is AggregateRequirement original && changed.Requirement is AggregateRequirement other)
        {
            foreach (var goal in OfMembers(rule, original, other))
                yield return goal;
        }

        if (rule.Requirement is NumberRequirement && changed.Requirement is NumberRequirement && (rule.Requirement.OwnMeasure is LevelMeasure || rule.Requirement.Limits.Any(each => each is LimitTable)))
        {
            foreach (var goal in OfAnswers(rule, changed))
                yield return goal;
        }

        foreach (var goal in rule.Requirement is AggregateRequirement ? rule.Requirement.StatedLimits.OfType<LimitTable>().SelectMany(table => CaseGoals.InRows(rule, table)) : [])
            yield return goal;

        foreach (var threshold in rule.Requirement.StatedLimits.Concat(changed.Requirement.StatedLimits).OfType<Threshold>())
        {
            foreach (var value in CaseGoals.Around(rule, threshold))
            {
                yield return CaseGoals.At(rule, threshold, value);
                if (rule.Requirement is AggregateRequirement)
                    yield return CaseGoals.AtByMembers(rule, threshold, value);
            }
        }

        foreach (var (earlier, later) in rule.Requirement.StatedLimits.Zip(rule.Requirement.StatedLimits.Skip(1)))
            yield return Between(rule, earlier, later);

        // Nothing may depart from most rules: a deviation that would count changes nothing.
        yield return DeviationGoals.Valid(rule);
        foreach (var goal in CoverageRunner.Goals(rule))
            yield return goal.Sketch;
    }

    // A subject that meets the one and not the other, or misses the one and not the other.
    private static IEnumerable<CaseGoal> OfAnswers(Rule rule, Rule changed)
    {
        foreach (var (limit, other) in rule.Requirement.Limits.Zip(changed.Requirement.Limits))
        {
            yield return CaseGoals.Own(rule, Differ(RuleConditions.Meets(rule, limit, limit.From)!, RuleConditions.Meets(changed, other, limit.From)!), limit.From);
            yield return CaseGoals.Own(rule, Differ(RuleConditions.Misses(rule, limit, limit.From)!, RuleConditions.Misses(changed, other, limit.From)!), limit.From);
        }

        if (rule.Requirement.OwnMeasure is not LevelMeasure before || changed.Requirement.OwnMeasure is not LevelMeasure after)
            yield break;
        for (var level = 1; level < System.Math.Min(before.Scheme.Unit.Grades!.Count, after.Scheme.Unit.Grades!.Count); level++)
            yield return CaseGoals.Own(rule, Differ(Reaches(rule, before, level), Reaches(rule, after, level)), rule.Requirement.Limits[0].From);
    }

    private static Condition Reaches(Rule rule, LevelMeasure measure, int level) => RuleConditions.Compare(rule.Subject, measure, Comparator.AtLeast, measure.Scheme.At(level));

    // What one limit still allows and the next no longer does, on the last day of the first.
    private static CaseGoal Between(Rule rule, Limit earlier, Limit later)
    {
        var last = CalendarDate.FromDayNumber(later.From.DayNumber - 1);
        return RuleConditions.Meets(rule, earlier, last) is { } meets && RuleConditions.Misses(rule, later, last) is { } misses
            ? CaseGoals.Own(rule, RuleConditions.All(meets, misses), last)
            : CaseGoals.Own(rule, RuleConditions.Never, last);
    }

    // A member that one of them counts and the other does not, beside others that both count, each of another weight.
    private static IEnumerable<CaseGoal> OfMembers(Rule rule, AggregateRequirement before, AggregateRequirement after)
    {
        var (limit, on) = (rule.Requirement.StatedLimits[0], CaseGoals.FirstDay(rule, rule.Requirement.StatedLimits[0]));
        if (before.Aggregate.IsOfWholeYear != after.Aggregate.IsOfWholeYear)
            on = CaseGoals.DayBeforeEnd(limit);
        var (aggregate, other) = (before.Aggregate, after.Aggregate);
        var holding = aggregate.Where ?? RuleConditions.Always;
        Condition Member(Condition counts, bool holds, int weight) =>
            CaseGoals.Weighing(aggregate, RuleConditions.All(counts, holds ? holding : RuleConditions.Not(holding)), weight);

        var counts = CaseGoals.Counts(aggregate, on.Year);
        var yearBefore = CaseGoals.Counts(aggregate, on.Year - 1);
        List<Condition> others = [Member(counts, holds: true, 3000)];
        if (aggregate.Where is not null)
            others.Add(Member(counts, holds: false, 5000));
        if (aggregate.AgainstYearBefore)
            others.AddRange([Member(yearBefore, holds: true, 1000), Member(yearBefore, holds: false, 7000)]);

        var differing = Differ(counts, CaseGoals.Counts(other, on.Year));
        Condition[] members =
        [
            Member(differing, holds: true, 2000),
            Member(differing, holds: false, 2000),
            CaseGoals.Weighing(aggregate, RuleConditions.All(counts, Differ(aggregate.Where, other.Where)), 2000),
        ];
        foreach (var member in members)
            yield return CaseGoals.Own(rule, RuleConditions.Always, on) with { Members = [.. others, member] };
        yield return CaseGoals.Own(rule, RuleConditions.Always, on) with { Members = others };
        if (before.Reported is null)
            yield break;

        // The jurisdiction reports one thing, and its members come to another.
        yield return CaseGoals.Answer(rule, limit, isMet: true) with { Members = others };
    }

    private static Condition Differ(Condition? before, Condition? after)
    {
        var (left, right) = (before ?? RuleConditions.Always, after ?? RuleConditions.Always);
        return RuleConditions.Any(RuleConditions.All(left, RuleConditions.Not(right)), RuleConditions.All(RuleConditions.Not(left), right));
    }
}
