using Compliance.Diagnostics;
using Compliance.Localization;

namespace Compliance.Subjects;

/// <summary>Refuses a list or a table of no subjects: nothing would be evaluated, and that would pass for nothing being wrong.</summary>
internal static class EmptyFiles
{
    public static void NoSubject(this DiagnosticBag diagnostics, SourceSpan span) =>
        diagnostics.Report(DiagnosticKinds.EmptyFile, span, ("expected", new LocalizedText("至少一个对象", "at least one subject")));
}
