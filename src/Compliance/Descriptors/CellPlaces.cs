using Compliance.Diagnostics;

namespace Compliance.Descriptors;

/// <summary>Where the cells of one row stand: few of a register's places are ever asked for.</summary>
/// <param name="File">The file.</param>
/// <param name="Line">The line.</param>
/// <param name="Columns">The column of each slot's cell, in UTF-16 units from 1.</param>
internal sealed record CellPlaces(string File, int Line, ushort[] Columns)
{
    public SourceSpan Of(int slot) => new(File, Line, Columns[slot]);
}
