namespace Compliance.Benchmarks.Comparison;

/// <summary>What one round came to.</summary>
/// <param name="Seconds">The time a project took.</param>
/// <param name="Bytes">The memory allocated a project; null if it cannot be measured.</param>
internal readonly record struct Sample(double Seconds, double? Bytes);
