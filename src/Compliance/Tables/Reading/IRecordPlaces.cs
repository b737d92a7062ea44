using Compliance.Diagnostics;

namespace Compliance.Tables;

/// <summary>Where the cells of a record stand, without the record itself.</summary>
internal interface IRecordPlaces
{
    /// <summary>The place of a cell.</summary>
    /// <param name="offset">What <see cref="CsvRecord.OffsetOf"/> gives for it.</param>
    SourceSpan Of(int offset);
}
