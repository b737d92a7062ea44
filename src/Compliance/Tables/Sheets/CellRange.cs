using Compliance.Diagnostics;

namespace Compliance.Tables;

/// <summary>Cells that are merged into one: the first of them holds what it states.</summary>
/// <param name="FirstRow">The first row, counted from 1.</param>
/// <param name="LastRow">The last row.</param>
/// <param name="FirstColumn">The first column, counted from 0.</param>
/// <param name="LastColumn">The last column.</param>
public readonly record struct CellRange(int FirstRow, int LastRow, int FirstColumn, int LastColumn)
{
    /// <summary>The form <c>F5:F9</c>.</summary>
    public override string ToString() => $"{CellName.Of(FirstColumn + 1, FirstRow)}:{CellName.Of(LastColumn + 1, LastRow)}";
}
