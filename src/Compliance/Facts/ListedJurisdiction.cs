using System.Collections.Generic;
using Compliance.Localization;

namespace Compliance.Facts;

/// <summary>A jurisdiction that is known, whether or not a subject of it is given.</summary>
/// <param name="Id">Its id, which members name.</param>
/// <param name="Label">What it is called; members may name it by either language.</param>
/// <param name="Within">The id of the jurisdiction that it is in, of the same list; null for one at the top.</param>
/// <param name="OtherNames">What else it is called.</param>
public sealed record ListedJurisdiction(string Id, LocalizedText Label, string? Within, IReadOnlyList<string> OtherNames)
{
    /// <summary>All that it is called besides its id.</summary>
    internal IEnumerable<string> Names => [Label.Zh, Label.En, .. OtherNames];
}
