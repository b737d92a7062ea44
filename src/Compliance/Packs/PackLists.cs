using System.Collections.Generic;
using System.IO;
using System.Linq;
using Compliance.Diagnostics;

namespace Compliance.Packs;

/// <summary>
/// The lists beside a pack's vocabulary, which are no part of its version: what lies where, and what is usual. A folder of packs may hold one for each version of the vocabulary,
/// <c>jurisdictions-1.1.0.yaml</c>, beside the first, <c>jurisdictions.yaml</c>: what was released goes on reading the list that it was released with.
/// </summary>
/// <param name="vocabulary">The file of the pack's own vocabulary.</param>
/// <param name="version">The version of the vocabulary that the pack asks for; null where that is not known.</param>
/// <param name="sources">The files of the pack.</param>
internal sealed class PackLists(string vocabulary, string? version, PackSources sources)
{
    private static readonly string[] Files = [PackFileList.Jurisdictions, PackFileList.Usual];

    /// <summary>The text of the jurisdictions and their file; null where there is none, or it cannot be read, which is reported.</summary>
    public (string Text, string Path)? Jurisdictions(DiagnosticBag diagnostics) => Read(PackFileList.Jurisdictions, diagnostics);

    /// <summary>The text of what is usual, as above.</summary>
    public (string Text, string Path)? Usual(DiagnosticBag diagnostics) => Read(PackFileList.Usual, diagnostics);

    /// <summary>What a lock says of them, a name and a digest each; empty where there are none.</summary>
    public IReadOnlyList<HashedFile> Digests()
    {
        var digests = new List<HashedFile>();
        foreach (var file in Files)
        {
            var path = PathOf(file);
            if (File.Exists(path))
                digests.Add(new HashedFile(NameOf(file), "sha256:" + (sources.HashOf(path) ?? Hash(path))));
        }

        return digests;
    }

    /// <summary>The files, or where they would be, of the lists in which a lock and what is there differ.</summary>
    /// <param name="listed">What the lock says, as words.</param>
    public IEnumerable<string> Changed(IReadOnlyList<string> listed)
    {
        var present = Digests();
        return Files.Where(file => DigestIn(listed, NameOf(file)) != present.FirstOrDefault(one => one.Name == NameOf(file))?.Hash).Select(PathOf);
    }

    private static string? DigestIn(IReadOnlyList<string> words, string name)
    {
        for (var i = 0; i < words.Count; i += 2)
        {
            if (words[i] == name)
                return i + 1 < words.Count ? words[i + 1] : "";
        }

        return null;
    }

    private (string Text, string Path)? Read(string file, DiagnosticBag diagnostics)
    {
        var path = PathOf(file);
        return File.Exists(path) && sources.Read(path, diagnostics) is { } text ? (text, path) : null;
    }

    private string Hash(string path) => sources.Read(path, new DiagnosticBag()) is null ? "unreadable" : sources.HashOf(path)!;

    private string PathOf(string file)
    {
        var folder = Path.GetDirectoryName(vocabulary)!;
        var own = version is not null && PackVersion.IsVersion(version) ? Path.Combine(folder, $"{NameOf(file)}-{version}.yaml") : null;
        return own is not null && File.Exists(own) ? own : Path.Combine(folder, file);
    }

    private static string NameOf(string file) => Path.GetFileNameWithoutExtension(file);
}
