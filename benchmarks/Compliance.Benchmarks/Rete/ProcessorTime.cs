using System;

namespace Compliance.Benchmarks.Rete;

/// <summary>What the process spends of its processors, the collector and the compiler included: the same on a busy machine as on an idle one.</summary>
internal static class ProcessorTime
{
    private static readonly TimeSpan _moment = TimeSpan.FromMilliseconds(60);

    /// <summary>Seconds that a piece of work takes, each of the units that it says it has done.</summary>
    public static double Of(Func<int> work)
    {
        // Nobody pays for what others have left behind.
        GC.Collect();
        var started = Environment.CpuUsage.TotalTime;
        long units = 0;
        TimeSpan spent;
        do
        {
            units += work();
            spent = Environment.CpuUsage.TotalTime - started;
        }
        while (spent < _moment);

        return spent.TotalSeconds / units;
    }
}
