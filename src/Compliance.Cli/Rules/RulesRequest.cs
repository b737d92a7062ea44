using Compliance.Cli.Infrastructure;
using Compliance.Localization;

namespace Compliance.Cli.Rules;

/// <summary>What the command line of <c>rules list</c> and <c>rules show</c> asks for.</summary>
internal sealed record RulesRequest(string Pack, string? Rule, string? Subject, string? Department, string Format, string? Output, Language Language)
{
    /// <summary>What is accepted as a pack.</summary>
    public PackSettings Packs { get; init; } = PackSettings.Default;
}
