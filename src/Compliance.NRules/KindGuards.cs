using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Compilation;
using Compliance.Expressions;
using Compliance.Packs;

namespace Compliance.NRules;

/// <summary>
/// The order of the conditions under which the rules for one kind of subject apply. NRules runs a condition once for all rules
/// that begin with the same ones, so those that most rules share come first.
/// </summary>
internal sealed class KindGuards
{
    private readonly Dictionary<string, Shared> _guards = new(StringComparer.Ordinal);

    public KindGuards(KindPlan plan)
    {
        foreach (var part in plan.Rules.SelectMany(rule => PartsOf(rule.Rule)))
        {
            var key = ConditionKey.Of(part);
            if (!_guards.TryGetValue(key, out var guard))
                _guards.Add(key, guard = new Shared(part, _guards.Count));
            guard.Rules++;
        }
    }

    /// <summary>The parts that all must hold for a rule to apply.</summary>
    public IEnumerable<Condition> Of(Rule rule) => PartsOf(rule)
        .Select(part => _guards[ConditionKey.Of(part)])
        .Distinct()
        .OrderByDescending(guard => guard.Rules)
        .ThenBy(guard => guard.Place)
        .Select(guard => guard.Part);

    private static IReadOnlyList<Condition> PartsOf(Rule rule) => rule.When switch
    {
        null => [],
        AllCondition all => all.Operands,
        var single => [single],
    };

    private sealed class Shared(Condition part, int place)
    {
        public Condition Part { get; } = part;

        public int Place { get; } = place;

        public int Rules { get; set; }
    }
}
