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
    public static Vocabulary? Read(string text, string path, PackLists lists, DiagnosticBag diagnostics)
    {
        var read = VocabularyReader.Read(text, path);
        diagnostics.AddRange(read.Diagnostics);
        if (read.Value is not { } vocabulary || Jurisdictions(lists, diagnostics) is not { } jurisdictions)
            return null;

        vocabulary = vocabulary.With(jurisdictions);
        FollowingFacts.Read(vocabulary, diagnostics);
        return vocabulary;
    }

    // The list is no part of the vocabulary's version: it only says what lies where. One that cannot be read is not one of none.
    private static JurisdictionList? Jurisdictions(PackLists lists, DiagnosticBag diagnostics)
    {
        var unread = new DiagnosticBag();
        if (lists.Jurisdictions(unread) is not { } file)
        {
            diagnostics.AddRange(unread.Items);
            return unread.HasErrors ? null : JurisdictionList.Empty;
        }

        var list = JurisdictionListReader.Read(file.Text, file.Path);
        diagnostics.AddRange(list.Diagnostics);
        return list.Value;
    }
}
