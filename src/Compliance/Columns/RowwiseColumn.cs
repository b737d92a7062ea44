using System;
using Compliance.Compilation;
using Compliance.Facts;
using Compliance.Subjects;
using Compliance.Tables;

namespace Compliance.Columns;

/// <summary>A comparison of any two measures, row by row: few rules have one.</summary>
internal sealed class RowwiseColumn : ConditionColumn
{
    private readonly ConditionNode _condition;
    private readonly FactRow _row;

    public RowwiseColumn(ConditionNode condition, SubjectKind kind, Scratch scratch, int[] slots)
    {
        _condition = condition;
        _row = FactRow.OfBlocks(kind.Layout, slots);
        True = scratch.Take();
        False = scratch.Take();
    }

    public override void Evaluate(FactBlock block, ulong[] bits)
    {
        Array.Clear(bits, True, FactBlock.Words);
        Array.Clear(bits, False, FactBlock.Words);
        for (var row = 0; row < block.Count; row++)
        {
            _row.Fill(block, row);
            Put(bits, row, _condition.Evaluate(_row));
        }
    }
}
