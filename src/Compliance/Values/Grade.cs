using Compliance.Localization;

namespace Compliance.Values;

/// <summary>A level that something may reach.</summary>
/// <param name="Name">Its name in rules.</param>
/// <param name="Label">What it is called.</param>
public sealed record Grade(string Name, LocalizedText Label);
