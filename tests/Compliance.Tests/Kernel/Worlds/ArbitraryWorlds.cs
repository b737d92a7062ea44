using FsCheck;
using FsCheck.Fluent;

namespace Compliance.Tests.Kernel.Worlds;

/// <summary>Worlds for properties; a failing one is printed with its seed.</summary>
public static class ArbitraryWorlds
{
    public static Arbitrary<World> Worlds() => Arb.From(Gen.Choose(0, int.MaxValue - 1).Select(World.Of));
}
