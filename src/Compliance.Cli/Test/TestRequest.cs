using System.Collections.Generic;
using Compliance.Cli.Infrastructure;
using Compliance.Localization;

namespace Compliance.Cli.Test;

/// <summary>The request of <c>test</c>.</summary>
internal sealed record TestRequest(
    IReadOnlyList<string> Packs,
    bool Coverage,
    bool Mutate,
    bool Suggest,
    IReadOnlyList<string> Rules,
    string Format,
    string? Output,
    Language Language)
{
    /// <summary>Whether suggestions go into a file beside each chapter, to be reviewed, in place of the report.</summary>
    public bool Writes { get; init; }

    /// <summary>What is accepted as a pack.</summary>
    public PackSettings Accepted { get; init; } = PackSettings.Default;
}
