using Compliance.Packs;

namespace Compliance.Authoring.Tests;

/// <summary>The pack of Jiaozuo's plan as it is shipped, with its cases, read once for all tests.</summary>
internal static class ShippedPack
{
    public static RulePack Pack { get; } = PackReader.Load(Repository.PathOf("rules", "jiaozuo-2023-3", "1.0.0"), withCases: true).Require();
}
