using System;
using System.IO;
using Compliance.Cli.Display;
using Compliance.Reporting;

namespace Compliance.Cli.Checking;

/// <summary>Makes the writer of a format.</summary>
internal static class ReportWriters
{
    /// <summary>A writer to a file, or to standard output where there is none.</summary>
    public static IReportWriter Create(CheckRequest request, TextWriter? file) => request.Format switch
    {
        "json" => new JsonReportWriter(file ?? Console.Out),
        _ => new TextReportWriter(file is null ? Terminal.Output() : Terminal.Plain(file), request.Language, request.ShowsAll),
    };
}
