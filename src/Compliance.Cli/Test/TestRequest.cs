using System.Collections.Generic;
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
    Language Language);
