using System;
using System.Collections.Generic;
using Compliance.Values;

namespace DesignReview;

/// <summary>The arguments of the command line.</summary>
/// <param name="Descriptor">The descriptor that is edited.</param>
/// <param name="Script">The edits; null to take them from standard input.</param>
/// <param name="AsOf">The day that is evaluated; null for the descriptor's own.</param>
internal sealed record Arguments(string Descriptor, string? Script, CalendarDate? AsOf)
{
    public const string Usage = "Usage: DesignReview DESCRIPTOR [SCRIPT] [--as-of DATE]";

    /// <summary>Null where something is missing or wrong.</summary>
    public static Arguments? Read(string[] args)
    {
        var files = new List<string>();
        CalendarDate? asOf = null;
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] == "--as-of" && i + 1 < args.Length && CalendarDate.TryParse(args[i + 1], out var date))
            {
                asOf = date;
                i++;
            }
            else if (args[i].StartsWith("--", StringComparison.Ordinal))
            {
                return null;
            }
            else
            {
                files.Add(args[i]);
            }
        }

        return files.Count is 1 or 2 ? new Arguments(files[0], files.Count == 2 ? files[1] : null, asOf) : null;
    }
}
