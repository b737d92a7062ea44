using System;
using Compliance.Compilation;
using Compliance.Descriptors;
using Compliance.Facts;

namespace Compliance.Columns;

/// <summary>A comparison of any two measures, row by row: few rules have one.</summary>
internal sealed class RowwiseColumn : TruthColumn
{
    private readonly ConditionNode _condition;
    private readonly BlockRow _row;

    public RowwiseColumn(ConditionNode condition, SubjectKind kind, Scratch scratch)
    {
        _condition = condition;
        _row = new BlockRow(kind);
        True = scratch.Take();
        False = scratch.Take();
    }

    public override void Decide(FactBlock block)
    {
        Array.Clear(block.Bits, True, FactBlock.Words);
        Array.Clear(block.Bits, False, FactBlock.Words);
        for (var row = 0; row < block.Count; row++)
            Put(block, row, _condition.Decide(_row.At(block, row)));
    }
}
