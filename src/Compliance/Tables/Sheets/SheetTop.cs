using System.Collections.Generic;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Facts;
using Compliance.Text;

namespace Compliance.Tables;

/// <summary>
/// The first rows of a sheet, with a heading in them that may be of several rows: one that is merged downwards stands in the last of them, and those above others are
/// laid into these. So the heading is one row, as it is in a CSV file.
/// </summary>
internal sealed class SheetTop
{
    // A heading of more rows than these is none.
    private const int MostHeadingRows = 4;

    private readonly Vocabulary _vocabulary;
    private readonly IReadOnlyList<CellRange> _merged;
    private readonly List<(int Number, SortedDictionary<int, string?> Cells)> _rows;

    public SheetTop(IEnumerable<(int Number, List<SheetCell> Cells)> rows, IReadOnlyList<CellRange> merged, Vocabulary vocabulary)
    {
        _vocabulary = vocabulary;
        _merged = merged;
        _rows = [.. rows.Select(row => (row.Number, new SortedDictionary<int, string?>(row.Cells.Where(IsFilled).GroupBy(cell => cell.Column).ToDictionary(same => same.Key, same => same.First().Text))))];
        HeadingRow = FindHeading();
    }

    /// <summary>The row of the heading; 0 where there is none.</summary>
    public int HeadingRow { get; }

    /// <summary>The headings that stand below others, as they are read: each with the one above it.</summary>
    public List<(string Above, string Heading)> Grouped { get; } = [];

    /// <summary>The rows, with the heading in one of them.</summary>
    public IEnumerable<(int Number, IReadOnlyList<SheetCell> Cells)> Rows =>
        _rows.Select(row => (row.Number, (IReadOnlyList<SheetCell>)[.. row.Cells.Select(cell => new SheetCell(cell.Key, cell.Value))]));

    private static bool IsFilled(SheetCell cell) => cell.Text is null || cell.Text.Trim().Length > 0;

    private int FindHeading()
    {
        var (best, most) = (-1, 1);
        for (var i = 0; i < _rows.Count; i++)
        {
            var (known, hasNeeded) = Judge(CellsWithMerged(i).Cells);
            if (hasNeeded)
                return Lay(LastOf(i));
            if (known > most)
                (best, most) = (i, known);
        }

        return best < 0 ? 0 : Lay(best);
    }

    // A heading that is merged downwards ends where its cells do.
    private int LastOf(int index)
    {
        var number = _rows[index].Number;
        var last = _merged.Where(range => range.FirstRow == number && range.LastRow - number is > 0 and < MostHeadingRows && range.FirstColumn == range.LastColumn)
            .Select(range => range.LastRow).DefaultIfEmpty(number).Max();
        var found = _rows.FindIndex(row => row.Number == last);
        return found > index && Judge(CellsWithMerged(found).Cells).HasNeeded ? found : index;
    }

    private (int Known, bool HasNeeded) Judge(SortedDictionary<int, string?> cells) => cells.Count == 0
        ? (0, false)
        : TableHeading.Judge([.. Enumerable.Range(0, cells.Keys.Max() + 1).Select(column => new ScalarNode(SourceSpan.None, cells.TryGetValue(column, out var text) ? text ?? "" : "", isQuoted: false))], _vocabulary);

    // Its own cells, and those that are merged down to it.
    private (SortedDictionary<int, string?> Cells, int First) CellsWithMerged(int index)
    {
        var (number, own) = _rows[index];
        var cells = new SortedDictionary<int, string?>(own);
        var first = index;
        foreach (var range in _merged.Where(range => range.FirstRow < number && range.LastRow == number && range.LastRow - range.FirstRow < MostHeadingRows && range.FirstColumn == range.LastColumn))
        {
            var anchor = _rows.FindIndex(row => row.Number == range.FirstRow);
            if (anchor < 0 || !_rows[anchor].Cells.TryGetValue(range.FirstColumn, out var text) || cells.ContainsKey(range.FirstColumn))
                continue;

            cells[range.FirstColumn] = text;
            first = System.Math.Min(first, anchor);
        }

        return (cells, first);
    }

    private int Lay(int index)
    {
        var (cells, first) = CellsWithMerged(index);
        if (first == index && index > 0 && IsOverParts(index - 1, cells))
            first = index - 1;
        for (var above = index - 1; above >= first; above--)
            LayInto(cells, above);
        for (var above = first; above < index; above++)
            _rows[above].Cells.Clear();
        _rows[index] = (_rows[index].Number, cells);
        return _rows[index].Number;
    }

    // A title is over everything, or stands in one cell.
    private bool IsOverParts(int index, SortedDictionary<int, string?> heading)
    {
        var ranges = _merged.Where(range => range.FirstRow == _rows[index].Number && range.LastRow == range.FirstRow && range.LastColumn > range.FirstColumn).ToList();
        return ranges.Count > 0 && !ranges.Exists(range => range.FirstColumn <= heading.Keys.First() && range.LastColumn >= heading.Keys.Last());
    }

    // Each is over the columns that it is merged over, if they have headings of their own.
    private void LayInto(SortedDictionary<int, string?> heading, int above)
    {
        foreach (var (column, text) in _rows[above].Cells.Select(cell => (cell.Key, cell.Value)).ToList())
        {
            var range = _merged.FirstOrDefault(range => range.FirstRow == _rows[above].Number && range.FirstColumn == column);
            if (range.FirstRow > 0 && range.LastRow > range.FirstRow && range.FirstColumn == range.LastColumn)
                continue;

            for (var covered = column; covered <= (range.FirstRow > 0 ? range.LastColumn : column); covered++)
            {
                if (text is not null && heading.TryGetValue(covered, out var below) && below is not null)
                    heading[covered] = Join(text, below);
            }
        }
    }

    // Both together where that is known, 装配式 and 建筑面积; or else the lower one, with the unit of the one above it.
    private string Join(string above, string below)
    {
        var (upper, lower) = (HeadingText.Of(above), HeadingText.Of(below));
        var joined = upper.Name + below.Trim();
        if (TableHeading.Judge([new ScalarNode(SourceSpan.None, joined, isQuoted: false)], _vocabulary).Known > 0)
            return joined;

        var isNumber = TableHeading.FindFact(lower.Name, _vocabulary) is { Type: FactType.Number or FactType.Count };
        var read = isNumber && !lower.HasUnit(_vocabulary) && upper.HasUnit(_vocabulary) ? $"{lower.Name}（{upper.Behind}）" : below;
        if (TableHeading.Judge([new ScalarNode(SourceSpan.None, read, isQuoted: false)], _vocabulary).Known > 0)
            Grouped.Add((upper.Text, HeadingText.Of(read).Text));
        return read;
    }
}
