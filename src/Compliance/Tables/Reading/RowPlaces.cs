using Compliance.Diagnostics;
using Compliance.Subjects;

namespace Compliance.Tables;

/// <summary>Where the cells of one row stand, by their bytes, without the bytes themselves.</summary>
/// <param name="places">Where the cells of the record stand.</param>
/// <param name="offsets">What the places know each column's cell by.</param>
/// <param name="columns">The column of each slot.</param>
internal sealed class RowPlaces(IRecordPlaces places, int[] offsets, ColumnReader?[] columns) : ICellPlaces
{
    /// <inheritdoc/>
    public SourceSpan Of(int slot) => places.Of(offsets[columns[slot]!.Index]);
}
