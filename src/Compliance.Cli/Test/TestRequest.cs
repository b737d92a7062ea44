using System.Collections.Generic;
using Compliance.Localization;

namespace Compliance.Cli.Test;

/// <summary>What <c>test</c> is asked for.</summary>
internal sealed record TestRequest(
    IReadOnlyList<string> Packs,
    bool Coverage,
    bool Mutate,
    bool Suggest,
    IReadOnlyList<string> Rules,
    string Format,
    string? Output,
    Language Language);
