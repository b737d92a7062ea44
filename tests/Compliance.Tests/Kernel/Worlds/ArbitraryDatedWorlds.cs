using FsCheck;
using FsCheck.Fluent;

namespace Compliance.Tests.Kernel.Worlds;

/// <summary>Worlds with all that is said about days; a failing one is printed with its seed.</summary>
public static class ArbitraryDatedWorlds
{
    public static Arbitrary<World> Worlds() => Arb.From(Gen.Choose(0, int.MaxValue - 1).Select(World.Dated));
}
