using System.Collections.Generic;
using System.IO;

namespace Compliance.Tests.Samples;

/// <summary>What a sample's README.md shows.</summary>
internal static class Readme
{
    /// <summary>The lines of its blocks of one language, those that are empty left out.</summary>
    public static IReadOnlyList<string> Block(string folder, string language)
    {
        var lines = new List<string>();
        var isInside = false;
        foreach (var line in File.ReadLines(Repository.PathOf("samples", folder, "README.md")))
        {
            if (line.StartsWith("```", System.StringComparison.Ordinal))
                isInside = line == "```" + language;
            else if (isInside && line.Length > 0)
                lines.Add(line);
        }

        return lines.Count > 0 ? lines : throw new InvalidDataException($"The README.md of {folder} has no block of {language}.");
    }
}
