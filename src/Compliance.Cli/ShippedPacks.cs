using System;
using System.IO;
using Compliance.Packs;

namespace Compliance.Cli;

/// <summary>The packs that the tool carries with it.</summary>
internal static class ShippedPacks
{
    /// <summary>The pack where none is named.</summary>
    public const string Default = "jiaozuo-2023-3";

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "rules");

    public static PackCatalog Catalog { get; } = new(Folder);

    public static string Vocabulary { get; } = Path.Combine(Folder, "vocabulary.yaml");
}
