using System;
using System.Collections.Generic;
using System.Linq;

namespace Compliance.Tests.Architecture;

/// <summary>What uses what, without circles.</summary>
/// <param name="uses">Each node with those that it uses.</param>
internal sealed class DependencyGraph(IReadOnlyDictionary<string, IReadOnlySet<string>> uses)
{
    /// <summary>The nodes, each behind all that it uses; by name where the order is free.</summary>
    /// <exception cref="InvalidOperationException">Some nodes use each other in a circle.</exception>
    public IReadOnlyList<string> Ordered()
    {
        var ordered = new List<string>();
        while (ordered.Count < uses.Count)
        {
            var next = uses.Keys.Except(ordered).Where(node => uses[node].All(ordered.Contains)).Order(StringComparer.Ordinal).ToList();
            if (next.Count == 0)
                throw new InvalidOperationException($"In a circle, or behind one: {string.Join(", ", uses.Keys.Except(ordered).Order(StringComparer.Ordinal))}.");

            ordered.AddRange(next);
        }

        return ordered;
    }

    /// <summary>What a node uses, without what one of these uses already (the transitive reduction).</summary>
    public IEnumerable<string> Direct(string node) =>
        uses[node].Where(used => !uses[node].Any(other => other != used && Reaches(other, used))).Order(StringComparer.Ordinal);

    private bool Reaches(string node, string target) => uses[node].Contains(target) || uses[node].Any(next => Reaches(next, target));
}
