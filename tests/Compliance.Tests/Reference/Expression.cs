using System.Collections.Generic;

namespace Compliance.Tests.Reference;

/// <summary>An expression as a tree. Facts are known by their slots.</summary>
internal abstract record Expression;

internal sealed record NumberExpression(Fraction Value) : Expression;

internal sealed record FactExpression(int Slot) : Expression;

internal sealed record NegatedExpression(Expression Operand) : Expression;

/// <summary>Two numbers under + - * /.</summary>
internal sealed record ArithmeticExpression(Expression Left, string Sign, Expression Right) : Expression;

/// <summary>Two numbers under = != &lt; &lt;= &gt; &gt;=.</summary>
internal sealed record ComparisonExpression(Expression Left, string Sign, Expression Right) : Expression;

/// <summary>A Boolean for which yes is wanted, or a choice among which some are.</summary>
internal sealed record MemberExpression(int Slot, ulong Wanted) : Expression;

internal sealed record NotExpression(Expression Operand) : Expression;

/// <summary>Several conditions under "and" or "or".</summary>
internal sealed record ChainExpression(string Word, IReadOnlyList<Expression> Operands) : Expression;
