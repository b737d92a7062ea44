using System.Collections.Generic;

namespace Compliance.Portfolios;

/// <summary>What may count for a jurisdiction or not, in a year: members by themselves, and whole jurisdictions with all their members.</summary>
internal sealed class OpenMembers(int year, IReadOnlyList<AggregateRule> rules)
{
    public int Year => Singles.Year;

    /// <summary>The members of which it is not known where they lie, as if they all lay in one place.</summary>
    public JurisdictionTotals Singles { get; } = new(year, rules);

    /// <summary>The members of the jurisdictions of which it is not known where they lie.</summary>
    public Dictionary<JurisdictionNode, JurisdictionTotals> Groups { get; } = [];
}
