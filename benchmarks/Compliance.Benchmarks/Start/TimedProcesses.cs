using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;

namespace Compliance.Benchmarks.Start;

/// <summary>Runs whole processes and takes their wall time.</summary>
internal static class TimedProcesses
{
    /// <summary>The median milliseconds of two commands that are run in turn, and the median of their ratios, pair by pair.</summary>
    public static (double First, double Second, double Ratio) InTurn(int runs, string[] first, string[] second)
    {
        Time(first);
        Time(second);
        var pairs = Enumerable.Range(0, runs).Select(_ => (First: Time(first), Second: Time(second))).ToList();
        return (Median(pairs.Select(pair => pair.First)), Median(pairs.Select(pair => pair.Second)), Median(pairs.Select(pair => pair.First / pair.Second)));
    }

    /// <summary>What a command prints.</summary>
    public static string Output(params string[] command)
    {
        using var process = Start(command);
        var printed = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return printed;
    }

    private static double Time(string[] command)
    {
        var watch = Stopwatch.StartNew();
        Output(command);
        return watch.Elapsed.TotalMilliseconds;
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }

    private static Process Start(string[] command) =>
        Process.Start(new ProcessStartInfo(command[0], command.Skip(1)) { RedirectStandardOutput = true })
        ?? throw new InvalidOperationException($"{command[0]} could not be started.");
}
