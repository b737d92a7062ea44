using System;
using System.Collections.Generic;

namespace Compliance.Diagnostics;

/// <summary>Finds the right name that a misspelt one most probably stands for.</summary>
public static class NearestName
{
    /// <summary>
    /// The candidate with the fewest letters changed, added, left out or swapped, or else the only one that begins with
    /// all of the name, as far as it was written; null if none is near:
    /// more than a third of the letters would have to change, or, of one or two letters, every one.
    /// </summary>
    /// <param name="name">The name as it was written.</param>
    /// <param name="candidates">The right names.</param>
    /// <exception cref="ArgumentNullException">There is no name, or there are no candidates.</exception>
    public static string? Of(string name, IEnumerable<string> candidates)
    {
        if (name is null)
            throw new ArgumentNullException(nameof(name));
        if (candidates is null)
            throw new ArgumentNullException(nameof(candidates));
        if (name.Length is 0 or > 100)
            return null;

        string? nearest = null;
        string? longer = null;
        var isOnly = true;
        var fewest = Math.Min(Math.Max(1, name.Length / 3) + 1, name.Length);
        foreach (var candidate in candidates)
        {
            if (Math.Abs(candidate.Length - name.Length) >= fewest)
            {
                if (candidate.StartsWith(name, StringComparison.OrdinalIgnoreCase))
                    (isOnly, longer) = (longer is null, candidate);
                continue;
            }

            var distance = Distance(name, candidate);
            if (distance < fewest)
                (nearest, fewest) = (candidate, distance);
        }

        return nearest ?? (isOnly && name.Length > 2 ? longer : null);
    }

    // Damerau and Levenshtein's distance, swaps of neighbours only, case ignored.
    private static int Distance(string left, string right)
    {
        var twoAgo = new int[right.Length + 1];
        var oneAgo = new int[right.Length + 1];
        var current = new int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
            oneAgo[j] = j;

        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var change = Same(left[i - 1], right[j - 1]) ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1], oneAgo[j]) + 1, oneAgo[j - 1] + change);
                if (i > 1 && j > 1 && Same(left[i - 1], right[j - 2]) && Same(left[i - 2], right[j - 1]))
                    current[j] = Math.Min(current[j], twoAgo[j - 2] + 1);
            }

            (twoAgo, oneAgo, current) = (oneAgo, current, twoAgo);
        }

        return oneAgo[right.Length];
    }

    private static bool Same(char left, char right) => char.ToLowerInvariant(left) == char.ToLowerInvariant(right);
}
