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
        _changes = [.. Rules.SelectMany(rule => rule.Rule.Requirement.Limits).Select(limit => limit.From).Distinct().OrderBy(from => from)];
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

    private Era EraFrom(CalendarDate? change) => new(Rules, [.. Rules.Select(rule => change is { } day ? rule.LimitOn(day) : -1)]);
}
