using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace Compliance.Benchmarks.Comparison;

/// <summary>A contender in this process.</summary>
internal abstract class ManagedContender : IContender
{
    private static readonly TimeSpan _moment = TimeSpan.FromMilliseconds(40);

    public abstract string Name { get; }

    public abstract IReadOnlyList<Verdict[]> Evaluate(int set);

    public Sample Run(int set)
    {
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var started = Stopwatch.GetTimestamp();
        long projects = 0;
        TimeSpan elapsed;
        do
        {
            projects += Pass(set);
            elapsed = Stopwatch.GetElapsedTime(started);
        }
        while (elapsed < _moment);

        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        return new Sample(elapsed.TotalSeconds / projects, (double)allocated / projects);
    }

    public void Dispose() => Dispose(isDisposing: true);

    protected virtual void Dispose(bool isDisposing)
    {
    }

    /// <summary>Evaluates every project of a set once.</summary>
    /// <returns>How many there are.</returns>
    protected abstract int Pass(int set);
}
