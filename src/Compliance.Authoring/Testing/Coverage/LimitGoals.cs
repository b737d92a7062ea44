using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Compliance.Authoring.Solving;
using Compliance.Authoring.Testing.Cases;
using Compliance.Expressions;
using Compliance.Localization;
using Compliance.Packs;
using Compliance.Values;

namespace Compliance.Authoring.Testing.Coverage;

/// <summary>Each limit at the limit itself, and at the nearest values with the other answer.</summary>
internal static class LimitGoals
{
    public static IEnumerable<CoverageGoal> Of(Rule rule) => rule.Requirement.StatedLimits.SelectMany(limit => limit.Match(
        threshold: threshold => OfThreshold(rule, threshold),
        relative: relative => OfRelative(rule, relative),
        mustHold: _ => [],
        deadline: deadline => OfDeadline(rule, (DeadlineRequirement)rule.Requirement, deadline)));

    // Exactly at the other number, or day; on both sides of it by the verdicts.
    private static IEnumerable<CoverageGoal> OfRelative(Rule rule, RelativeLimit limit)
    {
        var both = new ComparisonCondition(RuleConditions.MeasureOf(rule)!, Comparator.EqualTo, limit.Value, rule.Subject.Facts);
        yield return Goal(
            rule, limit, new($"恰为限值 {limit.Text}", $"exactly at the limit, {limit.Text}"), CaseGoals.At(rule, limit),
            result => result.Finding.Verdict is Verdict.Pass or Verdict.Fail or Verdict.Waived && result.Finding.Limit == limit && both.Evaluate(result.Finding.Subject) == Truth.True);
    }

    private static IEnumerable<CoverageGoal> OfThreshold(Rule rule, Threshold limit)
    {
        var tolerance = NearValues.Tolerance(limit.Value, WholeMeasures.IsWhole(rule.Requirement));
        var at = limit.Value.Value;
        yield return Goal(
            rule, limit, new("恰为限值 " + limit.Value.In(Language.Chinese), "exactly at the limit, " + limit.Value.In(Language.English)), CaseGoals.At(rule, limit, at),
            result => Measured(result, limit) == at);
        foreach (var beside in CaseGoals.Beside(rule, limit))
        {
            var isMet = CaseGoals.Meets(limit, beside);
            var (low, high) = beside < at ? (at - tolerance, at) : (at, at + tolerance);
            var near = limit.Value with { Value = tolerance };
            var (zh, en) = isMet ? ("刚好符合限值", "only just meeting the limit of") : ("刚好不符合限值", "just beyond the limit of");
            var text = new LocalizedText(
                $"{zh} {limit.Value.In(Language.Chinese)}（相差不超过 {near.In(Language.Chinese)}）", $"{en} {limit.Value.In(Language.English)}, by at most {near.In(Language.English)}");
            yield return Goal(rule, limit, text, CaseGoals.At(rule, limit, beside), result => Measured(result, limit) is { } value && value != at && low <= value && value <= high);
        }
    }

    private static IEnumerable<CoverageGoal> OfDeadline(Rule rule, DeadlineRequirement requirement, Deadline limit)
    {
        var day = string.Create(CultureInfo.InvariantCulture, $"{limit.Month:00}-{limit.Day:00}");
        var deadline = limit.In(limit.From.Year);
        var after = CalendarDate.FromDayNumber(deadline.DayNumber + 1);
        var formerYear = new CalendarDate(limit.From.Year - 1, 12, 31);

        CaseGoal Done(CalendarDate done) => CaseGoals.Own(
            rule, RuleConditions.Compare(rule.Subject, requirement.Done, Comparator.EqualTo, new Quantity(done.DayNumber, Unit.One)), new CalendarDate(limit.From.Year, 12, 31));
        yield return Goal(rule, limit, new($"在期限当日 {day} 完成", $"done on the last day, {day}"), Done(deadline), result => DaysLate(result, requirement, limit) == 0);
        yield return Goal(rule, limit, new($"在期限 {day} 的次日完成", $"done on the day after the last, {day}"), Done(after), result => DaysLate(result, requirement, limit) == 1);
        yield return Goal(
            rule, limit, new("只在往年完成", "done in a former year only"), Done(formerYear),
            result => result.Finding.Limit == limit && DoneOn(result, requirement) is { } done && done.Year < result.Case.On.Year);
    }

    private static CoverageGoal Goal(Rule rule, Limit limit, LocalizedText text, CaseGoal goal, System.Func<CaseResult, bool> isMetBy) =>
        new(CoverageKind.Limit, rule, limit.Span, text, goal, isMetBy);

    // The measured value where the limit was evaluated, in its unit; null where it was no single number.
    private static Rational? Measured(CaseResult result, Threshold limit) =>
        result.Finding is { Verdict: Verdict.Pass or Verdict.Fail or Verdict.Waived, Measured.Value: { IsPoint: true } value } && result.Finding.Limit == limit ? value.Lower.Value : null;

    private static int? DaysLate(CaseResult result, DeadlineRequirement requirement, Deadline limit) =>
        result.Finding is { Verdict: Verdict.Pass or Verdict.Fail or Verdict.Waived } && result.Finding.Limit == limit && DoneOn(result, requirement) is { } done
            ? done.DayNumber - limit.In(result.Case.On.Year).DayNumber
            : null;

    private static CalendarDate? DoneOn(CaseResult result, DeadlineRequirement requirement) =>
        result.Case.Facts.TryGetValue(requirement.Done.Slot, out var stated) && stated.PossibleValues is NumberRange { Interval: { IsPoint: true } day }
            ? CalendarDate.FromDayNumber((int)day.Lower.Value!.Value.Numerator)
            : null;
}
