using System.Runtime.CompilerServices;

namespace Compliance.Values;

/// <summary>How methods are compiled that are run for every row of a register.</summary>
internal static class MethodImplOptionsEx
{
    /// <summary>
    /// With all optimizations when it is first called, and then for good. What uses vectors of 512 bits is not compiled ahead of
    /// time, and would be run unoptimized first; a register is half read before the rest is compiled again. The older framework
    /// has no name for it.
    /// </summary>
    public const MethodImplOptions AggressiveOptimization = (MethodImplOptions)512;
}
