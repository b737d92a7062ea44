using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Compliance.Packs;

/// <summary>Holds what was read of a pack against every line that a lock has of its version: it is as released only where all of them agree.</summary>
/// <param name="folder">The pack's folder.</param>
/// <param name="sources">Its files, as they were read.</param>
/// <param name="vocabulary">The file of its vocabulary.</param>
/// <param name="lists">The lists beside its vocabulary; null where they lie in the folder, whose digest holds them.</param>
/// <param name="roots">Folders with other copies of packs.</param>
internal sealed class ReleaseCheck(string folder, PackSources sources, string vocabulary, PackLists? lists, IReadOnlyList<string> roots)
{
    private const string FolderOfPackages = "rules";

    public PackRelease Of(string id, string version, ReleaseLines lines, string vocabularyVersion, IReadOnlyList<Rule> rules)
    {
        string Facts() => FactsDigest.Of(rules);
        var line = lists?.Digests() is { Count: > 0 } digests ? $"lists {id} {version} {string.Join(" ", digests.Select(one => $"{one.Name} {one.Hash}"))}" : null;
        var listed = lines.OfPack(id, version);
        if (listed.Count == 0)
            return new PackRelease(id, version, ReleaseState.NotReleased, [], () => sources.DigestOf(folder), Facts, line);

        // The folder may be gone once this is asked for.
        var digest = sources.DigestOf(folder);
        var changed = new List<string>();
        if (listed.Any(line => line.Digest != digest))
            changed.AddRange(ChangedFiles(id, version, listed));
        if (!HasVocabularyOf(lines, vocabularyVersion) && Facts() is var facts && listed.Any(line => line.Facts != facts))
            changed.Add(vocabulary);
        if (lists is not null)
            changed.AddRange(lines.ListsOf(id, version).SelectMany(lists.Changed).Distinct());
        return new PackRelease(id, version, changed.Count == 0 ? ReleaseState.Released : ReleaseState.Changed, changed, () => digest, Facts, line);
    }

    // A vocabulary inside the folder is held by the digest of that.
    private bool HasVocabularyOf(ReleaseLines lines, string version) =>
        Path.GetDirectoryName(vocabulary) == folder || (lines.OfVocabulary(version) is { Count: > 0 } listed && sources.HashOf(vocabulary) is { } hash && listed.All(line => line == "sha256:" + hash));

    // A copy that is as released tells which files are not.
    private IReadOnlyList<string> ChangedFiles(string id, string version, IReadOnlyList<ReleaseLine> listed)
    {
        foreach (var root in roots.Append(Path.Combine(AppContext.BaseDirectory, FolderOfPackages)))
        {
            var other = Path.Combine(root, id, version);
            if (!Directory.Exists(other) || Path.GetFullPath(other) == Path.GetFullPath(folder))
                continue;

            var copy = new PackSources();
            if (listed.Any(line => line.Digest != copy.DigestOf(other)))
                continue;
            var (here, there) = (sources.Hashes(folder), copy.Hashes(other));
            return [.. here.Except(there).Concat(there.Except(here)).Select(file => file.Name).Distinct().OrderBy(name => name, StringComparer.Ordinal).Select(name => Path.Combine(folder, name))];
        }

        return [folder];
    }
}
