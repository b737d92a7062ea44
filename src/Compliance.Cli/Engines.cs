using System.Collections.Generic;
using Compliance.Compilation;
using Compliance.NRules;
using Compliance.Sessions;

namespace Compliance.Cli;

/// <summary>The engines that the tool has.</summary>
internal static class Engines
{
    private const string Auto = "auto";
    private const string NRules = "nrules";
    private const string Kernel = "kernel";

    /// <summary>What <c>--engine</c> takes.</summary>
    public static IReadOnlyList<string> Names { get; } = [Auto, NRules, Kernel];

    /// <summary>The engine with a name; <c>auto</c> is the NRules session.</summary>
    public static IEngine Create(string name, CompiledPlan plan) => name == Kernel ? new KernelEngine(plan) : plan.UseNRules();
}
