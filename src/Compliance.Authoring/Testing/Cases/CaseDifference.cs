using Compliance.Localization;

namespace Compliance.Authoring.Testing.Cases;

/// <summary>One thing that a case expects and the rule does not give.</summary>
/// <param name="Key">The key of the case that expects it, such as <c>verdict</c>.</param>
/// <param name="Label">What it is, in words.</param>
/// <param name="Expected">What the case expects.</param>
/// <param name="Found">What the rule gives.</param>
public sealed record CaseDifference(string Key, LocalizedText Label, LocalizedText Expected, LocalizedText Found);
