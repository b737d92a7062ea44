using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Compliance.Diagnostics;
using Compliance.Packs;

namespace Compliance.Cli.Infrastructure;

/// <summary>The packs that the tool carries with it.</summary>
internal static class ShippedPacks
{
    /// <summary>The pack where none is named.</summary>
    public const string Default = "jiaozuo-2023-3";

    private static Task<ReadResult<RulePack>>? _expected;

    public static PackCatalog Catalog { get; } = PackCatalog.BesideApplication();

    public static string Vocabulary { get; } = Path.Combine(Catalog.Roots[0], "vocabulary-1.1.0.yaml");

    /// <summary>What a name stands for: a set, by its packs, those of the author's own list too; any other name itself.</summary>
    public static ReadResult<IReadOnlyList<string>> Expand(string name) => new PackCatalog([.. Catalog.Roots, OwnFolder]).Expand(name);

    /// <summary>The folder of an author's own packs, below the one that the tool is run in.</summary>
    public const string OwnFolder = "rules";

    /// <summary>The author's own packs by name; none where there is no such folder.</summary>
    public static IReadOnlyList<string> OwnIds => new PackCatalog(OwnFolder).Ids;

    /// <summary>Where a pack is looked for by its name: what the tool carries first, and the author's own where it carries none of the name; for an author the other way round.</summary>
    public static PackCatalog CatalogOf(string name, PackSettings settings, bool isAuthor)
    {
        var id = name.Split('@')[0];
        bool IsIn(string root) => !IsPath(id) && new PackCatalog(root).Versions(id).Count > 0;
        var roots = Catalog.Roots.ToList();
        var (own, shipped) = (IsIn(OwnFolder), roots.Exists(IsIn));
        string[] found = own && (isAuthor || !shipped) ? [OwnFolder] : shipped || !Directory.Exists(OwnFolder) ? [.. roots] : [.. roots, OwnFolder];
        return new PackCatalog(found) { AllowsChanged = settings.AllowsChanged };
    }

    /// <summary>All packs that an author's pack may name, such as its parents: the author's own, then those that the tool carries.</summary>
    public static PackCatalog CatalogOfAuthor(PackSettings settings) => new([OwnFolder, .. Catalog.Roots]) { AllowsChanged = settings.AllowsChanged };

    private static bool IsPath(string id) => id.Length == 0 || id.IndexOfAny(['/', '\\', '.']) >= 0;

    /// <summary>Begins to read the pack where none is named: it takes as long as reading the command line, and is done beside it.</summary>
    public static void Expect() => _expected = Task.Run(() => Catalog.Load(Default));

    /// <summary>Reads a pack, as far as it is accepted, from where <see cref="CatalogOf"/> finds it.</summary>
    public static ReadResult<RulePack> Load(PackSettings settings, string name, bool withCases, bool isAuthor) =>
        name == Default && !withCases && !isAuthor && !settings.AllowsChanged && _expected is { } expected
            ? expected.GetAwaiter().GetResult()
            : CatalogOf(name, settings, isAuthor).Load(name, withCases);

    /// <summary>The packs, as far as they are accepted.</summary>
    public static PackCatalog CatalogFor(PackSettings settings) => settings.AllowsChanged ? new PackCatalog([.. Catalog.Roots]) { AllowsChanged = true } : Catalog;
}
