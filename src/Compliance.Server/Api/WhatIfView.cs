using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Compliance.Findings;
using Compliance.Server.Desk;
using Compliance.Sessions;
using Compliance.Values;

namespace Compliance.Server.Api;

/// <summary>What would come out otherwise.</summary>
/// <param name="Before">The decision as it is.</param>
/// <param name="After">The decision as it would be.</param>
/// <param name="Changes">The findings that differ.</param>
internal sealed record WhatIfView(string Before, string After, IReadOnlyList<WhatIfView.Change> Changes)
{
    /// <summary>A finding that would be another.</summary>
    /// <param name="Kind">The kind of the subject that it is about: the one that is changed, or a jurisdiction that it counts in.</param>
    /// <param name="Id">Its id.</param>
    /// <param name="Rule">The rule.</param>
    /// <param name="VerdictChanged">Whether the verdict is another; else it is a value or what is missing.</param>
    /// <param name="HeadroomUsed">How much of what was to spare it takes, as a part of it; null where nothing was, or nothing is measured.</param>
    /// <param name="Before">The finding as it is.</param>
    /// <param name="After">The finding as it would be.</param>
    internal sealed record Change(string Kind, string Id, string Rule, bool VerdictChanged, string? HeadroomUsed, JsonNode? Before, JsonNode After);

    public static WhatIfView Of(Preview preview) => new(preview.Before.Decision.Word(), preview.After.Decision.Word(), [.. preview.Changes.Select(Of)]);

    private static Change Of(FindingChangedEventArgs change) => new(
        change.After.Subject.Kind.Name, change.After.Subject.Id, change.After.Rule.Id, change.IsVerdictChanged,
        change.HeadroomUsed is { } used ? DecimalText.Of(used, 6) : null,
        change.Before is { } before ? JsonNode.Parse(before.ToJson()) : null, JsonNode.Parse(change.After.ToJson())!);
}
