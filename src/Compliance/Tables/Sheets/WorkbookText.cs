using System.Collections.Generic;
using System.IO;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Facts;
using Compliance.Localization;

namespace Compliance.Tables;

/// <summary>
/// Writes the sheets of a workbook as CSV, to be read like any other table: the first rows in memory, until it is known where the heading is, and those that follow to a
/// file. What is hidden, merged or not read is said.
/// </summary>
internal sealed class WorkbookText(string path, Vocabulary vocabulary, DiagnosticBag diagnostics, Stream spool)
{
    // A heading further down is none, and one of several rows is complete behind it.
    private const int MostTop = 32;
    private const int MostNamed = 8;

    private readonly List<TableSheet> _sheets = [];
    private readonly List<string> _hidden = [];
    private readonly List<string> _hiddenTables = [];
    private readonly List<string> _unheaded = [];

    /// <summary>The hidden sheets that are tables: what stands in them is left out.</summary>
    public IReadOnlyList<string> HiddenTables => _hiddenTables;

    /// <summary>Writes all sheets that are read; an error says why there are none.</summary>
    public IReadOnlyList<TableSheet> Write(IWorkbook workbook)
    {
        if (workbook.CountsFrom1904)
            diagnostics.Report(DiagnosticKinds.DaysFrom1904, SourceSpan.WholeFile(path));
        if (workbook.HasLinks)
            diagnostics.Report(DiagnosticKinds.LinkedWorkbooks, SourceSpan.WholeFile(path));
        foreach (var sheet in workbook.Sheets)
        {
            if (sheet.IsHidden)
                LeaveOut(sheet);
            else
                Write(sheet);
        }

        if (_hidden.Count > 0)
            diagnostics.Report(DiagnosticKinds.HiddenSheets, SourceSpan.WholeFile(path), ("found", Listed(_hidden)));
        if (_sheets.Count == 0)
            diagnostics.Report(DiagnosticKinds.NoSheet, SourceSpan.WholeFile(path), ("found", Listed(_unheaded)), ("expected", new LocalizedText("“类别”和“编号”", "'subject' and 'id'")));
        else if (_unheaded.Count > 0)
            diagnostics.Report(DiagnosticKinds.SheetsWithoutHeading, SourceSpan.WholeFile(path), ("found", Listed(_unheaded)));
        return _sheets;
    }

    // A list of words to choose from is no table; one that is may hold members of a jurisdiction.
    private void LeaveOut(ISheet sheet)
    {
        _hidden.Add(sheet.Name);
        var top = new List<(int Number, List<SheetCell> Cells)>();
        foreach (var row in sheet.ReadRows())
        {
            if (top.Count < MostTop)
                top.Add((row.Number, [.. row.Cells]));
        }

        if (FormSheet.In(top) is not null || new SheetTop(top, sheet.MergedCells, vocabulary).HeadingRow > 0)
            _hiddenTables.Add(sheet.Name);
    }

    private void Write(ISheet sheet)
    {
        var top = new List<(int Number, List<SheetCell> Cells)>();
        var hiddenRows = new RowRanges();
        var (start, last) = (spool.Length, 0);
        spool.Position = start;
        SheetTextWriter? body = null;
        FormSheet? form = null;
        foreach (var row in sheet.ReadRows())
        {
            if (row.Number <= last)
                throw new WorkbookException(new LocalizedText("行号没有依次递增", "its rows are not in order"), sheet.Name, row.Number);

            last = row.Number;
            if (row.IsHidden && row.Cells.Count > 0)
                hiddenRows.Add(row.Number);
            if (body is null && top.Count < MostTop)
            {
                top.Add((row.Number, [.. row.Cells]));
                form?.Add(row.Number, row.Cells);
                form ??= FormSheet.In(top);
                continue;
            }

            if (form is { IsFull: false })
            {
                form.Add(row.Number, row.Cells);
                continue;
            }

            body ??= new SheetTextWriter(spool, WidthOf(top), top[top.Count - 1].Number + 1);
            body.Write(row.Number, row.Cells);
        }

        if (form is { HasQuestions: true, IsFull: false })
        {
            _sheets.Add(new TableSheet(form.LayoutOf(sheet.Name), new SheetStream(form.ToTable(), spool, start, 0)));
            return;
        }

        var heading = new SheetTop(top, sheet.MergedCells, vocabulary);
        if (heading.HeadingRow == 0)
        {
            if (last > 0)
                _unheaded.Add(sheet.Name);
            spool.SetLength(start);
            return;
        }

        var head = new MemoryStream();
        var writer = new SheetTextWriter(head, WidthOf(top), 1);
        foreach (var (number, cells) in heading.Rows)
            writer.Write(number, cells);
        _sheets.Add(new TableSheet(new SheetLayout(sheet.Name), new SheetStream(head.ToArray(), spool, start, spool.Length - start)));
        Tell(sheet, heading, hiddenRows, WidthOf(top));
    }

    // What the first rows are wide; what stands further to the right, or is merged there, has no heading.
    private static int WidthOf(List<(int Number, List<SheetCell> Cells)> top) =>
        1 + top.SelectMany(row => row.Cells).Where(cell => cell.Text is null || cell.Text.Trim().Length > 0).Select(cell => cell.Column).DefaultIfEmpty(0).Max();

    private void Tell(ISheet sheet, SheetTop heading, RowRanges hiddenRows, int width)
    {
        var whole = SourceSpan.WholeFile(path) with { Sheet = sheet.Name };
        var hiddenColumns = sheet.HiddenColumns.Where(column => column < width).OrderBy(column => column).Select(column => CellName.ColumnOf(column + 1)).ToList();
        if (hiddenColumns.Count > 0)
            diagnostics.Report(DiagnosticKinds.HiddenColumns, whole, ("found", Listed(hiddenColumns)));
        if (hiddenRows.Count > 0)
            diagnostics.Report(DiagnosticKinds.HiddenRows, whole, ("found", Listed(hiddenRows.Texts)));
        var merged = sheet.MergedCells.Where(range => range.LastRow > heading.HeadingRow && range.FirstColumn < width).Select(range => range.ToString()).ToList();
        if (merged.Count > 0)
            diagnostics.Report(DiagnosticKinds.MergedCells, whole, ("found", Listed(merged)));
        if (heading.Grouped.Count > 0)
        {
            diagnostics.Report(
                DiagnosticKinds.GroupedHeadings, whole with { Line = heading.HeadingRow },
                ("found", Listed([.. heading.Grouped.Select(one => $"{one.Above} › {one.Heading}")])));
        }
    }

    private static LocalizedText Listed(IReadOnlyList<string> names)
    {
        var shown = names.Take(MostNamed).ToList();
        var more = names.Count - shown.Count;
        return new LocalizedText(
            string.Join("、", shown) + (more == 0 ? "" : $" 等 {names.Count} 处"),
            string.Join(", ", shown) + (more == 0 ? "" : $" and {more} more"));
    }
}
