using System;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;

namespace Compliance.Benchmarks.Comparison;

/// <summary>What the figures were taken on.</summary>
internal static class Machine
{
    /// <summary>Processor, how many of it, system and runtime, on one line.</summary>
    public static string Describe() =>
        $"{Processor()}, {Environment.ProcessorCount} logical processors; {RuntimeInformation.OSDescription}; {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.ProcessArchitecture}.";

    private static string Processor()
    {
        const string information = "/proc/cpuinfo";
        var model = File.Exists(information) ? File.ReadLines(information).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal)) : null;
        return model?.Split(':', 2)[1].Trim() ?? Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER") ?? "A processor that does not say its name";
    }
}
