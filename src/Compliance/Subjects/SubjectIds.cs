using System.Collections.Generic;
using System.Globalization;
using Compliance.Diagnostics;
using Compliance.Facts;
using Compliance.Text;
using Compliance.Values;

namespace Compliance.Subjects;

/// <summary>Refuses a subject without an id, and a second subject of a kind under one id in a file: a decision has to be about one of them.</summary>
internal sealed class SubjectIds
{
    private readonly Dictionary<SubjectKind, TextSet> _lines = [];

    public void Check(SubjectKind kind, string id, SourceSpan span, DiagnosticBag diagnostics)
    {
        var known = diagnostics.Items.Count;
        if (id.Length == 0)
        {
            diagnostics.Report(DiagnosticKinds.EmptyId, span);
            diagnostics.Locate(known, "id");
            return;
        }

        if (!_lines.TryGetValue(kind, out var lines))
            _lines.Add(kind, lines = new TextSet());
        if (lines.Add(ComparedId.Of(id), span.Line) is { } line)
        {
            diagnostics.Report(
                DiagnosticKinds.DuplicateSubject, span, ("kind", kind.Label), ("found", id), ("line", line.ToString(CultureInfo.InvariantCulture)));
            diagnostics.Locate(known, "id");
        }
    }
}
