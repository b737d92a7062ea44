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
    private readonly int[][] _limits;

    public KindPlan(SubjectKind kind, IEnumerable<Rule> rules)
    {
        Kind = kind;
        Rules = [.. rules.Select(rule => new CompiledRule(rule))];
        _changes = [.. Rules.SelectMany(rule => rule.Rule.Requirement.Limits).Select(limit => limit.From).Distinct().OrderBy(from => from)];
        _limits = [LimitsOn(null), .. _changes.Select(change => LimitsOn(change))];
    }

    public SubjectKind Kind { get; }

    public CompiledRule[] Rules { get; }

    /// <summary>For each rule the place of its limit in force on a day, -1 for none: the same array for all days between two changes of the law.</summary>
    public int[] LimitsInForce(CalendarDate on)
    {
        var era = 0;
        while (era < _changes.Length && _changes[era] <= on)
            era++;
        return _limits[era];
    }

    private int[] LimitsOn(CalendarDate? on) => [.. Rules.Select(rule => on is { } day ? rule.LimitOn(day) : -1)];
}
