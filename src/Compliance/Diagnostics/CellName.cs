using System.Globalization;

namespace Compliance.Diagnostics;

/// <summary>What a spreadsheet calls a cell: letters for its column, and the number of its row.</summary>
internal static class CellName
{
    private const int Letters = 26;

    /// <summary>The name of a cell, <c>F12</c>; the row alone where the column is 0.</summary>
    /// <param name="column">The column, counted from 1.</param>
    /// <param name="row">The row, counted from 1.</param>
    public static string Of(int column, int row) => ColumnOf(column) + row.ToString(CultureInfo.InvariantCulture);

    /// <summary>The letters of a column, which is counted from 1.</summary>
    public static string ColumnOf(int column)
    {
        var name = "";
        for (var rest = column; rest > 0; rest = (rest - 1) / Letters)
            name = (char)('A' + ((rest - 1) % Letters)) + name;
        return name;
    }
}
