using System.Collections.Generic;
using System.IO;
using System.Linq;
using Compliance.Packs;

namespace Compliance.Authoring.Tests;

/// <summary>The packs as they are shipped, with their cases, read once for all tests.</summary>
internal static class ShippedPacks
{
    public static IReadOnlyList<RulePack> All { get; } =
    [
        .. Directory.GetFiles(Repository.PathOf("rules"), "pack.yaml", SearchOption.AllDirectories)
            .Order(System.StringComparer.Ordinal)
            .Select(file => PackReader.Load(Path.GetDirectoryName(file)!, withCases: true).Require()),
    ];

    public static RulePack Jiaozuo { get; } = All.Single(pack => pack.Id == "jiaozuo-2023-3");

    public static Rule Rule(string id) => Jiaozuo.FindRule(id)!;
}
