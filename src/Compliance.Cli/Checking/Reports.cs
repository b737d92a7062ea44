using System;
using System.IO;
using System.Text;
using Compliance.Cli.Display;
using Spectre.Console;

namespace Compliance.Cli.Checking;

/// <summary>Writes a report to a file or to standard output.</summary>
internal static class Reports
{
    /// <summary>Writes; false where the file cannot be written, which is said.</summary>
    /// <param name="path">The file; null for standard output.</param>
    /// <param name="errors">Where to say it.</param>
    /// <param name="write">Writes to the file, or to standard output where it is given none.</param>
    public static bool TryWrite(string? path, IAnsiConsole errors, Action<TextWriter?> write)
    {
        if (path is null)
        {
            write(null);
            return true;
        }

        try
        {
            using var file = new StreamWriter(path, append: false, new UTF8Encoding(false)) { NewLine = "\n" };
            write(file);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            DiagnosticText.WriteUnwritable(errors, path, exception);
            return false;
        }
    }
}
