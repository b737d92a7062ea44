using Compliance.Subjects;
using Compliance.Values;

namespace Compliance.Compilation;

/// <summary>The rules for one kind of subject with the limits that are in force between two changes of the law.</summary>
internal sealed class LimitPeriod
{
    private readonly int _from;
    private readonly int _until;

    // Made by the first who asks; two at once make the same.
    private RuleInForce[]? _inForce;

    /// <summary>The rules under some limits.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="limits">For each the index of its limit in force, or -1.</param>
    /// <param name="from">The number of the day it begins with; null where it has no beginning.</param>
    /// <param name="until">The number of the day the next one begins with, or null.</param>
    public LimitPeriod(CompiledRule[] rules, int[] limits, int? from, int? until)
    {
        _from = from ?? int.MinValue;
        _until = until ?? int.MaxValue;
        Rules = rules;
        Limits = limits;
    }

    /// <summary>The rules, in the pack's order.</summary>
    public CompiledRule[] Rules { get; }

    /// <summary>For each rule the index of its limit in force, or -1.</summary>
    public int[] Limits { get; }

    /// <summary>Whether it is in this period that a day lies.</summary>
    public bool Contains(CalendarDate day) => day.DayNumber >= _from && day.DayNumber < _until;

    /// <summary>Evaluates a row by every rule, deviations aside, as <see cref="CompiledRule.Evaluate(FactRow, int, CalendarDate)"/> does by one.</summary>
    public void Evaluate(FactRow row, CalendarDate on, Verdict[] verdicts)
    {
        // What several readings of a fact leave open, the exact box may settle.
        if (row.HasReadings)
        {
            for (var i = 0; i < Rules.Length; i++)
                verdicts[i] = Rules[i].Evaluate(row, Limits[i], on);
            return;
        }

        var rules = _inForce ??= InForce();
        for (var i = 0; i < rules.Length; i++)
            verdicts[i] = rules[i].Evaluate(row, on);
    }

    private RuleInForce[] InForce()
    {
        var rules = new RuleInForce[Rules.Length];
        for (var i = 0; i < rules.Length; i++)
            rules[i] = new RuleInForce(Rules[i], Limits[i]);
        return rules;
    }
}
