using System.IO;
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

    public static string Vocabulary { get; } = Path.Combine(Catalog.Roots[0], "vocabulary.yaml");

    /// <summary>Begins to read the pack where none is named: it takes as long as reading the command line, and is done beside it.</summary>
    public static void Expect() => _expected = Task.Run(() => Catalog.Load(Default));

    /// <summary>Reads a pack, as far as it is accepted.</summary>
    public static ReadResult<RulePack> Load(PackSettings settings, string name, bool withCases) =>
        name == Default && !withCases && !settings.AllowsChanged && _expected is { } expected ? expected.GetAwaiter().GetResult() : CatalogFor(settings).Load(name, withCases);

    /// <summary>The packs, as far as they are accepted.</summary>
    public static PackCatalog CatalogFor(PackSettings settings) => settings.AllowsChanged ? new PackCatalog([.. Catalog.Roots]) { AllowsChanged = true } : Catalog;
}
