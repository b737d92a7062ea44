using System.Collections.Generic;
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
    bool ShowsDepartments,
    bool IsExcerpt = false);
