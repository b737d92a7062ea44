using System.Collections.Generic;
using Compliance.Diagnostics;

namespace Compliance.Authoring.Explanations;

/// <summary>Finds the name that a misspelt one most probably means.</summary>
public static class RightName
{
    /// <summary>The nearest of the candidates; null where none is near.</summary>
    public static string? Of(string name, IEnumerable<string> candidates) => NearestName.Of(name, candidates);
}
