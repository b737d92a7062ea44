using Compliance.Cli.Infrastructure;
using Compliance.Localization;
using Compliance.Values;

namespace Compliance.Cli.Queries;

/// <summary>What the command line asks for.</summary>
/// <param name="Pack">The pack.</param>
/// <param name="Dialect">The name of the dialect.</param>
/// <param name="Map">The file of the mapping.</param>
/// <param name="AsOf">The day for all subjects, or null.</param>
/// <param name="Views">What the names of views begin with; null for none.</param>
/// <param name="Output">Where the script goes; null for standard output.</param>
/// <param name="Language">The language of messages.</param>
internal sealed record QueriesRequest(string Pack, string Dialect, string Map, CalendarDate? AsOf, string? Views, string? Output, Language Language)
{
    /// <summary>What the names of kept tables begin with; null for none.</summary>
    public string? Tables { get; init; }

    /// <summary>What is accepted as a pack.</summary>
    public PackSettings Packs { get; init; } = PackSettings.Default;
}
