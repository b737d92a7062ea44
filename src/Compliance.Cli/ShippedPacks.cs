using System.IO;
using System.Threading.Tasks;
using Compliance.Diagnostics;
using Compliance.Packs;

namespace Compliance.Cli;

/// <summary>The packs that the tool carries with it.</summary>
internal static class ShippedPacks
{
    /// <summary>The pack where none is named.</summary>
    public const string Default = "jiaozuo-2023-3";

    private static Task<ReadResult<RulePack>>? _expected;

    public static PackCatalog Catalog { get; } = PackCatalog.BesideApplication();

    public static string Vocabulary { get; } = Path.Combine(Catalog.Roots[0], "vocabulary.yaml");

    /// <summary>Begins to read the default pack while the caller does other work: it takes most of the time of a check of one file.</summary>
    public static void PreloadDefault() => _expected = Task.Run(() => Catalog.Load(Default));

    /// <summary>Reads a pack without its cases.</summary>
    /// <param name="name">As <see cref="PackCatalog.Load"/> takes it.</param>
    public static ReadResult<RulePack> Load(string name) => _expected is not null && name == Default ? _expected.GetAwaiter().GetResult() : Catalog.Load(name);
}
