using System;
using System.Collections.Generic;
using System.IO;
using Compliance.Diagnostics;
using Compliance.Text;

namespace Compliance.Packs;

/// <summary>
/// <c>rules/found-since.yaml</c>, beside the lock: what checks find in a released version that were not there when it was released. The version never changes, so that what
/// is found in it is listed here, with what became of it, and <c>lint</c> shows it as accepted.
/// </summary>
public static class FoundSince
{
    /// <summary>The file's name in the folder of the rules.</summary>
    public const string FileName = "found-since.yaml";

    /// <summary>What is listed for a pack that is as it was released; nothing for any other, which can still be mended.</summary>
    /// <exception cref="ArgumentNullException">There is no pack.</exception>
    public static IReadOnlyList<Acceptance> Of(RulePack pack)
    {
        if (pack is null)
            throw new ArgumentNullException(nameof(pack));
        if (pack.Release.State != ReleaseState.Released || pack.Folder is not { } folder)
            return [];

        var path = Path.GetFullPath(Path.Combine(folder, "..", "..", FileName));
        return File.Exists(path) ? Read(path, $"{pack.Id}@{pack.Version}", pack.Parents) : [];
    }

    private static IReadOnlyList<Acceptance> Read(string path, string version, IReadOnlyList<string> parents)
    {
        var diagnostics = new DiagnosticBag();
        if (SourceFile.Read(path, diagnostics) is not { } text || YamlReader.Read(text, path, diagnostics) is not MappingNode file || file.Find(version) is not { } listed)
            return [];

        return AcceptanceReader.Read(listed, new ParentRuleReader(parents, diagnostics), diagnostics);
    }
}
