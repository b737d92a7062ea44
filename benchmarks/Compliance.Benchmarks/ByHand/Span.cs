namespace Compliance.Benchmarks.ByHand;

/// <summary>What a number may be: from one double to another, infinite where nothing bounds it.</summary>
internal readonly record struct Span(double Low, double High);
