using System.Collections.Generic;
using System.Linq;
using Compliance.Authoring.Solving;
using Compliance.Authoring.Testing.Cases;
using Compliance.Expressions;
using Compliance.Localization;
using Compliance.Packs;
using Compliance.Values;

namespace Compliance.Authoring.Testing.Coverage;

/// <summary>Each day from which a limit binds, and the day before.</summary>
internal static class DateGoals
{
    public static IEnumerable<CoverageGoal> Of(Rule rule) => rule.Requirement.StatedLimits.SelectMany(limit => rule.Requirement is BoundRequirement bound
        ? OfBound(rule, bound, limit)
        : OfDays(rule, limit));

    private static IEnumerable<CoverageGoal> OfDays(Rule rule, Limit limit)
    {
        var goal = CaseGoals.Answer(rule, limit, isMet: true);
        foreach (var (day, text) in Days(limit))
        {
            yield return new CoverageGoal(
                CoverageKind.Date, rule, limit.Span, new($"{text.Zh}的结论", $"evaluated as of {text.En}"), goal with { On = day },
                result => result.Case.On == day && (IsEvaluated(result) || (!limit.BindsOn(day) && result.Finding.Verdict is Verdict.Upcoming or Verdict.NotApplicable)));
        }
    }

    // The same by the subject's own day: that is what tells which limit binds.
    private static IEnumerable<CoverageGoal> OfBound(Rule rule, BoundRequirement bound, Limit limit)
    {
        var answer = RuleConditions.Meets(rule, limit, limit.From)!;
        foreach (var (day, text) in Days(limit))
        {
            var on = RuleConditions.Compare(rule.Subject, bound.Day, Comparator.EqualTo, new Quantity(day.DayNumber, Unit.One));
            var goal = new CaseGoal(rule, RuleConditions.All(rule.OwnWhen ?? RuleConditions.Always, on, RuleConditions.Any(answer, RuleConditions.Always)), limit.From);
            yield return new CoverageGoal(
                CoverageKind.Date, rule, limit.Span, new($"“{bound.Day.Fact.Label.Zh}”为{text.Zh}", $"“{bound.Day.Fact.Label.En}” is {text.En}"), goal,
                result => on.Evaluate(result.Finding.Subject) == Truth.True && (IsEvaluated(result) || result.Finding.Verdict == Verdict.NotApplicable));
        }
    }

    private static IEnumerable<(CalendarDate Day, LocalizedText Text)> Days(Limit limit)
    {
        var from = limit.From;
        yield return (from, new($"生效首日 {from} ", $"{from}, the first day it binds"));
        if (from.DayNumber > 0)
            yield return (Beside(from, -1), new($"生效前一日 {Beside(from, -1)} ", $"{Beside(from, -1)}, the day before it binds"));
        if (limit.Until is not { } until)
            yield break;

        yield return (until, new($"有效末日 {until} ", $"{until}, the last day it binds"));
        yield return (Beside(until, 1), new($"失效首日 {Beside(until, 1)} ", $"{Beside(until, 1)}, the day after it binds"));
    }

    private static CalendarDate Beside(CalendarDate day, int step) => CalendarDate.FromDayNumber(day.DayNumber + step);

    private static bool IsEvaluated(CaseResult result) => result.Finding.Verdict is Verdict.Pass or Verdict.Fail or Verdict.Waived;
}
