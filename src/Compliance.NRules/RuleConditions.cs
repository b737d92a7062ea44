using System;
using System.Collections.Generic;
using System.Linq.Expressions;

namespace Compliance.NRules;

/// <summary>The conditions of one rule, in the order in which NRules asks them, each under a key by which those that ask the same are known.</summary>
internal sealed class RuleConditions
{
    private readonly List<Expression> _all = [];

    // The keys up to and with each condition: by equal ways rules come to one node.
    private readonly List<string> _ways = [];

    /// <summary>The conditions.</summary>
    public IReadOnlyList<Expression> All => _all;

    /// <summary>Adds the next one.</summary>
    public void Add(string key, Expression condition)
    {
        _all.Add(condition);
        _ways.Add(_ways.Count == 0 ? key : $"{_ways[_ways.Count - 1]}; {key}");
    }

    /// <summary>How many rules come to each condition by the same way, which NRules makes one node.</summary>
    public static IReadOnlyDictionary<string, int> Count(IEnumerable<RuleConditions> rules)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var rule in rules)
        {
            foreach (var way in rule._ways)
                counts[way] = counts.TryGetValue(way, out var count) ? count + 1 : 1;
        }

        return counts;
    }

    /// <summary>The conditions, of which those are one that no other rule comes to.</summary>
    public IEnumerable<Expression> Joined(IReadOnlyDictionary<string, int> rules)
    {
        Expression? alone = null;
        for (var i = 0; i < _all.Count; i++)
        {
            if (rules[_ways[i]] > 1)
                yield return _all[i];
            else
                alone = alone is null ? _all[i] : Expression.AndAlso(alone, _all[i]);
        }

        if (alone is not null)
            yield return alone;
    }
}
