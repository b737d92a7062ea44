using System.Collections.Generic;
using System.Globalization;
using Compliance.Diagnostics;
using Compliance.Facts;

namespace Compliance.Descriptors;

/// <summary>Refuses a subject without an id, and a second subject of a kind under one id in a file: a decision has to be about one of them.</summary>
internal sealed class SubjectIds
{
    private readonly Dictionary<(SubjectKind, string), int> _lines = [];

    public void Check(SubjectKind kind, string id, SourceSpan span, DiagnosticBag diagnostics)
    {
        if (id.Length == 0)
        {
            diagnostics.Report(DiagnosticKinds.EmptyId, span);
        }
        else if (_lines.TryGetValue((kind, id), out var line))
        {
            diagnostics.Report(
                DiagnosticKinds.DuplicateSubject, span, ("kind", kind.Label), ("found", id), ("line", line.ToString(CultureInfo.InvariantCulture)));
        }
        else
        {
            _lines.Add((kind, id), span.Line);
        }
    }
}
