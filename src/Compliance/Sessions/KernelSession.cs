using System.Threading;
using Compliance.Compilation;

namespace Compliance.Sessions;

/// <summary>The session over the compiled kernel.</summary>
internal sealed class KernelSession(CompiledPlan plan, EvaluationOptions options, string engine) : SubjectSession(plan, options, engine)
{
    protected override void EvaluatePending(CancellationToken cancellationToken)
    {
        while (NextPending() is { } entry)
        {
            cancellationToken.ThrowIfCancellationRequested();
            entry.Evaluate();
            Settle(entry);
        }
    }
}
