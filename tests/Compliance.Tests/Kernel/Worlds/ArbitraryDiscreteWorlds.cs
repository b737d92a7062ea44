using FsCheck;
using FsCheck.Fluent;

namespace Compliance.Tests.Kernel.Worlds;

/// <summary>Worlds of which every point can be tried.</summary>
public static class ArbitraryDiscreteWorlds
{
    public static Arbitrary<World> Worlds() => Arb.From(Gen.Choose(0, int.MaxValue - 1).Select(World.Discrete));
}
