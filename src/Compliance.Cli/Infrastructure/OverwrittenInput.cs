using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Compliance.Cli.Infrastructure;

/// <summary>Finds a descriptor that a report would be written over, before it is.</summary>
internal static class OverwrittenInput
{
    /// <summary>The file as the report names it, or null.</summary>
    public static string? Find(IEnumerable<string> files, IEnumerable<ReportTarget> reports)
    {
        var inputs = files.Where(File.Exists).Select(Path.GetFullPath).ToHashSet(StringComparer.Ordinal);
        return reports.Select(report => report.File).FirstOrDefault(file => file is { Length: > 0 } && inputs.Contains(Path.GetFullPath(file)));
    }
}
