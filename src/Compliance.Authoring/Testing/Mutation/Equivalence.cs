using System.Linq;
using Compliance.Authoring.Analysis.Models;
using Compliance.Authoring.Solving;
using Compliance.Authoring.Solving.Numbers;
using Compliance.Expressions;
using Compliance.Facts;
using Compliance.Packs;

namespace Compliance.Authoring.Testing.Mutation;

/// <summary>
/// Proves that a changed rule gives the same verdict as the original on every subject that the vocabulary allows. What cannot
/// be proven is not equivalent.
/// </summary>
internal static class Equivalence
{
    public static bool IsProven(Mutant mutant)
    {
        var (rule, changed) = (mutant.Original, mutant.Rule);
        if (rule.Obligation != changed.Obligation || !HaveSameDates(rule.Requirement, changed.Requirement))
            return false;

        return AreAlike(rule.When, changed.When, rule.Subject)
            && rule.Requirement.Limits.Zip(changed.Requirement.Limits).All(limits => HaveSameAnswers(rule, limits.First, changed, limits.Second));
    }

    private static bool HaveSameDates(Requirement requirement, Requirement changed) =>
        requirement.Limits.Select(limit => (limit.From, limit.Until)).SequenceEqual(changed.Limits.Select(limit => (limit.From, limit.Until)));

    // Where the rule applies, the limit is met before the change exactly where it is met after it.
    private static bool HaveSameAnswers(Rule rule, Limit limit, Rule changed, Limit changedLimit)
    {
        if (ReferenceEquals(rule.Requirement, changed.Requirement))
            return true;
        if (rule.Requirement is AggregateRequirement before && changed.Requirement is AggregateRequirement after)
        {
            return limit is Threshold one && changedLimit is Threshold other ? HaveSameAnswers(before, one, after, other, rule.Subject)
                : HaveSameReports(before, after) && CountAlike(before.Aggregate, after.Aggregate)
                    && (limit == changedLimit || HaveSameRows(new KindModel(rule.Subject, [rule, changed]), rule, limit, changed, changedLimit));
        }

        if (limit is Deadline || !MeasuresAlike(rule, rule.Requirement, changed.Requirement))
            return false;

        return RuleConditions.Meets(rule, limit, limit.From) is { } meets && RuleConditions.Meets(changed, changedLimit, limit.From) is { } meetsChanged
            && IsImpossible(rule.Subject, RuleConditions.All(RuleConditions.Applies(rule), Differ(meets, meetsChanged)))
            && (!rule.Requirement.StatedLimits.Any(one => one is LimitTable) || IsImpossible(rule.Subject, RuleConditions.All(
                RuleConditions.Applies(rule), Differ(RuleConditions.Misses(rule, limit, limit.From), RuleConditions.Misses(changed, changedLimit, limit.From)))));
    }

    // A number over members, and one that is reported in their place, are met by the one table exactly where they are by the other, and missed too.
    private static bool HaveSameRows(KindModel model, Rule rule, Limit limit, Rule changed, Limit changedLimit)
    {
        bool Agree(Condition before, Condition after) => model.OutcomeOf(RuleConditions.Applies(rule), Differ(before, after)) == Outcome.Impossible;

        return Agree(model.Meets(rule, limit, limit.From), model.Meets(changed, changedLimit, limit.From)) && Agree(model.Misses(rule, limit, limit.From), model.Misses(changed, changedLimit, limit.From))
            && (OfReport(rule) is not { } reported || OfReport(changed) is not { } other || HaveSameAnswers(reported, limit, other, changedLimit));
    }

    // The rule as it is for a jurisdiction without members, by what that reports.
    private static Rule? OfReport(Rule rule) => rule.Requirement is AggregateRequirement { Reported: { } reported } aggregate
        ? ChangedRule.Requirement(rule, new NumberRequirement(aggregate.Text, reported, aggregate.Limits))
        : null;

    private static bool HaveSameReports(AggregateRequirement before, AggregateRequirement after) =>
        ReferenceEquals(before.Reported, after.Reported) && before.PrefersReported == after.PrefersReported;

    private static bool HaveSameAnswers(AggregateRequirement before, Threshold limit, AggregateRequirement after, Threshold changed, SubjectKind kind)
    {
        if (!HaveSameReports(before, after) || !CountAlike(before.Aggregate, after.Aggregate))
            return false;

        return (limit == changed || Thresholds.AgreeOver(Thresholds.RangeOf(before.Aggregate), limit, changed))
            && (before.Reported is not { } reported || limit == changed
                || IsImpossible(kind, Differ(Meets(kind, reported, limit), Meets(kind, reported, changed))));
    }

    // The same members count, with the same weight, and the condition holds for the same of them.
    private static bool CountAlike(Aggregate before, Aggregate after)
    {
        var isSameBesides = before with { Among = null, Where = null } == after with { Among = null, Where = null };
        return isSameBesides && AreAlike(before.Among, after.Among, before.Members)
            && (AreSame(before.Where, after.Where) || IsImpossible(before.Members, RuleConditions.All(before.Among ?? RuleConditions.Always, Differ(before.Where, after.Where))));
    }

    // What is measured is part of what a case may expect, and so has to be the same.
    private static bool MeasuresAlike(Rule rule, Requirement before, Requirement after) => (before, after) switch
    {
        (BoundRequirement bound, BoundRequirement other) => MeasuresAlike(rule, bound.Inner, other.Inner),
        (BoundRequirement, _) => false,
        (NumberRequirement number, _) => after is NumberRequirement other && (ReferenceEquals(number.Measure, other.Measure) || LevelsAlike(rule, number.Measure as LevelMeasure, other.Measure as LevelMeasure)),
        _ => true,
    };

    // Each level is reached by the same subjects.
    private static bool LevelsAlike(Rule rule, LevelMeasure? before, LevelMeasure? after) => before is not null && after is not null && before.Scheme.Unit.Grades!.Count == after.Scheme.Unit.Grades!.Count
        && Enumerable.Range(1, before.Scheme.Unit.Grades!.Count - 1).All(level => IsImpossible(rule.Subject, RuleConditions.All(
            RuleConditions.Applies(rule),
            Differ(RuleConditions.Compare(rule.Subject, before, Comparator.AtLeast, before.Scheme.At(level)), RuleConditions.Compare(rule.Subject, after, Comparator.AtLeast, after.Scheme.At(level))))));

    private static bool AreAlike(Condition? before, Condition? after, SubjectKind kind) =>
        AreSame(before, after) || IsImpossible(kind, Differ(before, after));

    private static bool AreSame(Condition? before, Condition? after) => ReferenceEquals(before, after);

    private static Condition Differ(Condition? before, Condition? after)
    {
        var (left, right) = (before ?? RuleConditions.Always, after ?? RuleConditions.Always);
        return RuleConditions.Any(RuleConditions.All(left, RuleConditions.Not(right)), RuleConditions.All(RuleConditions.Not(left), right));
    }

    private static Condition Meets(SubjectKind kind, Measure measure, Threshold limit) => RuleConditions.Compare(kind, measure, limit.Comparator, limit.Value);

    private static bool IsImpossible(SubjectKind kind, Condition condition) => Solver.Find(kind, condition).Outcome == Outcome.Impossible;
}
