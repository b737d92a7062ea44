using Compliance.Diagnostics;

namespace Compliance.Descriptors;

/// <summary>Where the cells of one row stand: few of a register's places are ever asked for.</summary>
internal abstract class CellPlaces
{
    /// <summary>The place of the cell of a slot.</summary>
    public abstract SourceSpan Of(int slot);
}
