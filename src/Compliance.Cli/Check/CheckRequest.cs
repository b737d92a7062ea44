using System.Collections.Generic;
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
    bool ShowsChecklist,
    bool IsExcerpt = false);
