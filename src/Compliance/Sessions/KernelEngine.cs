using Compliance.Compilation;

namespace Compliance.Sessions;

/// <summary>Runs a plan by the compiled kernel: no package besides this one, and no state but the subjects.</summary>
public sealed class KernelEngine(CompiledPlan plan) : IEngine
{
    /// <inheritdoc/>
    public string Name => "kernel";

    /// <inheritdoc/>
    public IComplianceSession Open(SessionOptions options) => new KernelSession(plan, options, Name);
}
