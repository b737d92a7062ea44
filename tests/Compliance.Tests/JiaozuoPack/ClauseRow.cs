using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Compliance.Tests.JiaozuoPack;

/// <summary>A sentence of the plan as the table of its sentences has it.</summary>
public sealed record ClauseRow
{
    public string Row { get; init; } = "";

    /// <summary>The rule, or two of them joined by "and".</summary>
    public string? Rule { get; init; }

    public string Section { get; init; } = "";

    public string Quote { get; init; } = "";

    public string? Subject { get; init; }

    public string? When { get; init; }

    /// <summary>The measure, or one for each rule, parted by semicolons.</summary>
    public string? Measure { get; init; }

    public string? Comparator { get; init; }

    public JsonElement Value { get; init; }

    public string? Unit { get; init; }

    [JsonPropertyName("binding_from")]
    public string? BindingFrom { get; init; }

    public string Obligation { get; init; } = "";

    public string Kind { get; init; } = "";

    public IReadOnlyList<string> Departments { get; init; } = [];

    public override string ToString() => $"row {Row}";
}
