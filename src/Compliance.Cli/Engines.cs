using System.Collections.Generic;
using Compliance.Compilation;
using Compliance.Sessions;
#if NRULES
using Compliance.NRules;
#endif

namespace Compliance.Cli;

/// <summary>The engines that this build of the tool has: the NRules session where NRules could be had when it was built.</summary>
internal static class Engines
{
    private const string Auto = "auto";
    private const string NRules = "nrules";
    private const string Kernel = "kernel";

    /// <summary>What <c>--engine</c> takes.</summary>
    public static IReadOnlyList<string> Names { get; } = [Auto, NRules, Kernel];

#if NRULES
    private const bool HasNRules = true;
#else
    private const bool HasNRules = false;
#endif

    /// <summary>Whether this build has an engine.</summary>
    public static bool Has(string name) => name != NRules || HasNRules;

    /// <summary>The engine with a name; <c>auto</c> is the NRules session where there is one.</summary>
    public static IEngine Create(string name, CompiledPlan plan)
    {
#if NRULES
        if (name != Kernel)
            return plan.UseNRules();
#endif
        _ = name;
        return new KernelEngine(plan);
    }
}
