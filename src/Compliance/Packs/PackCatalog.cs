using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using Compliance.Diagnostics;
using Compliance.Localization;

namespace Compliance.Packs;

/// <summary>
/// Finds packs by name and version in folders of packs, <c>rules/ID/VERSION/</c>: those of a package, which lie beside the
/// application, or any other.
/// </summary>
public sealed class PackCatalog
{
    private const string FolderOfPackages = "rules";

    private readonly string[] _roots;

    /// <summary>The packs below some folders.</summary>
    /// <param name="roots">The folders, one at least. One that does not exist holds no packs.</param>
    /// <exception cref="ArgumentException">No folder is given.</exception>
    public PackCatalog(params string[] roots)
    {
        if (roots is null || roots.Length == 0)
            throw new ArgumentException("A catalog needs the folder of its packs.", nameof(roots));

        _roots = [.. roots.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The folders that are looked in, in this order.</summary>
    public IReadOnlyList<string> Roots => _roots;

    /// <summary>
    /// Whether a version that was released, and is not what was released, is loaded all the same; its <see cref="RulePack.Release"/> then says so. Without
    /// this it is refused: whoever asks for a released version means what was released.
    /// </summary>
    public bool AllowsChanged { get; init; }

    /// <summary>The names of all packs, in order.</summary>
    public IReadOnlyList<string> Ids => InOrder(_roots.SelectMany(IdsIn));

    /// <summary>The sets of packs that <c>sets.yaml</c> in these folders lists, of two with one name the first; with every error of these files, and then none.</summary>
    public ReadResult<IReadOnlyList<NamedPackSet>> Sets
    {
        get
        {
            var diagnostics = new DiagnosticBag();
            var reader = new PackSetsReader(this, diagnostics);
            var sets = _roots.SelectMany(reader.Read).GroupBy(set => set.Name, StringComparer.Ordinal).Select(same => same.First()).ToList();
            return new ReadResult<IReadOnlyList<NamedPackSet>>(diagnostics.HasErrors ? null : sets, diagnostics.Items);
        }
    }

    /// <summary>What a name stands for: the packs of a set; itself where it is that of a pack, a folder, or of nothing that there is.</summary>
    /// <param name="name">A name as for <see cref="Load(string, bool)"/>, or that of a set.</param>
    /// <returns>The names; or nothing, and every error of the lists of sets.</returns>
    public ReadResult<IReadOnlyList<string>> Expand(string name)
    {
        if (name is null)
            throw new ArgumentNullException(nameof(name));
        if (IsNoSet(name))
            return new ReadResult<IReadOnlyList<string>>([name], []);

        var sets = Sets;
        return new ReadResult<IReadOnlyList<string>>(sets.Value is null ? null : sets.Value.FirstOrDefault(set => set.Name == name)?.Packs ?? [name], sets.Diagnostics);
    }

    /// <summary>
    /// The packs beside the application, in its folder <c>rules</c>: there a package of rules puts them, and there the tool
    /// carries its own. An add-in in another program looks <see cref="Beside"/> itself instead.
    /// </summary>
    public static PackCatalog BesideApplication() => new(Path.Combine(AppContext.BaseDirectory, FolderOfPackages));

    /// <summary>The packs beside an assembly, in the folder <c>rules</c> where its file lies; beside the application where it is no file.</summary>
    /// <param name="assembly">The assembly of an add-in: <c>typeof(MyAddIn).Assembly</c>.</param>
    public static PackCatalog Beside(Assembly assembly)
    {
        if (assembly is null)
            throw new ArgumentNullException(nameof(assembly));

        return Path.GetDirectoryName(assembly.Location) is { Length: > 0 } folder
            ? new PackCatalog(Path.Combine(folder, FolderOfPackages))
            : BesideApplication();
    }

    /// <summary>The versions of a pack, oldest first.</summary>
    public IReadOnlyList<string> Versions(string id)
    {
        var versions = new List<string>();
        foreach (var root in _roots)
            versions.AddRange(PackFolders.VersionsIn(root, id).Except(versions));
        versions.Sort(PackVersion.Compare);
        return versions;
    }

    /// <summary>Reads a pack.</summary>
    /// <param name="name"><c>ID</c> for its newest released version, or its newest where none is released; <c>ID@VERSION</c>, or a folder with a <c>pack.yaml</c>.</param>
    /// <param name="withCases">Whether to read the test cases beside the rules too.</param>
    /// <returns>
    /// The pack; or nothing, and every error of its files. Where there is no such pack, the error says which there are and
    /// where. A version that lies in two folders has to be the same in both, and one that was released what was released.
    /// </returns>
    public ReadResult<RulePack> Load(string name, bool withCases = false) => Load(name, withCases, null);

    /// <summary>Reads a pack in the vocabulary of another, so that their rules are about the same facts.</summary>
    /// <param name="name">As in <see cref="Load(string, bool)"/>.</param>
    /// <param name="beside">The other pack.</param>
    /// <param name="withCases">Whether to read the test cases beside the rules too.</param>
    /// <returns>The pack; or nothing, and every error. One that asks for a version that the other's vocabulary does not serve is an error.</returns>
    public ReadResult<RulePack> LoadBeside(string name, RulePack beside, bool withCases = false) =>
        Load(name, withCases, (beside ?? throw new ArgumentNullException(nameof(beside))).Shared);

    private ReadResult<RulePack> Load(string name, bool withCases, SharedVocabulary? shared)
    {
        if (name is null)
            throw new ArgumentNullException(nameof(name));
        if (IsFolder(name))
            return Held(PackReader.Load(name, withCases, _roots, shared));

        var at = name.IndexOf('@');
        var id = at < 0 ? name : name.Substring(0, at);
        var versions = Versions(id);
        var version = at < 0 ? Newest(id, versions) : versions.FirstOrDefault(known => known == name.Substring(at + 1));
        return version is null ? Unknown(name, id, versions) : LoadVersion(id, version, withCases, shared);
    }

    // A version that is still being written is no one's newest while one is released: it is used where it is named.
    private string? Newest(string id, IReadOnlyList<string> versions) => versions.Count < 2
        ? versions.LastOrDefault()
        : versions.LastOrDefault(version => _roots.Any(root => ReleaseLines.Read(Path.Combine(root, id, version), _roots).OfPack(id, version).Count > 0)) ?? versions[versions.Count - 1];

    private static IReadOnlyList<string> IdsIn(string root) => !Directory.Exists(root)
        ? []
        : InOrder(Directory.GetDirectories(root).Select(folder => Path.GetFileName(folder)).Where(id => PackFolders.VersionsIn(root, id).Count > 0));

    private static string[] InOrder(IEnumerable<string> ids) => [.. ids.Distinct().OrderBy(id => id, StringComparer.Ordinal)];

    private ReadResult<RulePack> LoadVersion(string id, string version, bool withCases, SharedVocabulary? shared)
    {
        var folders = _roots.Where(root => PackFolders.VersionsIn(root, id).Contains(version)).Select(root => Path.Combine(root, id, version)).ToList();
        var result = Held(PackReader.Load(folders[0], withCases, _roots, shared));
        if (result.Value is not { } pack)
            return result;

        var diagnostics = new DiagnosticBag();
        diagnostics.AddRange(result.Diagnostics);
        if (pack.Id != id || pack.Version != version)
        {
            diagnostics.Report(
                DiagnosticKinds.PackFolderMismatch, SourceSpan.WholeFile(Path.Combine(folders[0], "pack.yaml")),
                ("found", $"{id}/{version}"), ("expected", $"{pack.Id}/{pack.Version}"));
        }

        if (folders.Skip(1).FirstOrDefault(other => PackReader.Load(other, false, [], shared).Value?.Digest != pack.Digest) is { } different)
        {
            diagnostics.Report(
                DiagnosticKinds.AmbiguousPack, SourceSpan.None,
                ("found", $"{id}@{version}"), ("first", folders[0]), ("second", different));
        }

        return new ReadResult<RulePack>(pack, diagnostics.Items);
    }

    private ReadResult<RulePack> Held(ReadResult<RulePack> result)
    {
        if (AllowsChanged || result.Value is not { Release.State: ReleaseState.Changed } pack)
            return result;

        var diagnostics = new DiagnosticBag();
        diagnostics.AddRange(result.Diagnostics);
        foreach (var changed in pack.Release.Changed)
            diagnostics.Report(DiagnosticKinds.ChangedPack, SourceSpan.WholeFile(changed), ("pack", $"{pack.Id}@{pack.Version}"));
        return new ReadResult<RulePack>(pack, diagnostics.Items);
    }

    // A pack comes before a set, and a path is no name.
    private bool IsNoSet(string name) => name.IndexOfAny(['/', '\\', '@']) >= 0 || IsFolder(name) || Versions(name).Count > 0;

    private static bool IsFolder(string name) => name.IndexOfAny(Path.GetInvalidPathChars()) < 0 && File.Exists(Path.Combine(name, "pack.yaml"));

    private ReadResult<RulePack> Unknown(string name, string id, IReadOnlyList<string> versions)
    {
        IReadOnlyList<string> known = versions.Count > 0 ? [.. versions.Select(version => $"{id}@{version}")] : Ids;
        var diagnostics = new DiagnosticBag();
        if (!IsNoSet(name) && Sets.Value?.FirstOrDefault(set => set.Name == name) is { } set)
        {
            diagnostics.Report(DiagnosticKinds.SetOfSeveral, SourceSpan.None, ("found", name), ("expected", string.Join(", ", set.Packs)));
            return new ReadResult<RulePack>(null, diagnostics.Items);
        }

        diagnostics.Report(
            DiagnosticKinds.UnknownPack, SourceSpan.None, diagnostics.Nearest(name, known),
            ("found", name), ("expected", known.Count == 0 ? new LocalizedText("现有规则包（没有）", "the packs at hand (there are none)") : string.Join(", ", known)));
        foreach (var root in _roots)
            diagnostics.Report(DiagnosticKinds.PacksInFolder, SourceSpan.WholeFile(root), ("found", Holds(root)));
        return new ReadResult<RulePack>(null, diagnostics.Items);
    }

    private static LocalizedText Holds(string root)
    {
        if (!Directory.Exists(root))
            return new LocalizedText("文件夹不存在", "there is no such folder");

        var packs = IdsIn(root).SelectMany(id => PackFolders.VersionsIn(root, id).Select(version => $"{id}@{version}")).ToList();
        return packs.Count == 0 ? new LocalizedText("没有规则包", "it has none") : string.Join(", ", packs);
    }
}
