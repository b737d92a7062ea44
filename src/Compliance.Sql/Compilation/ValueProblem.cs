using Compliance.Sql.Mapping;
using Compliance.Sql.Syntax;

namespace Compliance.Sql.Compilation;

/// <summary>A way in which a row may have a value that the vocabulary does not have.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="IsSo">Whether the row has it so.</param>
/// <param name="Column">The column that says it.</param>
/// <param name="Expected">What may stand there.</param>
internal sealed record ValueProblem(string Fact, SqlExpression IsSo, SourceColumn Column, string Expected);
