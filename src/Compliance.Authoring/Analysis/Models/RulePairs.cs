using System.Collections.Generic;
using System.Linq;

namespace Compliance.Authoring.Analysis.Models;

/// <summary>The pairs of rules that ask something of the same fact, each once.</summary>
internal static class RulePairs
{
    public static IEnumerable<(RuleProfile First, RuleProfile Second)> Sharing(IReadOnlyList<RuleProfile> rules)
    {
        var bySlot = new Dictionary<int, List<int>>();
        for (var i = 0; i < rules.Count; i++)
        {
            var seen = new HashSet<int>();
            foreach (var slot in rules[i].Slots)
            {
                if (!bySlot.TryGetValue(slot, out var others))
                    bySlot[slot] = others = [];
                foreach (var other in others.Where(seen.Add))
                    yield return (rules[other], rules[i]);
                others.Add(i);
            }
        }
    }
}
