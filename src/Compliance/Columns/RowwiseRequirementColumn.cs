using Compliance.Compilation;
using Compliance.Facts;
using Compliance.Subjects;
using Compliance.Tables;
using Compliance.Values;

namespace Compliance.Columns;

/// <summary>A requirement of any form, row by row: few rules have one.</summary>
internal sealed class RowwiseRequirementColumn : RequirementColumn
{
    private readonly RequirementNode _requirement;
    private readonly FactRow _row;

    /// <param name="requirement">The requirement.</param>
    /// <param name="kind">The kind of the rows.</param>
    /// <param name="scratch">Where its bits are.</param>
    /// <param name="slots">The slots of the facts that its rule reads.</param>
    public RowwiseRequirementColumn(RequirementNode requirement, SubjectKind kind, Scratch scratch, int[] slots)
    {
        _requirement = requirement;
        _row = FactRow.OfBlocks(kind.Layout, slots);
        True = scratch.Take();
        False = scratch.Take();
    }

    public override void Evaluate(FactBlock block, ulong[] bits, int word)
    {
        bits[True + word] = 0;
        bits[False + word] = 0;
        for (var rows = bits[Where + word]; rows != 0; rows &= rows - 1)
        {
            var row = (word * 64) + BitCount.Lowest(rows);
            _row.Fill(block, row);
            Put(bits, row, _requirement.Evaluate(_row, On));
        }
    }
}
