using System.Collections.Generic;
using Compliance.Compilation;
using Compliance.Findings;

namespace Compliance.Sessions;

/// <summary>The session over the compiled kernel.</summary>
internal sealed class KernelSession(CompiledPlan plan, SessionOptions options, string engine) : SubjectSession(plan, options, engine)
{
    protected override int BatchSize => 1;

    protected override void Decide(List<SubjectEntry> entries)
    {
        foreach (var entry in entries)
            entry.Evaluation = Evaluation.Of(Plan, entry.Subject, entry.Day);
    }
}
