using Compliance.Facts;
using Compliance.Values;

namespace Compliance.Benchmarks.Translation;

/// <summary>What rules measure: a fact, or one over another.</summary>
/// <param name="Dividend">The fact.</param>
/// <param name="Divisor">What it is divided by; null for nothing.</param>
/// <param name="Scale">How many coherent base units one of it is, by the units that the facts are held in.</param>
internal sealed record Ratio(Fact Dividend, Fact? Divisor, Rational Scale);
