using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Schemas;
using Compliance.Text;

namespace Compliance.Packs;

/// <summary>Reads <c>sets.yaml</c>, which lies beside packs: every name in it has to be that of a pack at hand.</summary>
internal sealed class PackSetsReader(PackCatalog catalog, DiagnosticBag diagnostics)
{
    /// <summary>The file's name in the folder of the packs.</summary>
    public const string FileName = "sets.yaml";

    /// <summary>The sets of a folder of packs; none where it has no such file.</summary>
    public IReadOnlyList<NamedPackSet> Read(string root)
    {
        var path = Path.Combine(root, FileName);
        return File.Exists(path) && SourceFile.Read(path, diagnostics) is { } text && YamlReader.Read(text, path, diagnostics) is { } node ? Read(node) : [];
    }

    private List<NamedPackSet> Read(Node node)
    {
        if (MappingReader.Open(node, PackSetShapes.File, diagnostics) is not { } file || file.Find("sets") is not { } sets || MappingReader.AsMapping(sets, diagnostics) is not { } entries)
            return [];

        var read = new List<NamedPackSet>();
        var ids = catalog.Ids;
        foreach (var entry in entries.Entries)
        {
            var name = entry.Key.Text;
            if (ids.Contains(name))
                diagnostics.Report(DiagnosticKinds.SetNamedLikePack, entry.Key.Span, ("found", name));
            if (MappingReader.Open(entry.Value, PackSetShapes.Set, diagnostics) is not { } reader)
                continue;

            var packs = reader.Texts("packs", needsOne: true);
            foreach (var pack in packs)
                CheckPack(pack, ids);
            foreach (var twice in packs.GroupBy(pack => pack.Text.Split('@')[0], StringComparer.Ordinal).SelectMany(same => same.Skip(1)))
                diagnostics.Report(DiagnosticKinds.PackTwice, twice.Span, ("found", twice.Text));
            if (reader.Localized("title") is { } title && packs.Count > 0)
                read.Add(new NamedPackSet(name, title, [.. packs.Select(pack => pack.Text)]));
        }

        return read;
    }

    private void CheckPack(ScalarNode pack, IReadOnlyList<string> ids)
    {
        var at = pack.Text.IndexOf('@');
        var id = at < 0 ? pack.Text : pack.Text.Substring(0, at);
        var versions = catalog.Versions(id);
        if (versions.Count > 0 && (at < 0 || versions.Contains(pack.Text.Substring(at + 1))))
            return;

        IReadOnlyList<string> known = versions.Count > 0 ? [.. versions.Select(version => $"{id}@{version}")] : ids;
        diagnostics.Report(DiagnosticKinds.UnknownPackInSet, pack.Span, diagnostics.Nearest(pack.Text, known), ("found", pack.Text), ("expected", string.Join(", ", known)));
    }
}
