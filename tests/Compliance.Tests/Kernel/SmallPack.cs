using System;
using System.IO;
using Compliance.Packs;

namespace Compliance.Tests.Kernel;

/// <summary>Packs of a few lines, read from files as any other.</summary>
internal static class SmallPack
{
    /// <summary>The pack of a vocabulary and the rules of one chapter, both whole files.</summary>
    public static RulePack Load(string vocabulary, string rules, string header = "", bool withCases = false, string vocabularyVersion = "1.0.0")
    {
        var folder = Directory.CreateTempSubdirectory("pack-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "vocabulary.yaml"), vocabulary);
            File.WriteAllText(Path.Combine(folder, "1.yaml"), rules);
            File.WriteAllText(
                Path.Combine(folder, "pack.yaml"),
                $"id: a\nversion: 1.0.0\ntitle: a\ninstrument: {{number: a, issued: 2023-12-06, text: a, sha256: {new string('0', 64)}}}\nvocabulary: {vocabularyVersion}\n{header}");
            var result = PackReader.Load(folder, withCases);
            return result.Value ?? throw new InvalidOperationException($"{string.Join("\n", result.Diagnostics)}\n{vocabulary}\n{rules}");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The pack of a vocabulary and one rule that measures something.</summary>
    public static RulePack Measuring(string vocabulary, string measure, string limit) => Load(
        vocabulary,
        $"chapter: a\nrules:\n- {{id: a, title: a, clauses: [{{section: a, quote: a}}], subject: thing, obligation: must, departments: [], measure: {measure}, limit: {{{limit}, from: 2023-12-06}}}}\n");
}
