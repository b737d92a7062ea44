using System;
using System.Collections.Generic;
using System.IO;

namespace Compliance.Benchmarks.Programs;

/// <summary>This program as a child, for what has to be measured in a process of its own.</summary>
internal static class Itself
{
    /// <summary>Runs it to its end.</summary>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="processors">How many processors it may use; null for all.</param>
    public static ChildRun Run(IEnumerable<string> arguments, int? processors = null)
    {
        var run = ChildRun.Of(Environment.ProcessPath!, [.. Host(), .. arguments], processors);
        return run.ExitCode == 0 ? run : throw new IOException(run.Output);
    }

    // Under `dotnet X.dll` the process is dotnet, and has to be told the assembly.
    private static string[] Host() => Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(Itself).Assembly.Location] : [];
}
