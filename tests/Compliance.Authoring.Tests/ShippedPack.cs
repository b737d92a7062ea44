using System.Collections.Generic;
using System.IO;
using System.Linq;
using Compliance.Packs;

namespace Compliance.Authoring.Tests;

/// <summary>The pack of Jiaozuo's plan as it is shipped, and all packs, with their cases, read once for all tests.</summary>
internal static class ShippedPack
{
    public static IReadOnlyList<RulePack> All { get; } =
    [
        .. Directory.GetFiles(Repository.PathOf("rules"), "pack.yaml", SearchOption.AllDirectories)
            .Order(System.StringComparer.Ordinal)
            .Select(file => PackReader.Load(Path.GetDirectoryName(file)!, withCases: true).Require()),
    ];

    public static RulePack Pack { get; } = All.Single(pack => pack is { Id: "jiaozuo-2023-3", Version: "1.0.0" });

    public static Rule Rule(string id) => Pack.FindRule(id)!;
}
