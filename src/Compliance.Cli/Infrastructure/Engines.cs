using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Compliance.Compilation;
using Compliance.NRules;
using Compliance.Registers;
using Compliance.Sessions;

namespace Compliance.Cli.Infrastructure;

/// <summary>
/// The engines of one run. With <c>auto</c>, subjects of descriptors and of short tables are evaluated in an NRules session, those of long tables by the
/// compiled kernel, which takes a quarter of the time and of the memory. The verdicts are the same.
/// </summary>
internal sealed class Engines
{
    private const string Auto = "auto";
    private const string NRules = "nrules";
    private const string Kernel = "kernel";

    private readonly string _name;
    private readonly IEngine _kernel;
    private readonly Lazy<IEngine> _forDescriptors;

    /// <summary>The engines with a name out of <see cref="Names"/>. Each is made when it is asked for.</summary>
    public Engines(string name, CompiledPlan plan)
    {
        _name = name;
        var kernel = new KernelEngine(plan);
        _forDescriptors = new Lazy<IEngine>(() => name == Kernel ? kernel : plan.UseNRules());
        _kernel = kernel;
    }

    /// <summary>What <c>--engine</c> takes.</summary>
    public static IReadOnlyList<string> Names { get; } = [Auto, NRules, Kernel];

    /// <summary>Begins what NRules does for the first time in a process, where it will run: that takes a fifth of the start, needs no pack, and is done while one is read.</summary>
    /// <param name="name">The name of the engines.</param>
    /// <param name="files">What will be evaluated.</param>
    public static void WarmUp(string name, IEnumerable<string> files)
    {
        if (name != Kernel && files.Any(file => FileLengths.Of(file) <= RegisterFiles.MostHeldBytes))
            Task.Run(NRulesEngine.WarmUp);
    }

    /// <summary>The engine for descriptors and short tables.</summary>
    public IEngine ForDescriptors => _forDescriptors.Value;

    /// <summary>The engine for long tables, where their subjects are made.</summary>
    public IEngine ForLongTables => _name == NRules ? ForDescriptors : _kernel;

    /// <summary>Whether long tables may be evaluated in columns.</summary>
    public bool UsesColumns => _name != NRules;

    /// <summary>The engines that a run has used, as a report names them. Jurisdictions are evaluated by the kernel, from the totals of their members.</summary>
    /// <param name="descriptors">Whether there are descriptors or short tables with more than jurisdictions.</param>
    /// <param name="longTables">Whether there are long tables.</param>
    public string NameFor(bool descriptors, bool longTables) => (_name, descriptors, longTables) switch
    {
        (NRules, _, _) => NRules,
        (Kernel, _, _) or (_, false, _) => Kernel,
        (_, _, true) => $"{NRules}+{Kernel}",
        _ => NRules,
    };
}
