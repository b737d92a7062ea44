using System;
using System.Diagnostics;
using System.Threading.Tasks;

namespace Compliance.Fuzzing;

/// <summary>What holds of every input: no exception, bounded time and memory, and what is read twice is read alike.</summary>
internal static class Check
{
    // What one reading may allocate: a start, and so much for each byte.
    private const long MostBytes = 64L << 20;
    private const long MostBytesForEach = 200_000;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <summary>What is wrong with the reading of an input; null where nothing is.</summary>
    public static string? Of(Target target, byte[] input)
    {
        try
        {
            var before = GC.GetTotalAllocatedBytes();
            var started = Stopwatch.GetTimestamp();
            var first = Read(target, input);
            if (first is null || Stopwatch.GetElapsedTime(started) > Longest)
                return $"takes longer than {Longest.TotalSeconds} s";
            var allocated = GC.GetTotalAllocatedBytes() - before;
            if (allocated > MostBytes + (MostBytesForEach * input.Length))
                return $"allocates {allocated >> 20} MB";
            return target.Read(input) == first ? null : "is read in another way the second time";
        }
        catch (Exception exception)
        {
            return exception.ToString();
        }
    }

    // A reading that never ends is noticed, and left behind.
    private static string? Read(Target target, byte[] input)
    {
        var reading = Task.Run(() => target.Read(input));
        return Task.WaitAny([reading], Longest * 2) >= 0 ? reading.GetAwaiter().GetResult() : null;
    }
}
