using System;
using System.IO;
using Compliance.Cli.Output;
using Compliance.Localization;

namespace Compliance.Cli.Display;

/// <summary>Writes the one report of a command to a file or to standard output.</summary>
internal static class Reports
{
    /// <summary>Writes; false where the file cannot be written or is one that is read, which is said.</summary>
    /// <param name="path">The file; null for standard output.</param>
    /// <param name="errors">Where to say it.</param>
    /// <param name="language">The language to say it in.</param>
    /// <param name="write">Writes to the file, or to standard output where it is given none.</param>
    public static bool TryWrite(string? path, Terminal errors, Language language, Action<TextWriter?> write)
    {
        try
        {
            using var file = path is null ? null : new ReportFile(path);
            if (file is null)
            {
                write(null);
                return true;
            }

            file.Do(() => write(file.Output));
            ReportFile.Finish([file]);
            return true;
        }
        catch (UnwritableReportException exception)
        {
            DiagnosticText.WriteUnwritable(errors, exception, language);
            return false;
        }
    }
}
