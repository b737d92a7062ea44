namespace Compliance.Packs;

/// <summary>The expressions of a number over members as they are written; null for those that it does not have.</summary>
/// <param name="Of">What is summed.</param>
/// <param name="To">What the sum is divided by.</param>
/// <param name="Among">Which members count at all.</param>
/// <param name="Where">Which of them the number is of.</param>
internal sealed record AggregateText(string? Of, string? To, string? Among, string? Where);
