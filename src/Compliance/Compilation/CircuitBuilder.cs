using System;
using System.Collections.Generic;
using System.Linq;

namespace Compliance.Compilation;

/// <summary>Puts rules into circuits, as many into one as its wires suffice for.</summary>
internal sealed class CircuitBuilder
{
    private readonly int _first;
    private readonly List<CompiledRule> _rules = [];
    private readonly List<int> _limits = [];
    private readonly HashSet<SetTest> _tests = [];
    private int _others;

    private CircuitBuilder(int first) => _first = first;

    /// <summary>The circuits of some rules under some limits; each verdict comes from one of them.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="limits">For each the index of its limit in force, or -1.</param>
    public static Circuit[] Build(CompiledRule[] rules, int[] limits)
    {
        var circuits = new List<Circuit>();
        var open = new CircuitBuilder(0);
        for (var i = 0; i < rules.Length; i++)
        {
            if (open.TryAdd(rules[i], limits[i]))
                continue;

            circuits.Add(open.Connect());
            open = new CircuitBuilder(i);
            open.TryAdd(rules[i], limits[i]);
        }

        circuits.Add(open.Connect());
        return [.. circuits];
    }

    // A rule that is too large for any circuit gets one of its own, where only its nodes decide.
    private bool TryAdd(CompiledRule rule, int limit)
    {
        var conditions = ConditionsOf(rule, limit).Where(IsOfTests).ToList();
        var tests = new HashSet<SetTest>(conditions.SelectMany(TestsOf));
        tests.ExceptWith(_tests);
        var others = LimitOf(rule, limit) is null ? 0 : 1;
        foreach (var condition in conditions)
            others += Gates(condition);
        if (_rules.Count == Circuit.MostRules || (_rules.Count > 0 && _tests.Count + tests.Count + _others + others > Circuit.MostWires))
            return false;

        _rules.Add(rule);
        _limits.Add(limit);
        _tests.UnionWith(tests);
        _others += others;
        return true;
    }

    private Circuit Connect()
    {
        var isTooLarge = _tests.Count + _others > Circuit.MostWires;
        var wiring = isTooLarge
            ? new Wiring([], [])
            : new Wiring([.. _rules.Select((rule, i) => LimitOf(rule, _limits[i])).OfType<LimitNode>()], _tests);
        return wiring.ToCircuit(new CircuitRules(_first, [.. _rules.Select((rule, i) => isTooLarge
            ? new CircuitRule(rule, _limits[i], 0, Circuit.Unsettled)
            : Hang(wiring, rule, _limits[i]))]));
    }

    private static CircuitRule Hang(Wiring wiring, CompiledRule rule, int limit)
    {
        if (rule.When is { } when && !IsOfTests(when))
            return new CircuitRule(rule, limit, 0, Circuit.Unsettled);

        var guards = rule.When is null ? 0 : wiring.AllOf(rule.When);
        return new CircuitRule(rule, limit, guards, limit < 0 ? 0 : rule.Limits[limit] switch
        {
            ConditionRequirementNode { Condition: var condition } when IsOfTests(condition) => wiring.AllOf(condition),
            LimitNode node => wiring.Of(node),
            _ => Circuit.Unsettled,
        });
    }

    private static LimitNode? LimitOf(CompiledRule rule, int limit) => limit < 0 ? null : rule.Limits[limit] as LimitNode;

    private static IEnumerable<ConditionNode> ConditionsOf(CompiledRule rule, int limit)
    {
        if (rule.When is { } when)
            yield return when;
        if (limit >= 0 && rule.Limits[limit] is ConditionRequirementNode { Condition: var condition })
            yield return condition;
    }

    private static bool IsOfTests(ConditionNode condition) => condition switch
    {
        AllTestsNode or AnyTestNode => true,
        AllNode all => Array.TrueForAll(all.Operands, IsOfTests),
        AnyNode any => Array.TrueForAll(any.Operands, IsOfTests),
        _ => false,
    };

    private static IEnumerable<SetTest> TestsOf(ConditionNode condition) => condition switch
    {
        AllTestsNode all => all.Tests,
        AnyTestNode any => any.Tests,
        AllNode all => all.Operands.SelectMany(TestsOf),
        AnyNode any => any.Operands.SelectMany(TestsOf),
        _ => throw new ArgumentOutOfRangeException(nameof(condition)),
    };

    // How many gates a condition takes besides those that it may share with others: none where all of its tests must hold.
    private static int Gates(ConditionNode condition)
    {
        var gates = 0;
        switch (condition)
        {
            case AnyTestNode any:
                return any.Tests.Length > 1 ? 1 : 0;
            case AllNode all:
                foreach (var operand in all.Operands)
                    gates += Gates(operand);
                return gates;
            case AnyNode any:
                foreach (var operand in any.Operands)
                    gates += Gates(operand) + (operand is AllNode or AllTestsNode { Tests.Length: > 1 } ? 1 : 0);
                return gates + 1;
            default:
                return 0;
        }
    }
}
