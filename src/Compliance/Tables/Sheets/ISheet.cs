using System.Collections.Generic;

namespace Compliance.Tables;

/// <summary>A sheet of a workbook.</summary>
public interface ISheet
{
    /// <summary>Its name.</summary>
    string Name { get; }

    /// <summary>Whether it is hidden.</summary>
    bool IsHidden { get; }

    /// <summary>Reads its rows from the first to the last, once; those without a cell may be left out.</summary>
    /// <exception cref="WorkbookException">It cannot be read on, or it passes a limit.</exception>
    IEnumerable<SheetRow> ReadRows();

    /// <summary>The columns that are hidden, counted from 0; known when all rows are read.</summary>
    IReadOnlyCollection<int> HiddenColumns { get; }

    /// <summary>Cells that are merged; known when all rows are read.</summary>
    IReadOnlyList<CellRange> MergedCells { get; }
}
