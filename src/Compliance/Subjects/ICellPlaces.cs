using Compliance.Diagnostics;

namespace Compliance.Subjects;

/// <summary>Where the values of one row of a table stand: few of a register's places are ever asked for.</summary>
internal interface ICellPlaces
{
    /// <summary>The place of the cell of a slot that is stated.</summary>
    SourceSpan Of(int slot);
}
