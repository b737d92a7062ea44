using Compliance.Descriptors;
using Compliance.Packs;
using Compliance.Subjects;
using Compliance.Values;

namespace Compliance.Compilation;

/// <summary>
/// Some rules of an period as a circuit: each question that they ask is a wire, one bit of what may be true and one of what may be
/// false, asked once however many rules ask it, and the rules are bits beside each other too. Nearly all of it runs without a
/// branch: which way a rule goes differs from subject to subject, and a processor that guesses wrong loses more time than deciding takes.
/// </summary>
internal sealed class Circuit
{
    /// <summary>How many rules a circuit may have.</summary>
    public const int MostRules = 64;

    /// <summary>How many wires a circuit may have, besides <see cref="Unsettled"/>.</summary>
    public const int MostWires = 63;

    /// <summary>The wire that is never settled here: what hangs on it is for the nodes to decide.</summary>
    public const ulong Unsettled = 1UL << MostWires;

    private readonly LimitNode[] _limits;
    private readonly WordTests[] _words;
    private readonly Gate[] _gates;
    private readonly CircuitRules _rules;

    /// <summary>A circuit whose wires are in this order.</summary>
    /// <param name="limits">Numbers on one side of a limit.</param>
    /// <param name="words">Tests of choices and Booleans.</param>
    /// <param name="gates">What is made of wires before it.</param>
    /// <param name="rules">The rules, which hang on the wires.</param>
    public Circuit(LimitNode[] limits, WordTests[] words, Gate[] gates, CircuitRules rules)
    {
        _limits = limits;
        _words = words;
        _gates = gates;
        _rules = rules;
    }

    /// <summary>Evaluates a row by the rules, deviations aside, as <see cref="CompiledRule.Evaluate(FactRow, int, CalendarDate)"/> does by one.</summary>
    public void Evaluate(FactRow row, CalendarDate on, Verdict[] verdicts)
    {
        // What cannot be true is kept in the place of what may: all of some wires may be true if none of them cannot.
        Compare(row.Numbers, out var cannotBeTrue, out var mayBeFalse, out var unsettled);
        var wire = _limits.Length;
        var sets = row.Sets;
        foreach (var tests in _words)
        {
            var members = sets[tests.Word];
            cannotBeTrue |= (tests.Allowed.DisjointMask(members) & tests.All) << wire;
            mayBeFalse |= (~tests.Forbidden.DisjointMask(members) & tests.All) << wire;
            wire += tests.Count;
        }

        foreach (var gate in _gates)
        {
            // All of them are true where none is false; any, where not all of their opposites are.
            var (apart, open) = gate.IsAll
                ? (Any(gate.Wires & cannotBeTrue), Any(gate.Wires & mayBeFalse))
                : (1 ^ Any(gate.Wires & ~cannotBeTrue), 1 ^ Any(gate.Wires & ~mayBeFalse));
            cannotBeTrue |= apart << wire;
            mayBeFalse |= open << wire;
            wire++;
        }

        _rules.Evaluate(cannotBeTrue, mayBeFalse, unsettled, row, on, verdicts);
    }

    private void Compare(DoubleEnds[] numbers, out ulong cannotBeTrue, out ulong mayBeFalse, out ulong unsettled)
    {
        var (untrue, open, rest) = (0UL, 0UL, Unsettled);
        var wire = 0;
        foreach (var limit in _limits)
        {
            var truth = limit.EvaluateInDoubles(numbers);
            untrue |= (~(ulong)truth >> 1 & 1) << wire;
            open |= ((ulong)truth & 1) << wire;
            if (truth == 0)
                rest |= 1UL << wire;
            wire++;
        }

        (cannotBeTrue, mayBeFalse, unsettled) = (untrue, open, rest);
    }

    // 1 where any bit is set.
    private static ulong Any(ulong bits) => (bits | (0 - bits)) >> 63;
}
