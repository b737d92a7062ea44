using System.IO;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Expressions;
using Compliance.Facts;

namespace Compliance.Packs;

/// <summary>
/// The vocabulary that packs are written in, and its file. A folder of packs holds one for each version that a pack asks for,
/// <c>vocabulary-1.1.0.yaml</c>, beside the first, <c>vocabulary.yaml</c>, or that alone.
/// </summary>
/// <param name="Path">The file.</param>
/// <param name="Value">What it says, with the jurisdictions beside it.</param>
internal sealed record SharedVocabulary(string Path, Vocabulary Value)
{
    /// <summary>The file for a version: in the folder of the pack or one of the two above it, the nearest first; where there is none, where it would be in the folder.</summary>
    public static string Find(string folder, string? version)
    {
        string[] places = [folder, System.IO.Path.Combine(folder, ".."), System.IO.Path.Combine(folder, "..", "..")];
        var names = version is not null && PackVersion.IsVersion(version) ? new[] { FileOf(version), PackFileList.Vocabulary } : [PackFileList.Vocabulary];
        return places.SelectMany(place => names.Select(name => System.IO.Path.Combine(place, name))).FirstOrDefault(File.Exists)
            ?? System.IO.Path.Combine(folder, PackFileList.Vocabulary);
    }

    /// <summary>The name of the file of one version.</summary>
    public static string FileOf(string version) => $"vocabulary-{version}.yaml";

    /// <summary>Reads one; null where it is wrong, which is reported.</summary>
    public static Vocabulary? Read(string text, string path, DiagnosticBag diagnostics)
    {
        var read = VocabularyReader.Read(text, path);
        diagnostics.AddRange(read.Diagnostics);
        if (read.Value is not { } vocabulary || JurisdictionsBeside(path, diagnostics) is not { } jurisdictions)
            return null;

        vocabulary = vocabulary.With(jurisdictions);
        FollowingFacts.Read(vocabulary, diagnostics);
        return vocabulary;
    }

    /// <summary>A file beside the vocabulary; null where there is none of the name.</summary>
    public static string? Beside(string vocabulary, string name)
    {
        var path = System.IO.Path.Combine(System.IO.Path.GetDirectoryName(vocabulary)!, name);
        return File.Exists(path) ? path : null;
    }

    // The list is no part of the vocabulary's version: it only says what lies where.
    private static JurisdictionList? JurisdictionsBeside(string vocabulary, DiagnosticBag diagnostics)
    {
        if (Beside(vocabulary, PackFileList.Jurisdictions) is not { } path)
            return JurisdictionList.Empty;

        var list = JurisdictionList.Load(path);
        diagnostics.AddRange(list.Diagnostics);
        return list.Value;
    }
}
