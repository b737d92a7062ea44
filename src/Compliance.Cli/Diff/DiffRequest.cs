using System.Collections.Generic;
using Compliance.Cli.Infrastructure;
using Compliance.Localization;

namespace Compliance.Cli.Diff;

/// <summary>What the command line asks for.</summary>
/// <param name="Old">The old version, by name or folder.</param>
/// <param name="New">The new version, by name or folder.</param>
/// <param name="Over">The register that is evaluated by both, or none.</param>
/// <param name="Register">How the descriptors are read, and on what day they are evaluated.</param>
/// <param name="Format">How the result is written.</param>
/// <param name="Output">The file that it is written to; null for standard output.</param>
/// <param name="Language">The language of its text.</param>
/// <param name="FailOn">From what on the exit status is not 0.</param>
internal sealed record DiffRequest(
    string Old, string New, IReadOnlyList<string> Over, RegisterSettings Register, string Format, string? Output, Language Language, string FailOn)
{
    /// <summary>What is accepted as a pack.</summary>
    public PackSettings Packs { get; init; } = PackSettings.Default;
}
