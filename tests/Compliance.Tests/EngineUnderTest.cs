using Compliance.Compilation;
using Compliance.Sessions;

namespace Compliance.Tests;

/// <summary>The engine that the tests run. The tests of the NRules session compile the same files beside another choice.</summary>
internal static class EngineUnderTest
{
    public static IEngine For(CompiledPlan plan) => new KernelEngine(plan);
}
