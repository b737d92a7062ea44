using System.Collections.Generic;
using System.Linq;
using Compliance.Localization;

namespace Compliance.Packs;

/// <summary>A rule in a chain of instruments of which one carries out the other.</summary>
/// <param name="Pack">Its pack's name.</param>
/// <param name="Title">Its instrument's title.</param>
/// <param name="Rule">Its name in the pack.</param>
/// <param name="Clauses">Where its instrument says it.</param>
public sealed record ChainLink(string Pack, LocalizedText Title, string Rule, IReadOnlyList<Clause> Clauses)
{
    /// <summary>The instrument and the sections: 民用建筑节能条例 第十五条.</summary>
    public LocalizedText Place
    {
        get
        {
            var sections = Clauses.Select(clause => clause.Place).Distinct().ToList();
            return new LocalizedText(
                $"{Title.Zh} {string.Join("、", sections.Select(section => section.Zh))}", $"{Title.En} {string.Join(", ", sections.Select(section => section.En))}");
        }
    }
}
