using Compliance.Diagnostics;
using Compliance.Localization;

namespace Compliance.Packs;

/// <summary>A finding about the pack itself that its authors know of and answer for: it is shown as accepted, with the reason.</summary>
/// <param name="Finding">The finding's code.</param>
/// <param name="Rule">The rule that it is about; null where it is about every rule, and the pack as a whole.</param>
/// <param name="Parent">The parent's rule that it is about; null where it is about none.</param>
/// <param name="Reason">Why it is accepted.</param>
/// <param name="Span">Where it is accepted.</param>
public sealed record Acceptance(string Finding, string? Rule, ParentRule? Parent, LocalizedText Reason, SourceSpan Span)
{
    /// <summary>The instrument's own words that it is about; null where it is about any.</summary>
    public string? Quote { get; init; }
}
