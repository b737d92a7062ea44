using System.Globalization;
using Compliance.Diagnostics;

namespace Compliance.Reporting;

/// <summary>One line that GitHub Actions shows as an annotation beside a file.</summary>
internal static class WorkflowCommand
{
    public static string Write(string command, string title, string message, SourceSpan span, ReportPaths paths)
    {
        var properties = "title=" + Property(title);
        if (ReportPaths.IsFile(span.File))
        {
            var place = "file=" + Property(paths.Of(span.File));
            if (span.Line > 0)
                place += ",line=" + span.Line.ToString(CultureInfo.InvariantCulture);
            if (span.Line > 0 && span.Column > 0)
                place += ",col=" + span.Column.ToString(CultureInfo.InvariantCulture);
            properties = place + "," + properties;
        }

        return $"::{command} {properties}::{Data(message)}";
    }

    // Line breaks in the message are the only thing that stays, as a break in the annotation.
    private static string Data(string message) => Escape(message.Replace("\r\n", "\n"));

    private static string Property(string text) => Escape(VisibleText.Of(text)).Replace(":", "%3A").Replace(",", "%2C");

    private static string Escape(string text) => text.Replace("%", "%25").Replace("\r", "%0D").Replace("\n", "%0A");
}
