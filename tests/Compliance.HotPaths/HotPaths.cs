using System.Collections.Generic;
using System.Linq;
using Compliance.HotPaths.Counting;
using Compliance.HotPaths.Paths;

namespace Compliance.HotPaths;

/// <summary>What is counted: the ways in which verdicts come about, each on the shipped pack.</summary>
internal static class HotPaths
{
    // What is missing, and what is an interval or an undecided choice.
    private const double Tenth = 0.1;

    public static IReadOnlyList<HotPath> All { get; } =
    [
        new("kernel", "project", KernelPath.Projects, () => KernelPath.Prepare(missing: 0, open: 0)),
        new("kernel-open", "project", KernelPath.Projects, () => KernelPath.Prepare(Tenth, Tenth)),
        new("session", "project", SessionPath.Projects, SessionPath.Prepare),
        new("columns", "project", ColumnsPath.Projects, () => ColumnsPath.Prepare(missing: 0, open: 0)),
        new("columns-open", "project", ColumnsPath.Projects, () => ColumnsPath.Prepare(Tenth, Tenth)),
        new("survey", "row", RegisterPath.Rows, RegisterPath.PrepareSurvey),
        new("register", "row", RegisterPath.Rows, RegisterPath.PrepareDecision),
        new("change", "change", ChangePath.Changes, () => ChangePath.Prepare("has_energy_metering")),
        new("change-of-shares", "change", ChangePath.Changes, () => ChangePath.Prepare("is_prefabricated")),
        new("loop-1000", "run", 1, () => LoopPath.Prepare(1_000)),
        new("loop-2000", "run", 1, () => LoopPath.Prepare(2_000)),
    ];

    /// <summary>Those of some names, in the order of the names; all where none is given.</summary>
    /// <exception cref="CountingException">There is none of a name.</exception>
    public static IReadOnlyList<HotPath> Named(IReadOnlyList<string> names) => names.Count == 0 ? All : [.. names.Select(Named)];

    private static HotPath Named(string name) => All.FirstOrDefault(path => path.Name == name)
        ?? throw new CountingException($"There is no hot path '{name}'. There are {string.Join(", ", All.Select(path => path.Name))}.");
}
