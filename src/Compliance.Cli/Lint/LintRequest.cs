using System.Collections.Generic;
using Compliance.Cli.Infrastructure;
using Compliance.Localization;

namespace Compliance.Cli.Lint;

/// <summary>What the command line asks for.</summary>
/// <param name="Packs">The packs, by name or folder; none for every one that the tool carries.</param>
/// <param name="Format">How the result is written.</param>
/// <param name="Output">The file that it is written to; null for standard output.</param>
/// <param name="Language">The language of its text.</param>
internal sealed record LintRequest(IReadOnlyList<string> Packs, string Format, string? Output, Language Language)
{
    /// <summary>Import profiles to be checked in place of packs, by name or file; <c>all</c> for every one that the tool carries.</summary>
    public IReadOnlyList<string> Profiles { get; init; } = [];

    /// <summary>Folders in which the texts of instruments may lie.</summary>
    public IReadOnlyList<string> Texts { get; init; } = [];

    /// <summary>What is accepted as a pack.</summary>
    public PackSettings Accepted { get; init; } = PackSettings.Default;
}
