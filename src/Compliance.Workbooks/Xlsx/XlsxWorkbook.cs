using System.Collections.Generic;
using System.IO;
using System.Linq;
using Compliance.Localization;
using Compliance.Tables;
using Compliance.Workbooks.Limits;

namespace Compliance.Workbooks.Xlsx;

/// <summary>A workbook that is a package of XML.</summary>
internal sealed class XlsxWorkbook : IWorkbook
{
    private readonly XlsxPackage _package;
    private readonly SharedTexts _texts = new();
    private readonly CellStyles _styles = new();
    private readonly List<ISheet> _sheets = [];

    public XlsxWorkbook(Stream stream)
    {
        _package = new XlsxPackage(stream);
        try
        {
            Read();
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public IReadOnlyList<ISheet> Sheets => _sheets;

    public bool CountsFrom1904 { get; private set; }

    public bool HasLinks { get; private set; }

    public void Dispose()
    {
        _texts.Dispose();
        _package.Dispose();
    }

    private void Read()
    {
        var path = _package.RelationshipsOf("").FirstOrDefault(one => one.Type == "officeDocument" && !one.IsExternal)?.Part ?? "xl/workbook.xml";
        if (!_package.Has(path))
            throw new WorkbookException(new LocalizedText("压缩包中没有工作簿", "there is no workbook in the package"));

        var relationships = _package.RelationshipsOf(path);
        HasLinks = relationships.Any(one => one.Type == "externalLink");
        if (PartOf(relationships, "sharedStrings") is { } texts)
        {
            using var reader = _package.Open(texts);
            _texts.Read(reader);
        }

        if (PartOf(relationships, "styles") is { } styles)
        {
            using var reader = _package.Open(styles);
            _styles.Read(reader);
        }

        using var workbook = _package.Open(path);
        ReadSheets(workbook, relationships);
    }

    private string? PartOf(IReadOnlyList<XlsxPackage.Relationship> relationships, string type) =>
        relationships.FirstOrDefault(one => one.Type == type && !one.IsExternal && _package.Has(one.Part))?.Part;

    private void ReadSheets(PartReader reader, IReadOnlyList<XlsxPackage.Relationship> relationships)
    {
        while (reader.ReadStart())
        {
            if (reader.Name == "workbookPr")
                CountsFrom1904 = reader.Says("date1904");
            if (reader.Name != "sheet" || reader.AttributeOfAnyNamespace("id") is not { } id)
                continue;
            if (_sheets.Count == WorkbookLimits.Sheets)
                throw new WorkbookException(new LocalizedText($"工作表过多：超过上限 {WorkbookLimits.Sheets} 张", $"it has too many sheets: more than the limit of {WorkbookLimits.Sheets}"));

            // A sheet of a chart has no cells.
            if (relationships.FirstOrDefault(one => one.Id == id) is { IsExternal: false } sheet && sheet.Type is "worksheet")
                _sheets.Add(new XlsxSheet(_package, sheet.Part, reader.Attribute("name") ?? "", reader.Attribute("state") is "hidden" or "veryHidden", _texts, _styles, CountsFrom1904));
        }
    }
}
