using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Compliance.Reporting.Xlsx;

/// <summary>
/// A workbook that is written part by part into a stream, which is never read: each sheet is a part of its own, and the list of them comes last. What a
/// workbook has in memory does not grow with its rows.
/// </summary>
internal sealed class Workbook : IDisposable
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string PackageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string ContentTypes = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string SheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

    // The earliest that the format knows: a result is the same bytes each time.
    private static readonly DateTimeOffset Written = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ZipArchive _archive;
    private readonly List<string> _names = [];

    public Workbook(Stream output) => _archive = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8);

    /// <summary>The sheets so far, by their names, in the order in which they were written.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>Opens a sheet; the one before it has to be closed.</summary>
    public XmlWriter OpenSheet(string name)
    {
        _names.Add(name);
        return Open($"xl/worksheets/sheet{_names.Count}.xml");
    }

    /// <summary>Writes what binds the sheets together.</summary>
    /// <param name="order">The names of the sheets in the order in which they are shown.</param>
    public void End(IReadOnlyList<string> order)
    {
        WriteRoot();
        WriteSheets(order);
        using (var xml = Open("xl/styles.xml"))
            Styles.Write(xml, Main);

        // The list of parts comes last, and without it there is no workbook.
        _archive.Dispose();
    }

    public void Dispose() => _archive.Dispose();

    private XmlWriter Open(string part)
    {
        var entry = _archive.CreateEntry(part, CompressionLevel.Fastest);
        entry.LastWriteTime = Written;
        return XmlWriter.Create(entry.Open(), new XmlWriterSettings { Encoding = new UTF8Encoding(false), CloseOutput = true, NewLineChars = "\n" });
    }

    private void WriteRoot()
    {
        using (var xml = Open("[Content_Types].xml"))
        {
            xml.WriteStartElement("Types", ContentTypes);
            WriteType(xml, "Default", ("Extension", "rels"), "application/vnd.openxmlformats-package.relationships+xml");
            WriteType(xml, "Default", ("Extension", "xml"), "application/xml");
            WriteType(xml, "Override", ("PartName", "/xl/workbook.xml"), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml");
            WriteType(xml, "Override", ("PartName", "/xl/styles.xml"), "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml");
            for (var sheet = 1; sheet <= _names.Count; sheet++)
                WriteType(xml, "Override", ("PartName", $"/xl/worksheets/sheet{sheet}.xml"), SheetType);
            xml.WriteEndElement();
        }

        using (var xml = Open("_rels/.rels"))
        {
            xml.WriteStartElement("Relationships", PackageRelationships);
            WriteRelationship(xml, "rId1", "officeDocument", "xl/workbook.xml");
            xml.WriteEndElement();
        }
    }

    private void WriteSheets(IReadOnlyList<string> order)
    {
        using (var xml = Open("xl/_rels/workbook.xml.rels"))
        {
            xml.WriteStartElement("Relationships", PackageRelationships);
            for (var sheet = 1; sheet <= _names.Count; sheet++)
                WriteRelationship(xml, $"rId{sheet}", "worksheet", $"worksheets/sheet{sheet}.xml");
            WriteRelationship(xml, $"rId{_names.Count + 1}", "styles", "styles.xml");
            xml.WriteEndElement();
        }

        using (var xml = Open("xl/workbook.xml"))
        {
            xml.WriteStartElement("workbook", Main);
            xml.WriteAttributeString("xmlns", "r", null, Relationships);
            xml.WriteStartElement("sheets");
            for (var place = 0; place < order.Count; place++)
            {
                var sheet = _names.IndexOf(order[place]) + 1;
                xml.WriteStartElement("sheet");
                xml.WriteAttributeString("name", order[place]);
                xml.WriteAttributeString("sheetId", XmlConvert.ToString(sheet));
                xml.WriteAttributeString("r", "id", Relationships, $"rId{sheet}");
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
        }
    }

    private static void WriteType(XmlWriter xml, string element, (string Name, string Value) of, string type)
    {
        xml.WriteStartElement(element);
        xml.WriteAttributeString(of.Name, of.Value);
        xml.WriteAttributeString("ContentType", type);
        xml.WriteEndElement();
    }

    private static void WriteRelationship(XmlWriter xml, string id, string type, string target)
    {
        xml.WriteStartElement("Relationship");
        xml.WriteAttributeString("Id", id);
        xml.WriteAttributeString("Type", $"{Relationships}/{type}");
        xml.WriteAttributeString("Target", target);
        xml.WriteEndElement();
    }
}
