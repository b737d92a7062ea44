using System.Collections.Generic;
using Compliance.Authoring.Testing.Cases;
using Compliance.Compilation;
using Compliance.Localization;
using Compliance.Packs;
using Compliance.Values;

namespace Compliance.Authoring.Testing.Coverage;

/// <summary>Deviations from a rule that speaks in principle: one that counts is a verdict of its own, and those that do not change nothing.</summary>
internal static class DeviationGoals
{
    public static IEnumerable<CoverageGoal> Of(Rule rule)
    {
        if (rule.Obligation != Obligation.InPrinciple)
            yield break;

        var failing = CaseGoals.Answer(rule, rule.Requirement.StatedLimits[0], isMet: false);
        var (before, after) = Around(failing.On);
        yield return Goal(
            rule, DeviationStatus.NotApproved, new("偏离在判定日尚未批准", "a deviation that is not approved by the day"), failing with { Deviation = new CaseDeviation(after, after) });
        yield return Goal(
            rule, DeviationStatus.Expired, new("偏离在判定日已过期", "a deviation that has expired by the day"), failing with { Deviation = new CaseDeviation(before, before) });
    }

    /// <summary>A failure that an approved deviation covers.</summary>
    public static CaseGoal Valid(Rule rule)
    {
        var failing = CaseGoals.Answer(rule, rule.Requirement.StatedLimits[0], isMet: false);
        var (before, after) = Around(failing.On);
        return failing with { Deviation = new CaseDeviation(before, after) };
    }

    private static CoverageGoal Goal(Rule rule, DeviationStatus status, LocalizedText text, CaseGoal goal) => new(
        CoverageKind.Deviation, rule, rule.Span, text, goal,
        result => result.Finding.Verdict == Verdict.Fail && result.Finding.DeviationStatus == status);

    private static (CalendarDate Before, CalendarDate After) Around(CalendarDate day) =>
        (CalendarDate.FromDayNumber(day.DayNumber - 1), CalendarDate.FromDayNumber(day.DayNumber + 1));
}
