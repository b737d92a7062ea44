using System.Collections.Generic;
using System.Linq;
using System.Numerics;

namespace Compliance.Sql.Syntax;

/// <summary>Makes expressions, and leaves out of them what is settled beforehand.</summary>
internal static class SqlSyntax
{
    /// <summary>Yes.</summary>
    public static SqlExpression True { get; } = new TruthLiteral(true);

    /// <summary>No.</summary>
    public static SqlExpression False { get; } = new TruthLiteral(false);

    /// <summary>No value.</summary>
    public static SqlExpression Null { get; } = new NullLiteral();

    /// <summary>A whole number.</summary>
    public static SqlExpression Whole(BigInteger value) => new WholeLiteral(value);

    /// <summary>A column.</summary>
    public static SqlExpression Column(string name) => new ColumnReference(name);

    /// <summary>A text.</summary>
    public static SqlExpression Literal(string value) => new TextLiteral(value);

    /// <summary>A function of the dialect.</summary>
    public static SqlExpression Call(string name, params SqlExpression[] arguments) => new FunctionCall(name, arguments);

    /// <summary>Whether there is no value.</summary>
    public static SqlExpression IsNull(SqlExpression operand) => new NullTest(operand, IsNull: true);

    /// <summary>Whether there is a value.</summary>
    public static SqlExpression IsNotNull(SqlExpression operand) => new NullTest(operand, IsNull: false);

    /// <summary>The first of two that is not NULL.</summary>
    public static SqlExpression Coalesce(SqlExpression first, SqlExpression second) => Call("COALESCE", first, second);

    /// <summary>Conditions that must all hold.</summary>
    public static SqlExpression All(params IEnumerable<SqlExpression> operands) => Join(operands, isAll: true);

    /// <summary>Conditions of which one must hold.</summary>
    public static SqlExpression Any(params IEnumerable<SqlExpression> operands) => Join(operands, isAll: false);

    /// <summary>A choice between two values.</summary>
    public static SqlExpression If(SqlExpression when, SqlExpression then, SqlExpression otherwise) => Case([new CaseBranch(when, then)], otherwise);

    /// <summary>The value of the first branch whose condition is true.</summary>
    public static SqlExpression Case(IEnumerable<CaseBranch> branches, SqlExpression otherwise)
    {
        var kept = new List<CaseBranch>();
        foreach (var branch in branches)
        {
            if (branch.When is TruthLiteral { Value: var isTrue })
            {
                if (!isTrue)
                    continue;
                otherwise = branch.Then;
                break;
            }

            kept.Add(branch);
        }

        while (kept.Count > 0 && kept[^1].Then.Equals(otherwise))
            kept.RemoveAt(kept.Count - 1);
        return kept.Count == 0 ? otherwise : new CaseExpression(kept, otherwise);
    }

    /// <summary>Two values under an operation.</summary>
    public static SqlExpression Apply(SqlOperator operation, SqlExpression left, SqlExpression right) => (left, right) switch
    {
        (WholeLiteral a, WholeLiteral b) => Fold(operation, a.Value, b.Value),
        _ => new BinaryOperation(operation, left, right),
    };

    /// <summary>The sum of several whole numbers.</summary>
    public static SqlExpression Sum(IEnumerable<SqlExpression> operands) => operands.Aggregate(Whole(0), (sum, next) => sum is WholeLiteral { Value.IsZero: true } ? next : Apply(SqlOperator.Plus, sum, next));

    private static SqlExpression Fold(SqlOperator operation, BigInteger left, BigInteger right) => operation switch
    {
        SqlOperator.Plus => Whole(left + right),
        SqlOperator.Minus => Whole(left - right),
        SqlOperator.Times => Whole(left * right),
        SqlOperator.Equal => left == right ? True : False,
        SqlOperator.Less => left < right ? True : False,
        SqlOperator.AtMost => left <= right ? True : False,
        SqlOperator.BitAnd => Whole(left & right),
        _ => Whole(left | right),
    };

    private static SqlExpression Join(IEnumerable<SqlExpression> operands, bool isAll)
    {
        var settling = isAll ? False : True;
        var kept = new List<SqlExpression>();
        foreach (var operand in operands)
        {
            if (operand.Equals(settling))
                return settling;

            // What is certain makes no difference, and one junction within another of the same kind is part of it.
            if (operand is TruthLiteral)
                continue;
            if (operand is Junction junction && junction.IsAll == isAll)
                kept.AddRange(junction.Operands);
            else
                kept.Add(operand);
        }

        return kept.Count switch
        {
            0 => isAll ? True : False,
            1 => kept[0],
            _ => new Junction(isAll, kept),
        };
    }
}
