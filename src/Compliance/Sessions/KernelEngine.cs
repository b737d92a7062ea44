using System;
using Compliance.Compilation;
using Compliance.Diagnostics;

namespace Compliance.Sessions;

/// <summary>Runs a plan by the compiled kernel: no package besides this one, and no state but the subjects.</summary>
public sealed class KernelEngine : IEngine
{
    private readonly CompiledPlan _plan;

    /// <summary>Takes a plan.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="plan"/> is null.</exception>
    public KernelEngine(CompiledPlan plan) => _plan = Argument.NotNull(plan, nameof(plan));

    /// <inheritdoc/>
    public string Name => "kernel";

    /// <inheritdoc/>
    public IComplianceSession Open(EvaluationOptions options) => new KernelSession(_plan, Argument.NotNull(options, nameof(options)), Name);
}
