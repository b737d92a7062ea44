using System.Collections.Generic;

namespace Compliance.Tests.HotPaths;

/// <summary>How many instructions a hot path may take for one project, row or change.</summary>
/// <param name="Path">What the path is called.</param>
/// <param name="Counted">How many it took when the bound was set.</param>
/// <param name="Most">How many it may take: about a quarter more, since another runtime compiles a little otherwise.</param>
/// <param name="Means">What is done.</param>
public sealed record InstructionBound(string Path, int Counted, int Most, string Means)
{
    /// <summary>
    /// All bounds; <c>dotnet run --project tests/Compliance.HotPaths</c> says what is counted now. Where a path takes fewer for good,
    /// its bound comes down with it.
    /// </summary>
    public static IReadOnlyList<InstructionBound> All { get; } =
    [
        new("kernel", 1_463, 1_830, "decide on a project, all of it known, by the compiled kernel"),
        new("kernel-open", 1_463, 1_830, "decide on a project, a tenth of it missing and a tenth open, by the compiled kernel"),
        new("session", 2_410, 3_010, "insert a project into a warm session, decide on it, ask for its decision and retract it"),
        new("columns", 41, 51, "decide on one of 1,024 projects in columns, all of them known"),
        new("columns-open", 70, 88, "decide on one of 1,024 projects in columns, a tenth of them missing and a tenth open"),
        new("survey", 10_376, 12_970, "read a row of a register into columns"),
        new("register", 41_583, 52_000, "read a row of a register, decide on it, and make its findings where it fails; half of it is the block, which is nearly empty"),
        new("change", 3_373, 4_220, "change a fact that only the project's own rules read, in a session of 1,000 projects"),
        new("change-of-shares", 5_014, 6_270, "change a fact that the shares of its county and city turn on, in a session of 1,000 projects"),
    ];

    public override string ToString() => Path;
}
