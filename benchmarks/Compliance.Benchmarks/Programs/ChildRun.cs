using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

namespace Compliance.Benchmarks.Programs;

/// <summary>What a run of another program came to.</summary>
/// <param name="Seconds">From the start of the process to its end.</param>
/// <param name="PeakBytes">The most memory that it held, looked at every few milliseconds; 0 where it was over sooner.</param>
/// <param name="ProcessorSeconds">The processors' time that it took.</param>
/// <param name="ExitCode">Its exit status.</param>
/// <param name="Output">What it wrote to standard output.</param>
internal sealed record ChildRun(double Seconds, long PeakBytes, double ProcessorSeconds, int ExitCode, string Output)
{
    private const int LookMilliseconds = 10;

    /// <summary>Runs a program to its end.</summary>
    /// <param name="program">The program.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="processors">How many processors it may use; null for all. One is held to where the system can hold it.</param>
    public static ChildRun Of(string program, IEnumerable<string> arguments, int? processors = null)
    {
        var isHeld = processors == 1 && OperatingSystem.IsLinux();
        var start = isHeld ? new ProcessStartInfo("taskset", ["1", program, .. arguments]) : new ProcessStartInfo(program, arguments);
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        if (processors is { } count)
            start.Environment["DOTNET_PROCESSOR_COUNT"] = count.ToString(System.Globalization.CultureInfo.InvariantCulture);

        var started = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        var (peak, processor) = Watch(process);
        process.WaitForExit();
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        Task.WaitAll(errors, output);
        return new ChildRun(seconds, peak, processor, process.ExitCode, process.ExitCode > 2 ? errors.Result : output.Result);
    }

    private static (long Bytes, double Seconds) Watch(Process process)
    {
        long peak = 0;
        var processor = TimeSpan.Zero;
        while (!process.WaitForExit(LookMilliseconds))
        {
            try
            {
                process.Refresh();
                peak = Math.Max(peak, process.PeakWorkingSet64);
                processor = process.TotalProcessorTime;
            }
            catch (InvalidOperationException)
            {
                // It ended between the two questions.
                Thread.Yield();
            }
        }

        return (peak, processor.TotalSeconds);
    }
}
