using System.Collections.Generic;
using Compliance.Assessments;
using Compliance.Cli.Infrastructure;
using Compliance.Localization;

namespace Compliance.Cli.Check;

/// <summary>What the command line of <c>assess</c> asks for.</summary>
internal sealed record AssessRequest(
    IReadOnlyList<string> Paths,
    string Pack,
    RegisterSettings Register,
    IReadOnlyList<ReportTarget> Reports,
    Language Language,
    string FailOn,
    bool ShowsDepartments)
{
    /// <summary>The register as it was a year before; nothing where none is given.</summary>
    public IReadOnlyList<string> YearBefore { get; init; } = [];

    /// <summary>The shard of the register that is counted, and written instead of an assessment; null for none.</summary>
    public RegisterShard? Shard { get; init; }

    /// <summary>The files of counted shards that are put together; none where the register is in files or in a database.</summary>
    public IReadOnlyList<string> Merged { get; init; } = [];

    /// <summary>The database that holds members, or jurisdictions, besides those in files; null for none.</summary>
    public DatabaseSettings? Database { get; init; }

    /// <summary>What is accepted as a pack.</summary>
    public PackSettings Packs { get; init; } = PackSettings.Default;
}
