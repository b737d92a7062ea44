using System.Collections.Generic;
using Compliance.Cli.Infrastructure;
using Compliance.Localization;

namespace Compliance.Cli.Explain;

/// <summary>What the command line of <c>explain</c> asks for.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Targets">The descriptors, and behind a <c>#</c> the id of one subject in them; none to explain the rule alone.</param>
/// <param name="Pack">The pack.</param>
/// <param name="Register">How the descriptors are read, and on what day they are evaluated.</param>
/// <param name="Format">How it is written.</param>
/// <param name="Output">The file that it is written to; null for standard output.</param>
/// <param name="Language">The language of the text.</param>
internal sealed record ExplainRequest(
    string Rule, IReadOnlyList<string> Targets, string Pack, RegisterSettings Register, string Format, string? Output, Language Language)
{
    /// <summary>What is accepted as a pack.</summary>
    public PackSettings Packs { get; init; } = PackSettings.Default;
}
