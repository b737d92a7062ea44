using Compliance.Diagnostics;

namespace Compliance.Profiles;

/// <summary>What stands at a place of a record.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Unit">The unit that the file itself gives it; null where it gives none, and empty where it should and does not.</param>
/// <param name="Span">Where it stands.</param>
public readonly record struct SourceValue(string Text, string? Unit, SourceSpan Span);
