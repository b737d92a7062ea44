using System;
using System.Collections.Generic;
using System.Linq;

namespace Compliance.Compilation;

/// <summary>The wires of a circuit while it is built: limits first, then tests, then gates.</summary>
internal sealed class Wiring
{
    private readonly LimitNode[] _limits;
    private readonly WordTests[] _words;
    private readonly Dictionary<SetTest, int> _tests = [];
    private readonly List<Gate> _gates = [];
    private readonly int _firstGate;

    /// <summary>Wires for some limits and tests; gates are added as they are needed.</summary>
    public Wiring(LimitNode[] limits, IEnumerable<SetTest> tests)
    {
        _limits = limits;
        var words = new List<WordTests>();
        var left = tests.ToList();
        for (var word = 0; left.Count > 0; word++)
        {
            var own = left.FindAll(test => test.Word == word);
            if (own.Count == 0)
                continue;

            left.RemoveAll(test => test.Word == word);
            words.Add(new WordTests(word, own));
            foreach (var test in own)
                _tests.Add(test, limits.Length + _tests.Count);
        }

        _words = [.. words];
        _firstGate = limits.Length + _tests.Count;
    }

    /// <summary>The wire of a number on one side of a limit.</summary>
    public ulong Of(LimitNode limit) => 1UL << Array.IndexOf(_limits, limit);

    /// <summary>The wires that are all true where a condition is; what it needs is added.</summary>
    public ulong AllOf(ConditionNode condition)
    {
        var wires = 0UL;
        switch (condition)
        {
            case AllTestsNode all:
                return Of(all.Tests);
            case AnyTestNode any:
                return One(isAll: false, Of(any.Tests));
            case AllNode all:
                foreach (var operand in all.Operands)
                    wires |= AllOf(operand);
                return wires;
            case AnyNode any:
                foreach (var operand in any.Operands)
                    wires |= One(isAll: true, AllOf(operand));
                return One(isAll: false, wires);
            default:
                throw new ArgumentOutOfRangeException(nameof(condition));
        }
    }

    /// <summary>The circuit, with the rules that hang on the wires.</summary>
    public Circuit ToCircuit(CircuitRules rules) => new(_limits, _words, [.. _gates], rules);

    // Several wires as one.
    private ulong One(bool isAll, ulong wires)
    {
        if ((wires & (wires - 1)) == 0)
            return wires;

        var gate = new Gate(isAll, wires);
        if (!_gates.Contains(gate))
            _gates.Add(gate);
        return 1UL << (_firstGate + _gates.IndexOf(gate));
    }

    private ulong Of(SetTest[] tests)
    {
        var wires = 0UL;
        foreach (var test in tests)
            wires |= 1UL << _tests[test];
        return wires;
    }
}
