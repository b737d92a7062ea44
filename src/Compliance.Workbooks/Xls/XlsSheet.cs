using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Compliance.Localization;
using Compliance.Tables;
using Compliance.Workbooks.Formats;
using ExcelDataReader;
using CellRange = Compliance.Tables.CellRange;

namespace Compliance.Workbooks.Xls;

/// <summary>A sheet of a binary workbook. Its reader is at one sheet at a time, and goes forward.</summary>
internal sealed class XlsSheet(IExcelDataReader reader, string name, bool isHidden, int index) : ISheet
{
    private readonly Dictionary<string, NumberFormat> _formats = new(StringComparer.Ordinal);
    private List<int> _hiddenColumns = [];
    private List<CellRange> _merged = [];

    public string Name => name;

    public bool IsHidden => isHidden;

    public IReadOnlyCollection<int> HiddenColumns => _hiddenColumns;

    public IReadOnlyList<CellRange> MergedCells => _merged;

    public IEnumerable<SheetRow> ReadRows()
    {
        GoTo();
        _merged = [.. (reader.MergeCells ?? []).Select(range => new CellRange(range.FromRow + 1, range.ToRow + 1, range.FromColumn, range.ToColumn))];
        var cells = new List<SheetCell>();
        var hiddenColumns = new HashSet<int>();
        for (var row = 1; XlsWorkbook.Guard(reader.Read); row++)
        {
            cells.Clear();
            for (var column = 0; column < reader.FieldCount; column++)
            {
                if (row == 1 && XlsWorkbook.Guard(() => reader.GetColumnWidth(column)) == 0)
                    hiddenColumns.Add(column);
                if (XlsWorkbook.Guard(() => TextOf(column)) is { Length: > 0 } text)
                    cells.Add(new SheetCell(column, text));
            }

            yield return new SheetRow(row, cells, reader.RowHeight == 0);
        }

        _hiddenColumns = [.. hiddenColumns];
    }

    private void GoTo()
    {
        XlsWorkbook.Guard(() =>
        {
            reader.Reset();
            for (var before = 0; before < index; before++)
                reader.NextResult();
            return true;
        });
    }

    private string? TextOf(int column)
    {
        switch (reader.GetValue(column))
        {
            case null:
                return null;
            case string text:
                return text;
            case bool yes:
                return yes ? "true" : "false";
            case DateTime day:
                return DayOf(day, FormatOf(column).Kind);
            case TimeSpan time:
                return time.ToString(@"hh\:mm", CultureInfo.InvariantCulture);
            case IFormattable number:
                return CellText.Of(number.ToString("R", CultureInfo.InvariantCulture), FormatOf(column), from1904: false);
            default:
                throw new WorkbookException(new LocalizedText("单元格的内容无法识别", "a cell is nothing that a cell can be"), name);
        }
    }

    private static string DayOf(DateTime day, NumberKind kind) => kind switch
    {
        NumberKind.Month when day.Day == 1 => day.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        NumberKind.Year when day is { Day: 1, Month: 1 } => day.ToString("yyyy", CultureInfo.InvariantCulture),
        _ => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    };

    private NumberFormat FormatOf(int column)
    {
        var code = reader.GetNumberFormatString(column) ?? BuiltInFormats.Of(reader.GetNumberFormatIndex(column)) ?? "General";
        if (!_formats.TryGetValue(code, out var format))
            _formats.Add(code, format = NumberFormat.Of(code));
        return format;
    }
}
