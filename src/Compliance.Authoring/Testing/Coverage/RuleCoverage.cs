using System.Collections.Generic;
using Compliance.Packs;

namespace Compliance.Authoring.Testing.Coverage;

/// <summary>How much of what the cases of a rule have to show they show.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Met">What some case shows.</param>
/// <param name="Missing">What no case shows, and some could.</param>
public sealed record RuleCoverage(Rule Rule, IReadOnlyList<CoverageGoal> Met, IReadOnlyList<CoverageGoal> Missing)
{
    /// <summary>How many goals there are.</summary>
    public int Count => Met.Count + Missing.Count;
}
