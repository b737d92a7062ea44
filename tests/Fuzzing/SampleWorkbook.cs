using System.IO;
using System.IO.Compression;
using System.Text;

namespace Compliance.Fuzzing;

/// <summary>A workbook around a sheet: a change of its packed bytes would mostly be one that cannot be unpacked.</summary>
internal static class SampleWorkbook
{
    private const string Relations = "<Relationships><Relationship Id=\"r1\" Type=\"x/officeDocument\" Target=\"xl/workbook.xml\"/><Relationship Id=\"s1\" Type=\"x/worksheet\" Target=\"sheet1.xml\"/><Relationship Id=\"st\" Type=\"x/styles\" Target=\"styles.xml\"/></Relationships>";

    /// <summary>The bytes of a workbook whose only sheet has this XML.</summary>
    public static byte[] WithSheet(byte[] sheet)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "_rels/.rels", Encoding.UTF8.GetBytes(Relations));
            Add(zip, "xl/_rels/workbook.xml.rels", Encoding.UTF8.GetBytes(Relations));
            Add(zip, "xl/workbook.xml", "<workbook xmlns:r=\"r\"><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"s1\"/></sheets></workbook>"u8.ToArray());
            Add(zip, "xl/styles.xml", "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"10\"/></cellXfs></styleSheet>"u8.ToArray());
            Add(zip, "xl/sheet1.xml", sheet);
        }

        return stream.ToArray();
    }

    private static void Add(ZipArchive zip, string name, byte[] bytes)
    {
        using var part = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
        part.Write(bytes);
    }
}
