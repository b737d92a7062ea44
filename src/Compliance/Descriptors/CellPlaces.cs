using Compliance.Diagnostics;

namespace Compliance.Descriptors;

/// <summary>The source locations of the cells of one row: few of a register's source locations are ever needed.</summary>
internal abstract class CellPlaces
{
    /// <summary>The source location of the cell of a slot.</summary>
    public abstract SourceSpan Of(int slot);
}
