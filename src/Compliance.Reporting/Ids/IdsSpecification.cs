using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Facts;
using Compliance.Packs;

namespace Compliance.Reporting.Ids;

/// <summary>What all rules need of the models of one case.</summary>
/// <param name="Where">The case.</param>
/// <param name="Needs">A need a fact: the one that requires it, where any does.</param>
/// <param name="Rules">The rules, in the order of the pack.</param>
internal sealed record IdsSpecification(IReadOnlyList<IdsAtom> Where, IReadOnlyList<IdsNeed> Needs, IReadOnlyList<Rule> Rules)
{
    /// <summary>Draws needs together; what a case asks that holds it is not asked once more.</summary>
    public static IReadOnlyList<IdsSpecification> Of(IReadOnlyList<IdsNeed> needs)
    {
        var groups = needs.GroupBy(KeyOf, StringComparer.Ordinal).Select(group => group.ToList()).ToList();
        var asked = groups.Select(group => (Atoms: group[0].Where, Facts: group.GroupBy(need => need.Fact).ToDictionary(same => same.Key, same => same.Any(need => need.IsRequired)))).ToList();
        var specifications = new List<IdsSpecification>();
        foreach (var group in groups)
        {
            var wider = asked.Where(other => other.Atoms.Count < group[0].Where.Count && other.Atoms.All(group[0].Where.Contains)).ToList();
            var left = group.GroupBy(need => need.Fact)
                .Select(same => same.FirstOrDefault(need => need.IsRequired) ?? same.First())
                .Where(need => !wider.Exists(other => other.Facts.TryGetValue(need.Fact, out var isRequired) && (isRequired || !need.IsRequired))).ToList();
            if (left.Count > 0)
                specifications.Add(new IdsSpecification(group[0].Where, left, RulesOf(group, left)));
        }

        return [.. specifications.OrderBy(one => one.Where.Count)];
    }

    private static List<Rule> RulesOf(List<IdsNeed> group, List<IdsNeed> left)
    {
        var facts = new HashSet<Fact>(left.Select(need => need.Fact));
        return [.. group.Where(need => facts.Contains(need.Fact)).Select(need => need.Rule).Distinct()];
    }

    private static string KeyOf(IdsNeed need) =>
        string.Join("\n", need.Where.Select(atom => $"{atom.Fact.Name} {atom.Allowed} {atom.Numbers}").OrderBy(atom => atom, StringComparer.Ordinal));
}
