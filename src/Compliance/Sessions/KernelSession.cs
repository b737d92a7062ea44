using System.Collections.Generic;
using Compliance.Compilation;
using Compliance.Descriptors;
using Compliance.Facts;
using Compliance.Findings;

namespace Compliance.Sessions;

/// <summary>The session over the compiled kernel.</summary>
internal sealed class KernelSession(CompiledPlan plan, SessionOptions options, string engine) : SubjectSession(plan, options, engine)
{
    // One row a kind, filled anew for each subject: a row kept with each would be most of what a large session holds.
    private readonly Dictionary<SubjectKind, FactRow> _rows = [];

    protected override int BatchSize => 1;

    protected override void Decide(List<SubjectEntry> entries)
    {
        foreach (var entry in entries)
            entry.Evaluation = Evaluation.Of(Plan, entry.Subject, RowOf(entry.Subject), entry.Day);
    }

    private FactRow RowOf(Subject subject)
    {
        if (_rows.TryGetValue(subject.Kind, out var row))
            row.Fill(subject);
        else
            _rows.Add(subject.Kind, row = FactRow.Of(subject));
        return row;
    }
}
