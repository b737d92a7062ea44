using System;
using System.IO;
using Compliance.Diagnostics;
using Compliance.Packs;

namespace Compliance.Extensions.Hosting;

/// <summary>Where one pack of the options comes from.</summary>
/// <param name="name">As the options name it.</param>
/// <param name="catalog">Where packs are looked for by name.</param>
internal sealed class PackSource(string name, PackCatalog catalog)
{
    /// <summary>As the options name it.</summary>
    public string Name { get; } = name;

    private bool IsZip => string.Equals(Path.GetExtension(Name), ".zip", StringComparison.OrdinalIgnoreCase);

    /// <summary>The folders in which a change may be one of the pack.</summary>
    public string[] WatchedFolders => IsZip
        ? [Path.GetDirectoryName(Path.GetFullPath(Name))!]
        : Directory.Exists(Name) ? [VocabularyFolder(Path.GetFullPath(Name))] : [.. catalog.Roots];

    /// <summary>Reads it. Anything that is wrong with it is in the result.</summary>
    /// <exception cref="InvalidDataException">It is a zip file, and wrong as one.</exception>
    public ReadResult<RulePack> Read()
    {
        if (!IsZip)
            return catalog.Load(Name);

        using var zip = ZippedPack.Extract(Name);
        return new PackCatalog(Path.GetDirectoryName(zip.PackFolder)!) { AllowsChanged = catalog.AllowsChanged }.Load(zip.PackFolder);
    }

    // The vocabulary of a pack lies in its folder or one of the two above.
    private static string VocabularyFolder(string folder)
    {
        var (place, depth) = (folder, 0);
        while (depth < 2 && !File.Exists(Path.Combine(place, "vocabulary.yaml")) && Path.GetDirectoryName(place) is { } above)
            (place, depth) = (above, depth + 1);
        return File.Exists(Path.Combine(place, "vocabulary.yaml")) ? place : folder;
    }
}
