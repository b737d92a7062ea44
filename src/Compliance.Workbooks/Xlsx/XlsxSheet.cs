using System;
using System.Collections.Generic;
using System.Text;
using Compliance.Localization;
using Compliance.Tables;
using Compliance.Workbooks.Formats;
using Compliance.Workbooks.Limits;

namespace Compliance.Workbooks.Xlsx;

/// <summary>A sheet of a package, read row by row.</summary>
internal sealed class XlsxSheet(XlsxPackage package, string part, string name, bool isHidden, SharedTexts texts, CellStyles styles, bool from1904) : ISheet
{
    private readonly SortedSet<int> _hiddenColumns = [];
    private readonly List<CellRange> _merged = [];
    private readonly StringBuilder _builder = new();
    private bool _hidesRows;

    public string Name => name;

    public bool IsHidden => isHidden;

    public IReadOnlyCollection<int> HiddenColumns => _hiddenColumns;

    public IReadOnlyList<CellRange> MergedCells => _merged;

    public IEnumerable<SheetRow> ReadRows()
    {
        using var reader = package.Open(part);
        var cells = new List<SheetCell>();
        var last = 0;
        while (reader.ReadStart())
        {
            switch (reader.Name)
            {
                case "sheetFormatPr":
                    _hidesRows = reader.Says("zeroHeight");
                    break;
                case "col":
                    ReadColumns(reader);
                    break;
                case "row":
                    var number = reader.Attribute("r") is null ? last + 1 : reader.Number("r");
                    if (number <= last || number > WorkbookLimits.Rows)
                        throw Damaged(last + 1);
                    last = number;
                    var isHiddenRow = reader.Says("hidden") || (_hidesRows && reader.Attribute("ht") is null);
                    cells.Clear();
                    ReadCells(reader, number, cells);
                    yield return new SheetRow(number, cells, isHiddenRow);
                    break;
                case "mergeCell" when CellReference.ReadRange(reader.Attribute("ref") ?? "") is { } range:
                    if (_merged.Count == WorkbookLimits.Merged)
                        throw new WorkbookException(new LocalizedText($"合并单元格过多：超过上限 {WorkbookLimits.Merged} 处", $"it has too many merged cells: more than the limit of {WorkbookLimits.Merged}"), name);
                    _merged.Add(range);
                    break;
            }
        }
    }

    private void ReadColumns(PartReader reader)
    {
        if (!reader.Says("hidden") && reader.Attribute("width") is not "0")
            return;

        for (var column = Math.Max(1, reader.Number("min")); column <= Math.Min(WorkbookLimits.Columns, reader.Number("max")); column++)
            _hiddenColumns.Add(column - 1);
    }

    private void ReadCells(PartReader reader, int row, List<SheetCell> cells)
    {
        if (reader.IsEmpty)
            return;

        var depth = reader.Depth;
        var last = -1;
        while (reader.ReadStartWithin(depth))
        {
            if (reader.Name != "c")
                continue;

            var column = reader.Attribute("r") is { } reference ? CellReference.ColumnOf(reference) : last + 1;
            if (column <= last || column >= WorkbookLimits.Columns)
                throw Damaged(row);
            last = column;
            if (!ReadCell(reader, row, out var text))
                continue;
            cells.Add(new SheetCell(column, text));
        }
    }

    // Whether anything stands in it; null is a formula without a stored value.
    private bool ReadCell(PartReader reader, int row, out string? text)
    {
        text = null;
        if (reader.IsEmpty)
            return false;

        var (type, style, depth) = (reader.Attribute("t") ?? "n", reader.Number("s"), reader.Depth);
        var (hasFormula, value) = (false, (string?)null);
        while (reader.ReadStartWithin(depth))
        {
            if (reader.Name == "f")
                hasFormula = true;
            else if (reader.Name == "v" && reader.Depth == depth + 1)
                value = reader.ReadText();
            else if (reader.Name == "is")
                value = RichText.Read(reader, _builder);
        }

        if (value is null || (value.Length == 0 && type is not ("str" or "s" or "inlineStr")))
            return hasFormula;

        text = TextOf(type, value, style, row);
        return text.Length > 0;
    }

    private string TextOf(string type, string value, int style, int row) => type switch
    {
        "s" => int.TryParse(value, out var number) && texts.Of(number) is { } shared ? shared : throw Damaged(row),
        "inlineStr" => value,
        "str" => RichText.Unescape(value),
        "b" => value is "1" or "true" ? "true" : "false",
        "e" => value,
        "d" => value.Length >= 10 ? value[..10] : value,
        _ => CellText.Of(value, styles.Of(style), from1904),
    };

    private WorkbookException Damaged(int row) => new(new LocalizedText("单元格的位置或内容有误，文件可能已损坏", "a cell is not where or what it can be: the file may be damaged"), name, row);
}
