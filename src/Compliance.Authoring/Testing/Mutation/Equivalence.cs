using System.Linq;
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
            return HaveSameAnswers(before, (Threshold)limit, after, (Threshold)changedLimit, rule.Subject);
        if (limit is Deadline || !MeasuresAlike(rule.Requirement, changed.Requirement))
            return false;

        return RuleConditions.Meets(rule, limit, limit.From) is { } meets && RuleConditions.Meets(changed, changedLimit, limit.From) is { } meetsChanged
            && IsImpossible(rule.Subject, RuleConditions.All(RuleConditions.Applies(rule), Differ(meets, meetsChanged)));
    }

    private static bool HaveSameAnswers(AggregateRequirement before, Threshold limit, AggregateRequirement after, Threshold changed, SubjectKind kind)
    {
        if (!ReferenceEquals(before.Reported, after.Reported) || before.PrefersReported != after.PrefersReported || !CountAlike(before.Aggregate, after.Aggregate))
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
    private static bool MeasuresAlike(Requirement before, Requirement after) => (before, after) switch
    {
        (BoundRequirement bound, BoundRequirement other) => MeasuresAlike(bound.Inner, other.Inner),
        (BoundRequirement, _) => false,
        (NumberRequirement number, _) => after is NumberRequirement other && ReferenceEquals(number.Measure, other.Measure),
        _ => true,
    };

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
