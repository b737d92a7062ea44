using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Compilation;
using Compliance.Expressions;
using Compliance.Packs;

namespace Compliance.NRules;

/// <summary>
/// The tests of the rules for one kind of subject. NRules runs a test once for all rules that begin with the same ones, so
/// the parts of conditions that most rules share come first.
/// </summary>
internal sealed class KindTests
{
    private readonly KindTest _kind;
    private readonly Dictionary<string, Shared> _guards = new(StringComparer.Ordinal);

    public KindTests(KindPlan plan)
    {
        _kind = new KindTest(plan);
        foreach (var part in plan.Rules.SelectMany(rule => PartsOf(rule.Rule)))
        {
            var key = ConditionKey.Of(part);
            if (!_guards.TryGetValue(key, out var guard))
                _guards.Add(key, guard = new Shared(new GuardTest(part, plan.Kind), _guards.Count));
            guard.Rules++;
        }
    }

    /// <summary>What precedes a rule's own test.</summary>
    public IEnumerable<Test> Before(Rule rule)
    {
        var guards = PartsOf(rule)
            .Select(part => _guards[ConditionKey.Of(part)])
            .Distinct()
            .OrderByDescending(guard => guard.Rules)
            .ThenBy(guard => guard.Place)
            .Select(guard => guard.Test);
        return [_kind, .. guards];
    }

    private static IReadOnlyList<Condition> PartsOf(Rule rule) => rule.When switch
    {
        null => [],
        AllCondition all => all.Operands,
        var single => [single],
    };

    private sealed class Shared(Test test, int place)
    {
        public Test Test { get; } = test;

        public int Place { get; } = place;

        public int Rules { get; set; }
    }
}
