using System;
using System.Collections.Generic;

namespace Compliance.HotPaths.Counting;

/// <summary>The process whose instructions are counted: it does the work, and marks where it begins and ends.</summary>
internal static class Worker
{
    /// <summary>What it ends with where it may not be stepped through.</summary>
    public const int Refused = 77;

    // The first run compiles, and what is kept from run to run has settled after some.
    private const int RunsBefore = 4;

    public static int Run(IReadOnlyList<HotPath> paths)
    {
        if (Linux.Trace(Linux.TraceMe, 0, 0, 0) < 0)
            return Refused;

        foreach (var path in paths)
        {
            var work = path.Prepare();
            GC.Collect();
            for (var i = 0; i < RunsBefore; i++)
                work();

            // Between the first two there is nothing but the mark itself.
            Mark();
            Mark();
            work();
            Mark();
        }

        return 0;
    }

    private static void Mark() => Linux.Raise(Linux.Urgent);
}
