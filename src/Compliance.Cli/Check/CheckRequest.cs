using System.Collections.Generic;
using Compliance.Cli.Infrastructure;
using Compliance.Facts;
using Compliance.Localization;
using Compliance.Reporting;
using Compliance.Values;

namespace Compliance.Cli.Check;

/// <summary>What the command line asks for.</summary>
internal sealed record CheckRequest(
    IReadOnlyList<string> Paths,
    string Pack,
    CalendarDate? AsOf,
    string Engine,
    IReadOnlyList<ReportTarget> Reports,
    Language Language,
    string FailOn,
    VerdictSelection? Only,
    bool ShowsAll,
    bool ShowsChecklist)
{
    /// <summary>What a bare number of at most 1 means for a percentage.</summary>
    public BarePercentage BarePercentage { get; init; }

    /// <summary>Whether a column of a table that no fact has is an error.</summary>
    public bool StrictColumns { get; init; }

    /// <summary>Whether what is given is but a part of the register.</summary>
    public bool IsExcerpt { get; init; }
}
