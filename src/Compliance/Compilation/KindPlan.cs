using System.Collections.Generic;
using System.Linq;
using Compliance.Facts;
using Compliance.Packs;
using Compliance.Values;

namespace Compliance.Compilation;

/// <summary>The rules for one kind of subject, ready to run, and which limits are in force when.</summary>
internal sealed class KindPlan
{
    private readonly CalendarDate[] _changes;
    private readonly Era[] _eras;

    public KindPlan(SubjectKind kind, IEnumerable<Rule> rules)
    {
        Kind = kind;
        Rules = [.. rules.Select(rule => new CompiledRule(rule))];
        _changes = ChangesIn(Rules);
        _eras = [EraFrom(null), .. _changes.Select(change => EraFrom(change))];
    }

    public SubjectKind Kind { get; }

    public CompiledRule[] Rules { get; }

    /// <summary>Whether a verdict may turn on the very day, and not only on which limits are in force.</summary>
    public bool HasDeadlines => Rules.Any(rule => rule.Rule.Requirement is DeadlineRequirement);

    /// <summary>For each rule the place of its limit in force on a day, -1 for none: the same array for all days between two changes of the law.</summary>
    public int[] LimitsInForce(CalendarDate on) => EraOf(on).Limits;

    /// <summary>The rules with the limits in force on a day.</summary>
    public Era EraOf(CalendarDate on)
    {
        var era = 0;
        while (era < _changes.Length && _changes[era] <= on)
            era++;
        return _eras[era];
    }

    // The days are few, and are put in their places: to sort dates much of the framework would have to be compiled for them.
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

    private Era EraFrom(CalendarDate? change) => new(Rules, [.. Rules.Select(rule => change is { } day ? rule.LimitOn(day) : -1)]);
}
