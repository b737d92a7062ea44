using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Xml.Linq;

namespace Compliance.Tests.Reporting.Xlsx;

/// <summary>Reads a workbook part by part, by the standard and not by the classes that write it.</summary>
internal sealed class WorkbookReader
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly XNamespace Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public WorkbookReader(byte[] bytes)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes));
        Parts = archive.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var stream = entry.Open();
            return XDocument.Load(stream).Root!;
        });
        var targets = Parts["xl/_rels/workbook.xml.rels"].Elements().ToDictionary(one => (string)one.Attribute("Id")!, one => "xl/" + (string)one.Attribute("Target")!);
        Sheets = [.. Parts["xl/workbook.xml"].Descendants(Main + "sheet").Select(sheet => ((string)sheet.Attribute("name")!, Parts[targets[(string)sheet.Attribute(Relationships + "id")!]]))];
    }

    public IReadOnlyDictionary<string, XElement> Parts { get; }

    /// <summary>The sheets in the order in which they are shown.</summary>
    public IReadOnlyList<(string Name, XElement Sheet)> Sheets { get; }

    public XElement this[string name] => Sheets.Single(sheet => sheet.Name == name).Sheet;

    public static XName Name(string element) => Main + element;

    /// <summary>The rows of a sheet behind its headings, by these.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, XElement>> Rows(XElement sheet)
    {
        var rows = sheet.Descendants(Main + "row").ToList();
        var headings = rows[0].Elements().ToDictionary(cell => ColumnOf(cell), Text);
        return [.. rows.Skip(1).Select(row => row.Elements().ToDictionary(cell => headings[ColumnOf(cell)]))];
    }

    /// <summary>What a cell shows.</summary>
    public static string Text(XElement cell) => string.Concat(cell.Descendants().Where(element => element.Name.LocalName is "t" or "v").Select(element => element.Value));

    private static string ColumnOf(XElement cell) => ((string)cell.Attribute("r")!).TrimEnd([.. "0123456789"]);
}
