using Compliance.Expressions;
using Compliance.Packs;
using Compliance.Subjects;
using Compliance.Values;

namespace Compliance.Compilation;

/// <summary>A table of limits: the one row that the numbers lie in is asked; where there are several, or none for certain, the exact table.</summary>
internal sealed class TableNode(RowFinder finder, RequirementNode[] rows, NumberRequirement exact, LimitTable table) : RequirementNode
{
    public override Truth Evaluate(FactRow row, CalendarDate on) => finder.Find(row) switch
    {
        RowFinder.Several => exact.Evaluate(table, row.PossibleValues, on),
        RowFinder.None => table.NeedsRow ? Truth.Unknown : Truth.True,
        var found => rows[found].Evaluate(row, on),
    };
}

/// <summary>Whether numbers lie in a row of a table.</summary>
internal sealed class RowsNode(RowsCondition exact, RowFinder finder) : ConditionNode
{
    public override Truth Evaluate(FactRow row) => finder.Find(row) switch
    {
        RowFinder.Several => exact.Evaluate(row.PossibleValues),
        RowFinder.None => Truth.False,
        _ => Truth.True,
    };
}

/// <summary>Several conditions of which at least so many must hold.</summary>
internal sealed class AtLeastNode(ConditionNode[] operands, AtLeastCondition exact) : ConditionNode
{
    public ConditionNode[] Operands => operands;

    public AtLeastCondition Condition => exact;

    public override Truth Evaluate(FactRow row)
    {
        var (certain, possible) = (0, operands.Length);
        foreach (var operand in operands)
        {
            var answer = operand.Evaluate(row);
            certain += answer == Truth.True ? 1 : 0;
            possible -= answer == Truth.False ? 1 : 0;
        }

        return certain >= exact.Count ? Truth.True : possible < exact.Count ? Truth.False : Truth.Unknown;
    }
}
