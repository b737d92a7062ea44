using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Security;
using System.Text;

namespace Compliance.Tests.Workbooks;

/// <summary>Makes workbooks by writing their XML, so that a test says what stands in them letter by letter.</summary>
internal sealed class WorkbookMaker
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly List<(string Name, string Xml, string State)> _sheets = [];
    private readonly List<string> _formats = [];
    private readonly Dictionary<string, string> _parts = [];

    /// <summary>Whether days are counted from 1904.</summary>
    public bool CountsFrom1904 { get; init; }

    /// <summary>Adds a sheet of rows.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="rows">The rows from the first on: cells as <see cref="Written"/> and its kind give them, or null.</param>
    /// <param name="behind">What stands behind the rows.</param>
    /// <param name="before">What stands before them.</param>
    /// <param name="state">Whether it is hidden.</param>
    /// <param name="hidden">The rows that are hidden.</param>
    public WorkbookMaker Sheet(string name, IEnumerable<string?[]> rows, string behind = "", string before = "", string state = "visible", params int[] hidden)
    {
        var xml = new StringBuilder($"<worksheet xmlns=\"{Main}\">{before}<sheetData>");
        foreach (var (row, index) in rows.Select((row, index) => (row, index + 1)))
        {
            xml.Append($"<row r=\"{index}\"{(hidden.Contains(index) ? " hidden=\"1\"" : "")}>");
            for (var column = 0; column < row.Length; column++)
            {
                if (row[column] is { } cell)
                    xml.Append(cell.Replace("@", $"r=\"{Name(column)}{index}\"", StringComparison.Ordinal));
            }

            xml.Append("</row>");
        }

        return Raw(name, xml.Append("</sheetData>").Append(behind).Append("</worksheet>").ToString(), state);
    }

    /// <summary>Adds a sheet by its XML.</summary>
    public WorkbookMaker Raw(string name, string xml, string state = "visible")
    {
        _sheets.Add((name, xml, state));
        return this;
    }

    /// <summary>Adds a part, or takes another one's place.</summary>
    public WorkbookMaker Part(string path, string text)
    {
        _parts[path] = text;
        return this;
    }

    /// <summary>A text.</summary>
    public static string Written(string text) => $"<c @ t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t></is></c>";

    /// <summary>A number, as it is stored.</summary>
    public static string Number(string number) => $"<c @><v>{number}</v></c>";

    /// <summary>A number in a format.</summary>
    public string Number(string number, string format)
    {
        if (!_formats.Contains(format))
            _formats.Add(format);
        return $"<c @ s=\"{_formats.IndexOf(format) + 1}\"><v>{number}</v></c>";
    }

    /// <summary>Texts in a row.</summary>
    public static string?[] Texts(params string?[] texts) => [.. texts.Select(text => text is null ? null : Written(text))];

    /// <summary>The bytes.</summary>
    public byte[] Bytes()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, text) in Parts())
            {
                using var writer = new StreamWriter(zip.CreateEntry(path).Open(), new UTF8Encoding(false));
                writer.Write(text);
            }
        }

        return stream.ToArray();
    }

    /// <summary>Writes it to a file.</summary>
    public void Save(string path) => File.WriteAllBytes(path, Bytes());

    private static string Name(int column) => column < 26 ? $"{(char)('A' + column)}" : $"{(char)('A' + (column / 26) - 1)}{(char)('A' + (column % 26))}";

    private Dictionary<string, string> Parts()
    {
        var parts = new Dictionary<string, string>
        {
            ["_rels/.rels"] = $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
            ["xl/workbook.xml"] = $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><workbookPr{(CountsFrom1904 ? " date1904=\"1\"" : "")}/><sheets>"
                + string.Concat(_sheets.Select((sheet, index) => $"<sheet name=\"{sheet.Name}\" sheetId=\"{index + 1}\" state=\"{sheet.State}\" r:id=\"s{index}\"/>")) + "</sheets></workbook>",
            ["xl/_rels/workbook.xml.rels"] = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + string.Concat(_sheets.Select((_, index) => $"<Relationship Id=\"s{index}\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet{index + 1}.xml\"/>"))
                + $"<Relationship Id=\"st\" Type=\"{Office}/styles\" Target=\"styles.xml\"/><Relationship Id=\"sh\" Type=\"{Office}/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>",
            ["xl/styles.xml"] = $"<styleSheet xmlns=\"{Main}\"><numFmts>"
                + string.Concat(_formats.Select((format, index) => $"<numFmt numFmtId=\"{200 + index}\" formatCode=\"{SecurityElement.Escape(format)}\"/>"))
                + "</numFmts><cellStyleXfs><xf numFmtId=\"9\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/>" + string.Concat(_formats.Select((_, index) => $"<xf numFmtId=\"{200 + index}\"/>")) + "</cellXfs></styleSheet>",
        };
        for (var index = 0; index < _sheets.Count; index++)
            parts[$"xl/worksheets/sheet{index + 1}.xml"] = _sheets[index].Xml;
        foreach (var part in _parts)
            parts[part.Key] = part.Value;
        return parts;
    }
}
