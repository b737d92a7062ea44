using System.Collections.Generic;
using Compliance.Workbooks.Formats;
using Compliance.Workbooks.Limits;

namespace Compliance.Workbooks.Xlsx;

/// <summary>The formats of numbers that the styles of cells have.</summary>
internal sealed class CellStyles
{
    private readonly List<NumberFormat> _formats = [];

    /// <summary>The format of a style; the general one where there is none of that number.</summary>
    public NumberFormat Of(int style) => style >= 0 && style < _formats.Count ? _formats[style] : NumberFormat.General;

    /// <summary>Reads them.</summary>
    public void Read(PartReader reader)
    {
        var own = new Dictionary<int, string>();
        var isOfCells = false;
        var depthOfCells = 0;
        while (reader.ReadStart())
        {
            if (isOfCells && reader.Depth <= depthOfCells)
                isOfCells = false;
            if (reader.Name == "numFmt" && own.Count < WorkbookLimits.Styles && reader.Attribute("formatCode") is { } code)
                own[reader.Number("numFmtId")] = code;
            else if (reader.Name == "cellXfs")
                (isOfCells, depthOfCells) = (true, reader.Depth);
            else if (isOfCells && reader.Name == "xf" && reader.Depth == depthOfCells + 1 && _formats.Count < WorkbookLimits.Styles)
                _formats.Add(FormatOf(reader.Number("numFmtId"), own));
        }
    }

    private static NumberFormat FormatOf(int number, Dictionary<int, string> own) =>
        (own.TryGetValue(number, out var code) ? code : BuiltInFormats.Of(number)) is { } found ? NumberFormat.Of(found) : NumberFormat.General;
}
