using System.Runtime.CompilerServices;
using Compliance.Compilation;
using Compliance.NRules;
using Compliance.Sessions;

namespace Compliance.Tests;

/// <summary>The engine that the shared tests run here; one a plan, as a host would have it.</summary>
internal static class EngineUnderTest
{
    private static readonly ConditionalWeakTable<CompiledPlan, NRulesEngine> Engines = [];

    public static IEngine For(CompiledPlan plan) => Engines.GetValue(plan, one => one.UseNRules());
}
