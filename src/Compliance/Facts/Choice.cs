using Compliance.Localization;

namespace Compliance.Facts;

/// <summary>One of the values that a choice may have.</summary>
/// <param name="Name">Its name in rules and descriptors.</param>
/// <param name="Label">What it is called; a descriptor may use either label too.</param>
public sealed record Choice(string Name, LocalizedText Label);
