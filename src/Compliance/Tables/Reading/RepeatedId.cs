using System.Globalization;
using Compliance.Diagnostics;
using Compliance.Facts;

namespace Compliance.Tables;

/// <summary>Two subjects of a kind under one id: nobody can tell which of them is right, so no file that holds one is used.</summary>
/// <param name="Kind">Their kind.</param>
/// <param name="Id">Their id.</param>
/// <param name="First">Where the first one stands.</param>
/// <param name="Second">Where the other one stands.</param>
public sealed record RepeatedId(SubjectKind Kind, string Id, SourceSpan First, SourceSpan Second)
{
    /// <summary>The same as an error at the other one's place, which names the first.</summary>
    public Diagnostic ToDiagnostic()
    {
        var diagnostics = new DiagnosticBag();
        if (First.File == Second.File)
            diagnostics.Report(DiagnosticKinds.DuplicateSubject, Second, ("kind", Kind.Label), ("found", Id), ("line", First.Line.ToString(CultureInfo.InvariantCulture)));
        else
            diagnostics.Report(DiagnosticKinds.SubjectStandsTwice, Second, ("kind", Kind.Label), ("found", Id), ("other", First.ToString()));
        return diagnostics.Items[0];
    }
}
