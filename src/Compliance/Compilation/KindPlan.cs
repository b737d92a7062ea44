using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Descriptors;
using Compliance.Facts;
using Compliance.Packs;
using Compliance.Subjects;
using Compliance.Values;

namespace Compliance.Compilation;

/// <summary>The rules for one kind of subject, ready to run, and which limits are in force when.</summary>
internal sealed class KindPlan
{
    private readonly LimitPeriod[] _periods;
    private LimitPeriod _last;

    /// <summary>The rules for a kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="rules">Its rules.</param>
    /// <param name="others">Gives the rules for the kinds of its parts; null where only its own are asked for.</param>
    public KindPlan(SubjectKind kind, IEnumerable<Rule> rules, Func<SubjectKind, KindPlan>? others = null)
    {
        Kind = kind;
        PlanOfParts = kind.Decides ? others : null;
        Rules = [.. rules.Select(rule => new CompiledRule(rule))];
        HasDeadlines = Rules.Any(rule => rule.Rule.Requirement is DeadlineRequirement);
        AtError = Array.ConvertAll(Rules, rule => rule.IsErrorLevel ? byte.MaxValue : (byte)0);
        var changes = ChangesIn(Rules);
        _periods = new LimitPeriod[changes.Count + 1];
        for (var i = 0; i < _periods.Length; i++)
            _periods[i] = PeriodFrom(i == 0 ? null : changes[i - 1], i == changes.Count ? null : changes[i]);
        _last = _periods[_periods.Length - 1];
    }

    public SubjectKind Kind { get; }

    public CompiledRule[] Rules { get; }

    /// <summary>The rules for the kinds of its parts, whose findings count in its decision; null where they do not.</summary>
    public Func<SubjectKind, KindPlan>? PlanOfParts { get; }

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
        return period.Contains(on) ? period : _last = FindPeriod(on);
    }

    private LimitPeriod FindPeriod(CalendarDate on) => Array.Find(_periods, period => period.Contains(on))!;

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

    /// <summary>Evaluates a subject by every rule on days of which one is meant.</summary>
    /// <param name="days">The days.</param>
    /// <param name="subject">The subject, of this kind.</param>
    /// <param name="row">Its numbers.</param>
    /// <param name="verdicts">Where the verdicts are put, one a rule.</param>
    public void EvaluateOver(PossibleDays days, Subject subject, FactRow row, Verdict[] verdicts)
    {
        var found = new int[Rules.Length];
        var single = new Verdict[Rules.Length];
        foreach (var day in DayVerdicts.DaysToAsk(days, Rules.Select(rule => rule.Rule), subject))
        {
            Evaluate(subject, row, day, single);
            for (var i = 0; i < found.Length; i++)
                found[i] |= DayVerdicts.BitOf(single[i]);
        }

        for (var i = 0; i < found.Length; i++)
            verdicts[i] = DayVerdicts.Join(found[i]);
    }

    private void Waive(Subject subject, CalendarDate on, Verdict[] verdicts)
    {
        for (var i = 0; i < Rules.Length; i++)
            verdicts[i] = Deviations.Cover(verdicts[i], subject, Rules[i].Rule, on);
    }

    // The numbers of the days on which a limit begins or no longer binds, each once, in the order of time. The framework has a sort
    // for numbers compiled, and none for days.
    private static List<int> ChangesIn(CompiledRule[] rules)
    {
        var days = new List<int>();
        foreach (var limit in rules.SelectMany(rule => rule.Rule.Requirement.Limits))
        {
            foreach (var change in limit.Changes)
            {
                if (!days.Contains(change.DayNumber))
                    days.Add(change.DayNumber);
            }
        }

        days.Sort();
        return days;
    }

    private LimitPeriod PeriodFrom(int? change, int? next) =>
        new(Rules, Array.ConvertAll(Rules, rule => change is { } day ? rule.LimitOn(CalendarDate.FromDayNumber(day)) : -1), change, next);
}
