using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Compliance.Diagnostics;

namespace Compliance.Packs;

/// <summary>Refuses packs that are each other's parents. A parent that is not among the packs at hand is taken as it is named.</summary>
internal static class ParentCycles
{
    public static void Check(string folder, PackHeader header, DiagnosticBag diagnostics)
    {
        var root = Path.Combine(folder, "..", "..");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var path = new List<string> { header.Id };
        if (FindCycle(root, header.Parents, header.Id, path, seen))
        {
            diagnostics.Report(
                DiagnosticKinds.CyclicParents, header.ParentsSpan, ("found", string.Join(" → ", path)));
        }
    }

    private static bool FindCycle(string root, IReadOnlyList<string> parents, string start, List<string> path, HashSet<string> seen)
    {
        foreach (var parent in parents)
        {
            path.Add(parent);
            if (parent == start || (seen.Add(parent) && FindCycle(root, ParentsOf(root, parent), start, path, seen)))
                return true;
            path.RemoveAt(path.Count - 1);
        }

        return false;
    }

    private static IReadOnlyList<string> ParentsOf(string root, string id) =>
        PackFolders.VersionsIn(root, id).LastOrDefault() is { } version
        && new HeaderReader(new PackSources(), new DiagnosticBag()).Read(Path.Combine(root, id, version, "pack.yaml")) is { } header
            ? header.Parents
            : [];
}
