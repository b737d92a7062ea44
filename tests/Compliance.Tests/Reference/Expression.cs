using System.Collections.Generic;
using Compliance.Facts;

namespace Compliance.Tests.Reference;

/// <summary>An expression as a tree. Facts are known by their slots.</summary>
internal abstract record Expression;

/// <summary>A number in base units, or a day; one with a unit of months or years is counted in months.</summary>
internal sealed record NumberExpression(Fraction Value, bool IsDay = false, bool IsInMonths = false) : Expression;

/// <summary>The least or the greatest of several.</summary>
internal sealed record ExtremeExpression(bool IsLeast, IReadOnlyList<Expression> Operands) : Expression;

/// <summary>A day so long after another one, or before it.</summary>
internal sealed record ShiftedExpression(Expression Day, Expression Duration, bool IsLater, bool IsInMonths) : Expression;

/// <summary>The time between two days.</summary>
internal sealed record BetweenExpression(Expression Later, Expression Earlier, bool IsInMonths) : Expression;

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

/// <summary>At least so many of several conditions.</summary>
internal sealed record AtLeastExpression(int Count, IReadOnlyList<Expression> Operands) : Expression;

/// <summary>The level that a scheme of points comes to, as its number.</summary>
internal sealed record LevelExpression(Score Score) : Expression;

/// <summary>An expression about the subject of another kind that this one is a part of.</summary>
internal sealed record AncestorExpression(SubjectKind Kind, Expression Fact) : Expression;

/// <summary>A number over the parts of a kind, at any depth: sum, count, share, average, least or greatest.</summary>
internal sealed record PartsExpression(string Word, SubjectKind Kind, Expression? Of, Expression? By, Expression? Where, Expression? Among) : Expression;
