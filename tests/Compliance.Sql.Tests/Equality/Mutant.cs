using System;
using System.Linq;
using Compliance.Sql.Syntax;

namespace Compliance.Sql.Tests.Equality;

/// <summary>An expression with one kind of change wherever it can be made.</summary>
internal static class Mutant
{
    public static SqlExpression Of(SqlExpression expression, Func<SqlExpression, SqlExpression?> change)
    {
        var inner = expression switch
        {
            BinaryOperation binary => binary with { Left = Of(binary.Left, change), Right = Of(binary.Right, change) },
            Junction junction => junction with { Operands = [.. junction.Operands.Select(operand => Of(operand, change))] },
            CaseExpression cases => new CaseExpression([.. cases.Branches.Select(branch => new CaseBranch(Of(branch.When, change), Of(branch.Then, change)))], Of(cases.Otherwise, change)),
            NullTest test => test with { Operand = Of(test.Operand, change) },
            FunctionCall call => call with { Arguments = [.. call.Arguments.Select(argument => Of(argument, change))] },
            Cast cast => cast with { Operand = Of(cast.Operand, change) },
            WideNumber wide => new WideNumber(Of(wide.Operand, change)),
            _ => expression,
        };
        return change(inner) ?? inner;
    }
}
