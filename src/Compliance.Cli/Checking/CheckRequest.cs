using System.Collections.Generic;
using Compliance.Localization;
using Compliance.Values;

namespace Compliance.Cli.Checking;

/// <summary>What the command line asks for.</summary>
internal sealed record CheckRequest(
    IReadOnlyList<string> Paths,
    string Pack,
    CalendarDate? AsOf,
    string Engine,
    string Format,
    string? Output,
    Language Language,
    string FailOn,
    bool ShowsAll,
    bool ShowsChecklist);
