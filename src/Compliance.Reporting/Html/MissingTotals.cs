using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Facts;
using Compliance.Findings;

namespace Compliance.Reporting.Html;

/// <summary>What is missing over all subjects: how many findings each fact settles, and how many wait for it. Parts are added by several threads.</summary>
internal sealed class MissingTotals
{
    private readonly Dictionary<(string Kind, Fact Fact), (long Subjects, long Settles, long NamedBy)> _facts = [];

    public void Add(Evaluation evaluation)
    {
        var missing = evaluation.Missing;
        if (missing.Count == 0)
            return;

        lock (_facts)
        {
            foreach (var fact in missing)
            {
                var key = (evaluation.Subject.Kind.Name, fact.Fact);
                _facts.TryGetValue(key, out var sum);
                _facts[key] = (sum.Subjects + 1, sum.Settles + fact.Settles, sum.NamedBy + fact.NamedBy);
            }
        }
    }

    /// <summary>The facts, those first that settle most.</summary>
    public IReadOnlyList<(string Kind, Fact Fact, long Subjects, long Settles, long NamedBy)> InOrder() => [.. _facts
        .Select(one => (one.Key.Kind, one.Key.Fact, one.Value.Subjects, one.Value.Settles, one.Value.NamedBy))
        .OrderByDescending(one => one.Settles)
        .ThenByDescending(one => one.NamedBy)
        .ThenBy(one => one.Kind, StringComparer.Ordinal)
        .ThenBy(one => one.Fact.Name, StringComparer.Ordinal)];
}
