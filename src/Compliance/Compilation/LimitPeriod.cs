using Compliance.Descriptors;
using Compliance.Packs;
using Compliance.Values;

namespace Compliance.Compilation;

/// <summary>The rules for one kind of subject with the limits that are in force between two changes of the law.</summary>
internal sealed class LimitPeriod
{
    // Connecting circuits and compiling vectors takes longer than evaluating the few subjects that a program
    // may have that checks one file and ends. So the first decisions of a process are made rule by rule.
    private const int DecidedSingly = 32;
    private static int _decided;

    private readonly int _from;
    private readonly int _until;
    private Circuit[]? _circuits;

    /// <summary>The rules under some limits.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="limits">For each the index of its limit in force, or -1.</param>
    /// <param name="from">The day it begins with; null where it has no beginning.</param>
    /// <param name="until">The day the next one begins with, or null.</param>
    public LimitPeriod(CompiledRule[] rules, int[] limits, CalendarDate? from, CalendarDate? until)
    {
        _from = from?.DayNumber ?? int.MinValue;
        _until = until?.DayNumber ?? int.MaxValue;
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
        if (_circuits is null && _decided < DecidedSingly)
        {
            _decided++;
            for (var i = 0; i < Rules.Length; i++)
                verdicts[i] = Rules[i].Evaluate(row, Limits[i], on);
            return;
        }

        // Most periods are never used; circuits are connected on first use, and two threads may connect the same concurrently.
        foreach (var circuit in _circuits ??= CircuitBuilder.Build(Rules, Limits))
            circuit.Evaluate(row, on, verdicts);
    }
}
