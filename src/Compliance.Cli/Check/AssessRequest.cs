using System.Collections.Generic;
using Compliance.Cli.Infrastructure;
using Compliance.Facts;
using Compliance.Localization;
using Compliance.Values;

namespace Compliance.Cli.Check;

/// <summary>What the command line of <c>assess</c> asks for.</summary>
internal sealed record AssessRequest(
    IReadOnlyList<string> Paths,
    string Pack,
    CalendarDate? AsOf,
    IReadOnlyList<ReportTarget> Reports,
    Language Language,
    string FailOn,
    bool ShowsDepartments)
{
    /// <summary>What a bare number of at most 1 means for a percentage.</summary>
    public BarePercentage BarePercentage { get; init; }

    /// <summary>Whether a column of a table that no fact has is an error.</summary>
    public bool StrictColumns { get; init; }

    /// <summary>Whether what is given is but a part of the register.</summary>
    public bool IsExcerpt { get; init; }
}
