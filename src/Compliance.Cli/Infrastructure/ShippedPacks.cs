using System.IO;
using Compliance.Packs;

namespace Compliance.Cli.Infrastructure;

/// <summary>The packs that the tool carries with it.</summary>
internal static class ShippedPacks
{
    /// <summary>The pack where none is named.</summary>
    public const string Default = "jiaozuo-2023-3";

    public static PackCatalog Catalog { get; } = PackCatalog.BesideApplication();

    public static string Vocabulary { get; } = Path.Combine(Catalog.Roots[0], "vocabulary.yaml");

    /// <summary>The packs, as far as they are accepted.</summary>
    public static PackCatalog CatalogFor(PackSettings settings) => settings.AllowsChanged ? new PackCatalog([.. Catalog.Roots]) { AllowsChanged = true } : Catalog;
}
