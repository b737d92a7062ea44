using Compliance.Diagnostics;
using Compliance.Text;

namespace Compliance.Descriptors;

/// <summary>The offsets of the cells of one row, in bytes.</summary>
/// <param name="file">The file.</param>
/// <param name="line">The line.</param>
/// <param name="offsets">How many bytes of the line precede each slot's cell.</param>
/// <param name="columns">The columns of these bytes.</param>
internal sealed class CellOffsets(string file, int line, ushort[] offsets, Utf16Columns columns) : CellPlaces
{
    /// <inheritdoc/>
    public override SourceSpan Of(int slot) => new(file, line, columns.Of(offsets[slot]));
}
