using System.Collections.Generic;
using System.Linq;
using Compliance.Sql.Syntax;

namespace Compliance.Sql.Compilation;

/// <summary>
/// What a condition answers for a row, in two conditions of SQL of which NULL counts as no: what is neither always nor never so is open.
/// A negation exchanges the two, and is never written.
/// </summary>
/// <param name="Always">Whether it holds at every point.</param>
/// <param name="Never">Whether it holds at none.</param>
internal sealed record Answer(SqlExpression Always, SqlExpression Never)
{
    /// <summary>The opposite.</summary>
    public Answer Negated => new(Never, Always);

    /// <summary>Whether all hold.</summary>
    public static Answer All(IReadOnlyList<Answer> answers) => new(SqlSyntax.All(answers.Select(answer => answer.Always)), SqlSyntax.Any(answers.Select(answer => answer.Never)));

    /// <summary>Whether one holds.</summary>
    public static Answer Any(IReadOnlyList<Answer> answers) => new(SqlSyntax.Any(answers.Select(answer => answer.Always)), SqlSyntax.All(answers.Select(answer => answer.Never)));
}
