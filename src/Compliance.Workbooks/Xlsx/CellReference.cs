using System.Globalization;
using Compliance.Tables;
using Compliance.Workbooks.Limits;

namespace Compliance.Workbooks.Xlsx;

/// <summary>What a workbook calls cells: <c>F12</c>, <c>A1:C3</c>.</summary>
internal static class CellReference
{
    /// <summary>The column, from 0, and the row, from 1; null where it is no cell.</summary>
    public static (int Column, int Row)? Read(string text)
    {
        var (column, at) = (0, 0);
        for (; at < text.Length && char.IsAsciiLetter(text[at]) && column <= WorkbookLimits.Columns; at++)
            column = (column * 26) + (char.ToUpperInvariant(text[at]) - 'A') + 1;
        return column is > 0 and <= WorkbookLimits.Columns && int.TryParse(text[at..], NumberStyles.None, CultureInfo.InvariantCulture, out var row) && row is > 0 and <= WorkbookLimits.Rows
            ? (column - 1, row)
            : null;
    }

    /// <summary>The column of a cell, from 0; -1 where it is none.</summary>
    public static int ColumnOf(string text)
    {
        var column = 0;
        for (var at = 0; at < text.Length && char.IsAsciiLetter(text[at]) && column <= WorkbookLimits.Columns; at++)
            column = (column * 26) + (char.ToUpperInvariant(text[at]) - 'A') + 1;
        return column is > 0 and <= WorkbookLimits.Columns ? column - 1 : -1;
    }

    /// <summary>A range of cells; null where it is none.</summary>
    public static CellRange? ReadRange(string text) => text.Split(':') is [var first, var last] && Read(first) is { } from && Read(last) is { } to && from.Row <= to.Row && from.Column <= to.Column
        ? new CellRange(from.Row, to.Row, from.Column, to.Column)
        : null;
}
