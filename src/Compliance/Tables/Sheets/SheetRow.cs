using System.Collections.Generic;

namespace Compliance.Tables;

/// <summary>A row of a sheet.</summary>
/// <param name="Number">The row, counted from 1.</param>
/// <param name="Cells">Its filled cells from the left to the right. They hold until the next row is read.</param>
/// <param name="IsHidden">Whether it is hidden.</param>
public readonly record struct SheetRow(int Number, IReadOnlyList<SheetCell> Cells, bool IsHidden = false);
