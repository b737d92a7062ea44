using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Descriptors;
using Compliance.Packs;
using Compliance.Values;

namespace Compliance.Compilation;

/// <summary>
/// Joins the verdicts of several days of which one is meant. Days without a limit in force count like not applying: where every
/// day with a limit passes, it is a pass; a fail needs a limit on every day.
/// </summary>
internal static class DayVerdicts
{
    /// <summary>The verdict by those of single days.</summary>
    /// <param name="found">A bit for each verdict that some day has.</param>
    public static Verdict Join(int found)
    {
        // A day on which no limit binds any more is one on which the rule does not apply; elsewise that does not depend on the day.
        if ((found & ~(BitOf(Verdict.Upcoming) | BitOf(Verdict.NotApplicable))) == BitOf(Verdict.Pass))
            return Verdict.Pass;
        return found switch
        {
            1 << (int)Verdict.Fail => Verdict.Fail,
            1 << (int)Verdict.Waived => Verdict.Waived,
            1 << (int)Verdict.Upcoming or (1 << (int)Verdict.Upcoming) | (1 << (int)Verdict.NotApplicable) => Verdict.Upcoming,
            1 << (int)Verdict.NotApplicable => Verdict.NotApplicable,
            _ => Verdict.Undetermined,
        };
    }

    /// <summary>The bit of a verdict.</summary>
    public static int BitOf(Verdict verdict) => 1 << (int)verdict;

    /// <summary>The verdict by that of each day.</summary>
    public static Verdict Over(IEnumerable<CalendarDate> days, Func<CalendarDate, Verdict> verdictOn) =>
        Join(days.Aggregate(0, (found, day) => found | BitOf(verdictOn(day))));

    /// <summary>Days that stand for all of those that may be meant: between two of them no limit begins, no deadline passes, no year that is judged as a whole ends, and no deviation begins or ends.</summary>
    public static IReadOnlyList<CalendarDate> DaysToAsk(PossibleDays days, IEnumerable<Rule> rules, Subject subject)
    {
        var asked = rules as IReadOnlyCollection<Rule> ?? [.. rules];
        var changes = asked
            .SelectMany(rule => rule.Requirement.Limits)
            .SelectMany(limit => limit.Match<IEnumerable<int>>(
                threshold: _ => [],
                relative: _ => [],
                mustHold: _ => [],
                deadline: deadline => days.Ranges.Select(range => deadline.In(range.First.Year).DayNumber + 1),
                table: _ => []).Concat(limit.Changes.Select(day => day.DayNumber)))
            .Concat(asked.Any(rule => rule.Requirement is AggregateRequirement { Aggregate.IsOfWholeYear: true })
                ? days.Ranges.Select(range => Aggregate.EndOfYear(range.First).DayNumber)
                : [])
            .Concat(subject.Deviations.SelectMany(deviation => new[] { deviation.ApprovedOn?.DayNumber, deviation.ExpiresOn?.DayNumber + 1 }).OfType<int>())
            .Distinct()
            .ToList();
        return [.. days.Ranges
            .SelectMany(range => changes.Where(change => change > range.First.DayNumber && change <= range.Last.DayNumber).Append(range.First.DayNumber))
            .Distinct()
            .OrderBy(day => day)
            .Select(CalendarDate.FromDayNumber)];
    }
}
