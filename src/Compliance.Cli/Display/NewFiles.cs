using System;
using System.Collections.Generic;
using Compliance.Cli.Infrastructure;
using Compliance.Cli.Output;
using Compliance.Localization;
using Compliance.Reporting;

namespace Compliance.Cli.Display;

/// <summary>Writes the files of a command that makes files, and names each on standard output.</summary>
internal static class NewFiles
{
    /// <summary>Writes all of them; what cannot be written, or is read by the command itself, is said.</summary>
    /// <param name="files">The files.</param>
    /// <param name="overwrites">Whether they may take the place of those that are there.</param>
    /// <param name="language">The language of what is said.</param>
    /// <returns>The exit status.</returns>
    public static int Write(IReadOnlyList<(string Path, string Text)> files, bool overwrites, Language language)
    {
        var errors = Terminal.Errors();
        try
        {
            OutputFile.WriteAll(files, overwrites);
            foreach (var (path, _) in files)
                Console.Out.Write(VisibleText.Of(path) + "\n");
            return ExitStatus.Compliant;
        }
        catch (UnwritableReportException exception)
        {
            DiagnosticText.WriteUnwritable(errors, exception, language);
            return ExitStatus.WrongInput;
        }
    }
}
