using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Compliance.Text;

namespace Compliance.Packs;

/// <summary>The lines of all locks at hand, <c>released.lock</c>: those above a pack's folder, those of a catalogue, and the one beside the application.</summary>
internal sealed class ReleaseLines
{
    private const string FileName = "released.lock";
    private const string FolderOfPackages = "rules";
    private const long MostBytes = 16 * 1024 * 1024;

    private readonly List<string[]> _lines;

    private ReleaseLines(List<string[]> lines) => _lines = lines;

    /// <summary>Reads the locks.</summary>
    /// <param name="folder">The pack's folder; a lock stands one or two above it.</param>
    /// <param name="roots">Folders of packs that are looked in too.</param>
    public static ReleaseLines Read(string folder, IEnumerable<string> roots)
    {
        string[] places = [Path.Combine(folder, ".."), Path.Combine(folder, "..", ".."), .. roots, Path.Combine(AppContext.BaseDirectory, FolderOfPackages)];
        var paths = places.Select(place => Path.GetFullPath(Path.Combine(place, FileName))).Distinct(StringComparer.Ordinal);
        return new ReleaseLines([.. paths.SelectMany(LinesOf)]);
    }

    /// <summary>The lines of a version of a pack, each its digest and that of its facts; a line that cannot be made out is one that nothing agrees with.</summary>
    public IReadOnlyList<ReleaseLine> OfPack(string id, string version) =>
        [.. _lines.Where(words => words.Length >= 3 && words[0] == "pack" && words[1] == id && words[2] == version).Select(words => words.Length == 6 && words[4] == "facts" ? new ReleaseLine(words[3], words[5]) : new ReleaseLine("", ""))];

    /// <summary>The digests of a version of the vocabulary.</summary>
    public IReadOnlyList<string> OfVocabulary(string version) => [.. _lines.Where(words => words.Length == 3 && words[0] == "vocabulary" && words[1] == version).Select(words => words[2])];

    /// <summary>What locks say of the lists that a version of a pack was released with: of each line the words after the version, a name and a digest each.</summary>
    public IReadOnlyList<IReadOnlyList<string>> ListsOf(string id, string version) =>
        [.. _lines.Where(words => words.Length >= 3 && words[0] == "lists" && words[1] == id && words[2] == version).Select(words => words.Skip(3).ToList())];

    // What has no length is a pipe or a device, and is not opened.
    private static IEnumerable<string[]> LinesOf(string path)
    {
        try
        {
            return new FileInfo(path) is { Exists: true, Length: > 0 and <= MostBytes }
                ? [.. File.ReadAllLines(path).Select(line => line.Split([' ', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries)).Where(words => words.Length > 0 && words[0][0] != '#')]
                : [];
        }
        catch (Exception exception) when (FileErrors.IsReadFailure(exception))
        {
            return [];
        }
    }
}
