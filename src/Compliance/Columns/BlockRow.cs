using System;
using Compliance.Descriptors;
using Compliance.Expressions;
using Compliance.Facts;
using Compliance.Values;

namespace Compliance.Columns;

/// <summary>The numbers of one row of a block after another, as nodes over rows want them. The exact facts are read only on demand.</summary>
internal sealed class BlockRow : IFactValues
{
    private readonly FactRow _numbers;
    private FactBlock? _block;
    private int _row;

    public BlockRow(SubjectKind kind) => _numbers = FactRow.Empty(kind.Layout, this);

    private IFactValues PossibleValues => (_block ?? throw new InvalidOperationException("No row was chosen.")).ValuesOf(_row);

    /// <summary>The numbers of a row; its choices and Booleans are in the exact box alone.</summary>
    public FactRow At(FactBlock block, int row)
    {
        _block = block;
        _row = row;
        for (var number = 0; number < _numbers.Numbers.Length; number++)
            _numbers.Numbers[number] = block.EndsOf(number, row);
        return _numbers;
    }

    Interval IFactValues.RangeOf(int slot) => PossibleValues.RangeOf(slot);

    ulong IFactValues.MembersOf(int slot) => PossibleValues.MembersOf(slot);
}
