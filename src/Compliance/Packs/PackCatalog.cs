using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Compliance.Diagnostics;

namespace Compliance.Packs;

/// <summary>Finds packs by name and version in a folder of packs, <c>rules/ID/VERSION/</c>.</summary>
public sealed class PackCatalog
{
    private readonly string _root;

    /// <summary>The packs below a folder.</summary>
    public PackCatalog(string root) => _root = root;

    /// <summary>The names of all packs, in order.</summary>
    public IReadOnlyList<string> Ids => !Directory.Exists(_root)
        ? []
        : [.. Directory.GetDirectories(_root).Select(folder => Path.GetFileName(folder)).Where(id => VersionsIn(_root, id).Count > 0).OrderBy(id => id, StringComparer.Ordinal)];

    /// <summary>The versions of a pack, oldest first.</summary>
    public IReadOnlyList<string> Versions(string id) => VersionsIn(_root, id);

    /// <summary>Reads a pack.</summary>
    /// <param name="name"><c>ID</c> for its newest version, <c>ID@VERSION</c>, or a folder with a <c>pack.yaml</c>.</param>
    /// <param name="withCases">Whether to read the test cases beside the rules too.</param>
    public ReadResult<RulePack> Load(string name, bool withCases = false)
    {
        if (File.Exists(Path.Combine(name, "pack.yaml")))
            return PackReader.Load(name, withCases);

        var at = name.IndexOf('@');
        var id = at < 0 ? name : name.Substring(0, at);
        var versions = IsPlain(id) ? Versions(id) : [];
        var version = at < 0 ? versions.LastOrDefault() : versions.FirstOrDefault(known => known == name.Substring(at + 1));
        return version is null ? Unknown(name, id, versions) : LoadVersion(id, version, withCases);
    }

    internal static IReadOnlyList<string> VersionsIn(string root, string id)
    {
        var folder = Path.Combine(root, id);
        if (!IsPlain(id) || !Directory.Exists(folder))
            return [];

        return [.. Directory.GetDirectories(folder)
            .Select(version => Path.GetFileName(version)!)
            .Where(version => PackVersion.IsVersion(version) && File.Exists(Path.Combine(folder, version, "pack.yaml")))
            .OrderBy(version => version, Comparer<string>.Create(PackVersion.Compare))];
    }

    private ReadResult<RulePack> LoadVersion(string id, string version, bool withCases)
    {
        var folder = Path.Combine(_root, id, version);
        var result = PackReader.Load(folder, withCases);
        if (result.Value is not { } pack || (pack.Id == id && pack.Version == version))
            return result;

        var diagnostics = new DiagnosticBag();
        diagnostics.AddRange(result.Diagnostics);
        diagnostics.Report(
            DiagnosticKinds.PackFolderMismatch, SourceSpan.WholeFile(Path.Combine(folder, "pack.yaml")),
            ("found", $"{id}/{version}"), ("expected", $"{pack.Id}/{pack.Version}"));
        return new ReadResult<RulePack>(null, diagnostics.Items);
    }

    private ReadResult<RulePack> Unknown(string name, string id, IReadOnlyList<string> versions)
    {
        var known = versions.Count > 0 ? [.. versions.Select(version => $"{id}@{version}")] : Ids;
        var diagnostics = new DiagnosticBag();
        diagnostics.Report(
            DiagnosticKinds.UnknownPack, SourceSpan.None, diagnostics.Nearest(name, known),
            ("found", name), ("expected", known.Count == 0 ? "-" : string.Join(", ", known)));
        return new ReadResult<RulePack>(null, diagnostics.Items);
    }

    private static bool IsPlain(string id) => id.Length > 0 && id.IndexOfAny(['/', '\\', ':']) < 0 && id is not ("." or "..");
}
