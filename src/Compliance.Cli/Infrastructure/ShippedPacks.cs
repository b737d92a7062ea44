using System.IO;
using Compliance.Diagnostics;
using Compliance.Packs;

namespace Compliance.Cli.Infrastructure;

/// <summary>The packs that the tool carries with it.</summary>
internal static class ShippedPacks
{
    /// <summary>The pack where none is named.</summary>
    public const string Default = "jiaozuo-2023-3";

    public static PackCatalog Catalog { get; } = PackCatalog.BesideApplication();

    public static string Vocabulary { get; } = Path.Combine(Catalog.Roots[0], "vocabulary.yaml");

    /// <summary>Reads a pack without its cases.</summary>
    /// <param name="name">As <see cref="PackCatalog.Load"/> takes it.</param>
    public static ReadResult<RulePack> Load(string name) => Catalog.Load(name);
}
