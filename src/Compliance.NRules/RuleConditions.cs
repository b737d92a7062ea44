using System;
using System.Collections.Generic;
using System.Linq;
using System.Linq.Expressions;

namespace Compliance.NRules;

/// <summary>The conditions of one rule, in the order in which NRules asks them, each under a key by which those that ask the same are known.</summary>
internal sealed class RuleConditions
{
    private readonly List<(string Key, Expression Condition)> _all = [];

    /// <summary>The conditions.</summary>
    public IEnumerable<Expression> All => _all.Select(one => one.Condition);

    /// <summary>Adds the next one.</summary>
    public void Add(string key, Expression condition) => _all.Add((key, condition));

    /// <summary>How many rules come to each condition by the same way, which NRules makes one node.</summary>
    public static IReadOnlyDictionary<string, int> Count(IEnumerable<RuleConditions> rules) =>
        rules.SelectMany(rule => rule.Ways()).GroupBy(way => way, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);

    /// <summary>The conditions, of which those are one that no other rule comes to.</summary>
    public IEnumerable<Expression> Joined(IReadOnlyDictionary<string, int> rules)
    {
        var shared = Ways().TakeWhile(way => rules[way] > 1).Count();
        return All.Take(shared).Concat(All.Skip(shared).Take(1).Select(first => All.Skip(shared + 1).Aggregate(first, Expression.AndAlso)));
    }

    private IEnumerable<string> Ways()
    {
        var way = "";
        foreach (var (key, _) in _all)
        {
            way += $"{key}; ";
            yield return way;
        }
    }
}
