using Compliance.Sql.Syntax;
using Compliance.Values;

namespace Compliance.Sql.Compilation;

/// <summary>What a row weighs.</summary>
/// <param name="Value">The number, where it is one; NULL or any number else.</param>
/// <param name="IsPoint">Whether it is one; NULL counts as no.</param>
/// <param name="MayBeNegative">Whether it may be less than 0.</param>
/// <param name="Scale">How many coherent base units one of its numbers is.</param>
internal sealed record Weight(SqlExpression Value, SqlExpression IsPoint, bool MayBeNegative, Rational Scale);
