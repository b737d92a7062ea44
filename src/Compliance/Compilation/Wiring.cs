using System;
using System.Collections.Generic;
using System.Linq;

namespace Compliance.Compilation;

/// <summary>The wires of a circuit while it is built: limits first, then tests, then gates.</summary>
internal sealed class Wiring
{
    private readonly FactThresholdNode[] _facts;
    private readonly QuotientThresholdNode[] _quotients;
    private readonly WordTests[] _words;
    private readonly Dictionary<SetTest, int> _tests = [];
    private readonly Dictionary<Gate, int> _gates = [];
    private readonly int _firstGate;

    /// <summary>Wires for some limits and tests; gates are added as they are needed.</summary>
    public Wiring(IReadOnlyCollection<LimitNode> limits, IEnumerable<SetTest> tests)
    {
        _facts = [.. limits.OfType<FactThresholdNode>()];
        _quotients = [.. limits.OfType<QuotientThresholdNode>()];
        var words = tests.GroupBy(test => test.Word).OrderBy(word => word.Key).ToList();
        _words = [.. words.Select(word => new WordTests(word.Key, [.. word]))];
        foreach (var test in words.SelectMany(word => word))
            _tests.Add(test, limits.Count + _tests.Count);
        _firstGate = limits.Count + _tests.Count;
    }

    /// <summary>The wire of a number on one side of a limit.</summary>
    public ulong Of(LimitNode limit) =>
        1UL << (limit is FactThresholdNode fact ? Array.IndexOf(_facts, fact) : _facts.Length + Array.IndexOf(_quotients, (QuotientThresholdNode)limit));

    /// <summary>The wires that are all true where a condition is; what it needs is added.</summary>
    public ulong AllOf(ConditionNode condition) => condition switch
    {
        AllTestsNode all => all.Tests.Aggregate(0UL, (wires, test) => wires | (1UL << _tests[test])),
        AllNode all => all.Operands.Aggregate(0UL, (wires, operand) => wires | AllOf(operand)),
        AnyTestNode any => One(isAll: false, any.Tests.Aggregate(0UL, (wires, test) => wires | (1UL << _tests[test]))),
        AnyNode any => One(isAll: false, any.Operands.Aggregate(0UL, (wires, operand) => wires | One(isAll: true, AllOf(operand)))),
        _ => throw new ArgumentOutOfRangeException(nameof(condition)),
    };

    /// <summary>The circuit, with the rules that hang on the wires.</summary>
    public Circuit ToCircuit(CircuitRules rules) => new(_facts, _quotients, _words, [.. _gates.OrderBy(gate => gate.Value).Select(gate => gate.Key)], rules);

    // Several wires as one.
    private ulong One(bool isAll, ulong wires)
    {
        if ((wires & (wires - 1)) == 0)
            return wires;
        var gate = new Gate(isAll, wires);
        if (!_gates.TryGetValue(gate, out var wire))
            _gates.Add(gate, wire = _firstGate + _gates.Count);
        return 1UL << wire;
    }
}
