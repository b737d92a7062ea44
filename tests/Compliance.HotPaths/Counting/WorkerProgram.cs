using System;
using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Compliance.HotPaths.Counting;

/// <summary>How the process is started that does the work: as this one, in surroundings in which it takes the same instructions every time.</summary>
internal static class WorkerProgram
{
    /// <summary>The argument by which this program knows that it is the one that works.</summary>
    public const string Argument = "--work";

    private static readonly IReadOnlyDictionary<string, string> _steady = new Dictionary<string, string>
    {
        // Every method is compiled once and for good, and nothing runs beside the work.
        ["DOTNET_PROCESSOR_COUNT"] = "1",
        ["DOTNET_TieredCompilation"] = "0",
        ["DOTNET_TieredPGO"] = "0",
        ["DOTNET_ReadyToRun"] = "0",
        ["DOTNET_gcConcurrent"] = "0",
        ["DOTNET_EnableDiagnostics"] = "0",

        // No collection falls into what is counted.
        ["DOTNET_GCgen0size"] = "10000000",

        // The same instructions on every processor that has the vectors of 256 bits.
        ["DOTNET_EnableAVX512"] = "0",
        ["GLIBC_TUNABLES"] = "glibc.cpu.hwcaps=-AVX512VL,-ERMS,-FSRM",
    };

    /// <summary>The program and its arguments.</summary>
    public static IReadOnlyList<string> For(IEnumerable<HotPath> paths)
    {
        var process = Environment.ProcessPath ?? throw new CountingException("It is not known what program this is.");
        string[] program = Path.GetFileNameWithoutExtension(process) == "dotnet" ? [process, typeof(WorkerProgram).Assembly.Location] : [process];
        return [.. program, Argument, .. paths.Select(path => path.Name)];
    }

    /// <summary>The environment: that of this process but for what changes from machine to machine.</summary>
    public static IReadOnlyDictionary<string, string> Variables()
    {
        var variables = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
            .Where(variable => !((string)variable.Key).StartsWith("COMPlus_", StringComparison.Ordinal))
            .ToDictionary(variable => (string)variable.Key, variable => (string?)variable.Value ?? "");
        foreach (var (name, value) in _steady)
            variables[name] = value;
        return variables;
    }
}
