using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Security;
using System.Text;

namespace Compliance.Workbooks.Forms;

/// <summary>The rows of a sheet, while they are put together.</summary>
internal sealed class FormRows
{
    private readonly SortedDictionary<int, List<(string Column, string Text, int Style)>> _rows = [];

    /// <summary>The row that is added next, counted from 1.</summary>
    public int Next { get; private set; } = 1;

    /// <summary>Adds a row of cells, from the left to the right.</summary>
    public void Add(params (string Column, string Text, int Style)[] cells)
    {
        foreach (var (column, text, style) in cells)
            Put(Next, column, text, style);
        Next++;
    }

    /// <summary>Puts a cell to the right of those that a row has.</summary>
    public void Put(int row, string column, string text, int style)
    {
        if (!_rows.TryGetValue(row, out var cells))
            _rows.Add(row, cells = []);
        cells.Add((column, text, style));
    }

    /// <summary>All of them as XML.</summary>
    public string ToXml()
    {
        var xml = new StringBuilder("<sheetData>");
        foreach (var (number, cells) in _rows.Select(row => (row.Key, row.Value)))
        {
            xml.Append(CultureInfo.InvariantCulture, $"<row r=\"{number}\">");
            foreach (var (column, text, style) in cells)
            {
                xml.Append(CultureInfo.InvariantCulture, $"<c r=\"{column}{number}\" s=\"{style}\"");
                xml.Append(text.Length == 0 ? "/>" : $" t=\"inlineStr\"><is><t xml:space=\"preserve\">{Escape(text)}</t></is></c>");
            }

            xml.Append("</row>");
        }

        return xml.Append("</sheetData>").ToString();
    }

    /// <summary>A text as XML has it.</summary>
    public static string Escape(string text) => SecurityElement.Escape(text) ?? "";
}
