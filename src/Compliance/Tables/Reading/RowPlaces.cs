using Compliance.Diagnostics;
using Compliance.Subjects;

namespace Compliance.Tables;

/// <summary>Where the cells of one row stand, by their bytes, without the bytes themselves.</summary>
/// <param name="places">The lines and columns of the record's bytes.</param>
/// <param name="offsets">How many bytes of the record stand before each column's cell.</param>
/// <param name="columns">The column of each slot.</param>
internal sealed class RowPlaces(RecordPlaces places, int[] offsets, ColumnReader?[] columns) : ICellPlaces
{
    /// <inheritdoc/>
    public SourceSpan Of(int slot) => places.Of(offsets[columns[slot]!.Index]);
}
