namespace Compliance.Expressions;

/// <summary>A condition that holds of every subject of a kind.</summary>
/// <param name="Holds">The condition.</param>
/// <param name="Text">The same as it is written.</param>
internal sealed record Invariant(Condition Holds, string Text);
