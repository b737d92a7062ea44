using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Descriptors;
using Compliance.Facts;
using Compliance.Packs;
using Compliance.Values;

namespace Compliance.Compilation;

/// <summary>The rules for one kind of subject, ready to run, and which limits are in force when.</summary>
internal sealed class KindPlan
{
    private readonly LimitPeriod[] _periods;
    private LimitPeriod _last;

    public KindPlan(SubjectKind kind, IEnumerable<Rule> rules)
    {
        Kind = kind;
        Rules = [.. rules.Select(rule => new CompiledRule(rule))];
        HasDeadlines = Rules.Any(rule => rule.Rule.Requirement is DeadlineRequirement);
        AtError = Array.ConvertAll(Rules, rule => rule.IsErrorLevel ? byte.MaxValue : (byte)0);
        CalendarDate?[] days = [null, .. ChangesIn(Rules), null];
        _periods = new LimitPeriod[days.Length - 1];
        for (var i = 0; i < _periods.Length; i++)
            _periods[i] = EraFrom(days[i], days[i + 1]);
        _last = _periods[_periods.Length - 1];
    }

    public SubjectKind Kind { get; }

    public CompiledRule[] Rules { get; }

    /// <summary>For each rule all bits where a failure of it counts in a decision, and none where it does not.</summary>
    public byte[] AtError { get; }

    /// <summary>Whether a verdict may turn on the very day, and not only on which limits are in force.</summary>
    public bool HasDeadlines { get; }

    /// <summary>For each rule the index of its limit in force on a day, or -1: the same array for all days between two changes of the law.</summary>
    public int[] LimitsInForce(CalendarDate on) => PeriodOf(on).Limits;

    /// <summary>The rules with the limits in force on a day.</summary>
    public LimitPeriod PeriodOf(CalendarDate on)
    {
        // Most days lie in the same period as the one before.
        var period = _last;
        return period.Contains(on) ? period : _last = FindEra(on);
    }

    private LimitPeriod FindEra(CalendarDate on) => Array.Find(_periods, period => period.Contains(on))!;

    /// <summary>Evaluates a subject by every rule, without allocating.</summary>
    /// <param name="subject">The subject, of this kind.</param>
    /// <param name="row">Its numbers.</param>
    /// <param name="on">The day that is evaluated.</param>
    /// <param name="verdicts">Where the verdicts are put, one a rule.</param>
    /// <exception cref="ArgumentException"><paramref name="verdicts"/> is too short.</exception>
    public void Evaluate(Subject subject, FactRow row, CalendarDate on, Verdict[] verdicts)
    {
        if (verdicts.Length < Rules.Length)
            throw new ArgumentException($"There are {Rules.Length} rules for a {Kind}, and room for {verdicts.Length} verdicts.", nameof(verdicts));

        PeriodOf(on).Evaluate(row, on, verdicts);
        if (subject.HasDeviations)
            Waive(subject, on, verdicts);
    }

    private void Waive(Subject subject, CalendarDate on, Verdict[] verdicts)
    {
        for (var i = 0; i < Rules.Length; i++)
        {
            if (verdicts[i] == Verdict.Fail && Deviations.Find(subject, Rules[i].Rule, on).Covers)
                verdicts[i] = Verdict.Waived;
        }
    }

    // The days are few, and are sorted by insertion: sorting by the framework would compile much of it for them.
    private static CalendarDate[] ChangesIn(CompiledRule[] rules)
    {
        var days = new List<CalendarDate>();
        foreach (var limit in rules.SelectMany(rule => rule.Rule.Requirement.Limits))
        {
            var place = days.Count;
            while (place > 0 && days[place - 1] > limit.From)
                place--;
            if (place == 0 || days[place - 1] != limit.From)
                days.Insert(place, limit.From);
        }

        return [.. days];
    }

    private LimitPeriod EraFrom(CalendarDate? change, CalendarDate? next) => new(Rules, Array.ConvertAll(Rules, rule => change is { } day ? rule.LimitOn(day) : -1), change, next);
}
