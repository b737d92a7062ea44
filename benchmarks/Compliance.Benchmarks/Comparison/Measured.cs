namespace Compliance.Benchmarks.Comparison;

/// <summary>What the rounds of one contender came to.</summary>
/// <param name="Seconds">The time a project took.</param>
/// <param name="Ratio">How many times what the first contender took.</param>
/// <param name="Bytes">The memory allocated a project; null if it cannot be measured.</param>
internal sealed record Measured(Spread Seconds, double Ratio, double? Bytes);
