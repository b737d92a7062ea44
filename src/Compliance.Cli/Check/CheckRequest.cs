using System.Collections.Generic;
using Compliance.Cli.Infrastructure;
using Compliance.Localization;
using Compliance.Reporting;

namespace Compliance.Cli.Check;

/// <summary>What the command line asks for.</summary>
internal sealed record CheckRequest(
    IReadOnlyList<string> Paths,
    IReadOnlyList<string> Pack,
    RegisterSettings Register,
    string Engine,
    IReadOnlyList<ReportTarget> Reports,
    Language Language,
    string FailOn,
    VerdictSelection? Only,
    bool ShowsAll,
    bool ShowsChecklist)
{
    /// <summary>What is accepted as a pack.</summary>
    public PackSettings Packs { get; init; } = PackSettings.Default;

    /// <summary>The profile by which files of another system are read; null where none is named.</summary>
    public string? Profile { get; init; }
}
