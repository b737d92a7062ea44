using System.Collections.Generic;
using System.IO;

namespace Compliance.Packs;

/// <summary>Finds the folders of packs below a root: <c>ID/VERSION/</c>, each with a <c>pack.yaml</c>.</summary>
internal static class PackFolders
{
    /// <summary>The versions of a pack, oldest first; none where there is no such pack.</summary>
    public static IReadOnlyList<string> VersionsIn(string root, string id)
    {
        if (!IsPlain(id) || Path.Combine(root, id) is not { } folder || !Directory.Exists(folder))
            return [];

        var versions = new List<string>();
        foreach (var inner in Directory.GetDirectories(folder))
        {
            if (Path.GetFileName(inner) is { } version && PackVersion.IsVersion(version) && File.Exists(Path.Combine(inner, "pack.yaml")))
                versions.Add(version);
        }

        versions.Sort(PackVersion.Compare);
        return versions;
    }

    // The name of one folder, and no path.
    private static bool IsPlain(string id) =>
        id.Length > 0 && id.IndexOfAny(['/', '\\', ':']) < 0 && id.IndexOfAny(Path.GetInvalidFileNameChars()) < 0 && id is not ("." or "..");
}
