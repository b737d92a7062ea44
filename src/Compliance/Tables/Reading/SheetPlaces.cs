using Compliance.Diagnostics;

namespace Compliance.Tables;

/// <summary>The cells of a row in a workbook.</summary>
/// <param name="file">The file.</param>
/// <param name="sheet">The sheet.</param>
/// <param name="row">The row, counted from 1.</param>
internal sealed class SheetPlaces(string file, string sheet, int row) : IRecordPlaces
{
    /// <inheritdoc/>
    public SourceSpan Of(int offset) => new(file, row, offset + 1) { Sheet = sheet };
}
