using Compliance.Localization;

namespace Compliance.Profiles;

/// <summary>Something that seems to be a fact, and is none.</summary>
/// <param name="From">Where it stands, in the words of the format.</param>
/// <param name="Because">Why it may not be mapped.</param>
public sealed record UnmappedName(string From, LocalizedText Because);
