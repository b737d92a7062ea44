using System.Collections.Generic;
using Compliance.Compilation;
using Compliance.Sessions;

namespace Compliance.Cli;

/// <summary>The engines that this build of the tool has.</summary>
internal static class Engines
{
    /// <summary>What <c>--engine</c> takes.</summary>
    public static IReadOnlyList<string> Names { get; } = ["auto", "kernel"];

    /// <summary>The engine with a name; <c>auto</c> is the best there is.</summary>
    public static IEngine Create(string name, CompiledPlan plan) => new KernelEngine(plan);
}
