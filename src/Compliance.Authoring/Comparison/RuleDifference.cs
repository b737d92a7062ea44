using Compliance.Localization;

namespace Compliance.Authoring.Comparison;

/// <summary>One thing that two versions of a rule have differently.</summary>
/// <param name="Key">The key of the rule that has it, such as <c>limit</c>.</param>
/// <param name="Label">What it is, in words.</param>
/// <param name="Before">What the old version has; empty where it has none.</param>
/// <param name="After">What the new version has; empty where it has none.</param>
public sealed record RuleDifference(string Key, LocalizedText Label, LocalizedText Before, LocalizedText After);
