using System.Collections.Generic;
using System.Numerics;

namespace Compliance.Sql.Syntax;

/// <summary>An expression of SQL, before it is written in a dialect. It has no negation: NULL stands for what is not known, and no operation here turns it into a yes.</summary>
internal abstract record SqlExpression;

/// <summary>A column of the query around it.</summary>
internal sealed record ColumnReference(string Name) : SqlExpression;

/// <summary>A whole number.</summary>
internal sealed record WholeLiteral(BigInteger Value) : SqlExpression;

/// <summary>A text.</summary>
internal sealed record TextLiteral(string Value) : SqlExpression;

/// <summary>Yes or no.</summary>
internal sealed record TruthLiteral(bool Value) : SqlExpression;

/// <summary>No value.</summary>
internal sealed record NullLiteral : SqlExpression;

/// <summary>Two values under an operation.</summary>
internal sealed record BinaryOperation(SqlOperator Operator, SqlExpression Left, SqlExpression Right) : SqlExpression;

/// <summary>Several conditions that must all hold, or of which one must; at least two.</summary>
internal sealed record Junction(bool IsAll, IReadOnlyList<SqlExpression> Operands) : SqlExpression;

/// <summary>The value of the first branch whose condition is true; neither false nor NULL chooses one.</summary>
internal sealed record CaseExpression(IReadOnlyList<CaseBranch> Branches, SqlExpression Otherwise) : SqlExpression;

/// <summary>One branch of a <see cref="CaseExpression"/>.</summary>
internal sealed record CaseBranch(SqlExpression When, SqlExpression Then);

/// <summary>Whether there is no value, or one.</summary>
internal sealed record NullTest(SqlExpression Operand, bool IsNull) : SqlExpression;

/// <summary>Whether a value is one of a few.</summary>
internal sealed record Membership(SqlExpression Operand, IReadOnlyList<SqlExpression> Values) : SqlExpression;

/// <summary>Whether a value is one of those that a query gives.</summary>
internal sealed record QueryMembership(SqlExpression Operand, SqlQuery Query) : SqlExpression;

/// <summary>A function of the dialect.</summary>
internal sealed record FunctionCall(string Name, IReadOnlyList<SqlExpression> Arguments) : SqlExpression;

/// <summary>A value as one of another type, which is named as the dialect does.</summary>
/// <param name="Operand">The value.</param>
/// <param name="Type">The type.</param>
/// <param name="IsTry">Whether what does not fit is NULL, and no error.</param>
internal sealed record Cast(SqlExpression Operand, string Type, bool IsTry = false) : SqlExpression;

/// <summary>A whole number in the widest type of the dialect, so that what is computed from it does not overflow.</summary>
internal sealed record WideNumber(SqlExpression Operand) : SqlExpression;
