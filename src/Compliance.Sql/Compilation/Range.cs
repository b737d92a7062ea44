using Compliance.Values;

namespace Compliance.Sql.Compilation;

/// <summary>What a measure may be over a row: all numbers between two ends.</summary>
/// <param name="Low">The lower end.</param>
/// <param name="High">The upper end.</param>
/// <param name="Scale">How many coherent base units one of its numbers is; greater than 0.</param>
internal sealed record Range(End Low, End High, Rational Scale);
