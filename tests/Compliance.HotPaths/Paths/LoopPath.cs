using System;

namespace Compliance.HotPaths.Paths;

/// <summary>Turns of a loop that is known: what the counter itself is tested by.</summary>
internal static class LoopPath
{
    private static int _sum;

    public static Action Prepare(int turns) => () =>
    {
        // Each turn needs the one before, so that none is left out.
        var sum = _sum;
        for (var i = 0; i < turns; i++)
            sum = (sum * 31) ^ i;
        _sum = sum;
    };
}
