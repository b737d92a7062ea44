using System.Collections.Generic;
using Compliance.Compilation;

namespace Compliance.Sessions;

/// <summary>The session over the compiled kernel.</summary>
internal sealed class KernelSession(CompiledPlan plan, SessionOptions options, string engine) : SubjectSession(plan, options, engine)
{
    protected override int BatchSize => 1;

    protected override void Decide(List<SubjectEntry> entries)
    {
        foreach (var entry in entries)
        {
            var subject = entry.Subject;
            var evaluation = entry.Kind.Take();
            evaluation.Decide(Plan, subject, subject.WarmRow() ?? entry.Kind.RowOf(subject), entry.Day);
            entry.Evaluation = evaluation;
        }
    }
}
