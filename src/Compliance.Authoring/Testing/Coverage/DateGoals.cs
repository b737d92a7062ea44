using System.Collections.Generic;
using Compliance.Authoring.Testing.Cases;
using Compliance.Packs;
using Compliance.Values;

namespace Compliance.Authoring.Testing.Coverage;

/// <summary>Each day from which a limit binds, and the day before.</summary>
internal static class DateGoals
{
    public static IEnumerable<CoverageGoal> Of(Rule rule)
    {
        foreach (var limit in rule.Requirement.Limits)
        {
            var from = limit.From;
            var goal = CaseGoals.Answer(rule, limit, isMet: true) with { On = from };
            yield return new CoverageGoal(
                CoverageKind.Date, rule, limit.Span, new($"生效首日 {from} 的结论", $"evaluated as of {from}, the first day it binds"), goal,
                result => result.Case.On == from && IsEvaluated(result));
            if (from.DayNumber == 0)
                continue;

            var before = CalendarDate.FromDayNumber(from.DayNumber - 1);
            yield return new CoverageGoal(
                CoverageKind.Date, rule, limit.Span, new($"生效前一日 {before} 的结论", $"evaluated as of {before}, the day before it binds"), goal with { On = before },
                result => result.Case.On == before && (IsEvaluated(result) || result.Finding.Verdict == Verdict.Upcoming));
        }
    }

    private static bool IsEvaluated(CaseResult result) => result.Finding.Verdict is Verdict.Pass or Verdict.Fail or Verdict.Waived;
}
