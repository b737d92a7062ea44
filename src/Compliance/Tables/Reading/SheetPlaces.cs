using Compliance.Diagnostics;

namespace Compliance.Tables;

/// <summary>The cells of a row in a workbook.</summary>
/// <param name="file">The file.</param>
/// <param name="sheet">The sheet.</param>
/// <param name="line">The line of the record.</param>
internal sealed class SheetPlaces(string file, SheetLayout sheet, int line) : IRecordPlaces
{
    /// <inheritdoc/>
    public SourceSpan Of(int offset) => sheet.PlaceOf(file, line, offset);
}
