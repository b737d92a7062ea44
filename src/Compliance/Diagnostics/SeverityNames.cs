using System;

namespace Compliance.Diagnostics;

/// <summary>The names of severities in results and on the command line.</summary>
public static class SeverityNames
{
    /// <summary><c>note</c>, <c>warning</c> or <c>error</c>.</summary>
    public static string Name(this Severity severity) => severity switch
    {
        Severity.Note => "note",
        Severity.Warning => "warning",
        Severity.Error => "error",
        _ => throw new ArgumentOutOfRangeException(nameof(severity)),
    };
}
