using Compliance.Diagnostics;
using Compliance.Text;

namespace Compliance.Descriptors;

/// <summary>Where the cells of one row stand: few of a register's places are ever asked for.</summary>
/// <param name="File">The file.</param>
/// <param name="Line">The line.</param>
/// <param name="Offsets">How many bytes of the line stand before each slot's cell.</param>
/// <param name="TextColumns">The columns of these bytes.</param>
internal sealed record CellPlaces(string File, int Line, ushort[] Offsets, Utf16Columns TextColumns)
{
    public SourceSpan Of(int slot) => new(File, Line, TextColumns.Of(Offsets[slot]));
}
