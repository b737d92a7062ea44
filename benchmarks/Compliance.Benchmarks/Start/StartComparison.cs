using System;
using System.Globalization;
using System.IO;
using System.Linq;
using Compliance.Authoring.Tests.Analysis;

namespace Compliance.Benchmarks.Start;

/// <summary>
/// The start: the tool on one descriptor beside an empty program, both published ahead of time and run as processes in turn,
/// and loading, checking and compiling a pack as the first thing that a process does, and once it is warm.
/// </summary>
public static class StartComparison
{
    private const int Runs = 21;

    /// <summary>Publishes, runs and writes a table; a minute or two.</summary>
    public static void Run(TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        using var folder = new PublishedPrograms();
        var pack = SampleProjects.PackFolder();
        var root = Path.GetFullPath(Path.Combine(pack, "..", "..", ".."));
        var empty = folder.PublishEmpty();
        var tool = folder.Publish(Path.Combine(root, "src", "Compliance.Cli", "Compliance.Cli.csproj"), "Compliance.Cli");
        var loader = folder.PublishLoader(Path.Combine(root, "src", "Compliance", "Compliance.csproj"));
        GeneratedRules.Write(folder.Path, 5_000, 40, hasPlanted: false);

        var descriptor = Path.Combine(root, "samples", "projects", "hospital-shanyang-2031.yaml");
        var (check, nothing, ratio) = TimedProcesses.InTurn(Runs, [tool, "check", descriptor], [empty]);
        var cold = Median(_ => Figure(TimedProcesses.Output(loader, pack, "1")));

        // The first loads of a process are compiled as they run; what is warm is the last of many.
        var warm = Median(_ => Figure(TimedProcesses.Output(loader, pack, "300")), runs: 3);
        var many = Median(_ => Figure(TimedProcesses.Output(loader, Path.Combine(folder.Path, GeneratedRules.Pack, "1.0.0"), "1")), runs: 5);

        Line(output, "an empty program, whole process", nothing, "");
        Line(output, "compliance check one.yaml, whole process", check, $"{ratio.ToString("F1", CultureInfo.InvariantCulture)} times the empty program (at most 5)");
        Line(output, "load, check and compile the shipped pack, first in a process", cold, "at most 80 ms");
        Line(output, "the same, warm", warm, "at most 10 ms");
        Line(output, "a pack of 5,000 rules, first in a process", many, "at most 2000 ms");
    }

    private static double Median(Func<int, double> run, int runs = Runs)
    {
        var times = Enumerable.Range(0, runs).Select(run).Order().ToList();
        return times[times.Count / 2];
    }

    private static double Figure(string printed) => double.Parse(printed, CultureInfo.InvariantCulture);

    private static void Line(TextWriter output, string what, double milliseconds, string limit) =>
        output.WriteLine($"| {what} | {milliseconds.ToString("F1", CultureInfo.InvariantCulture)} ms | {limit} |");
}
