using FsCheck;
using FsCheck.Fluent;

namespace Compliance.Tests.Portfolios;

/// <summary>Seeds for properties that roll their own dice, all alike likely.</summary>
public static class Seeds
{
    public static Arbitrary<int> All() => Arb.From(Gen.Choose(0, int.MaxValue - 1));
}
