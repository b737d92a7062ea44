using Compliance.Diagnostics;
using Compliance.Facts;
using Compliance.Text;
using Compliance.Values;

namespace Compliance.Descriptors;

/// <summary>The record of a subject, from which each fact is read on demand: of a register's subjects most facts are never read.</summary>
/// <param name="record">A record of its own, which was read before without an error.</param>
/// <param name="columns">The column of each slot; null where the register has none.</param>
/// <param name="heading">What the columns are about.</param>
/// <param name="date">The date, or null.</param>
/// <param name="jurisdiction">The jurisdiction, or null.</param>
internal sealed class KeptRecord(CsvRecord record, ColumnReader?[] columns, TableHeading heading, CalendarDate? date, string? jurisdiction) : CellPlaces
{
    /// <summary>What is said of the subject besides its facts.</summary>
    public SubjectHeader Header => new(
        TextOf(heading.IdColumn) ?? "", TextOf(heading.NameColumn), date, jurisdiction, TextOf(heading.SourceColumn), [], new SourceSpan(record.File, record.Line, 1));

    /// <summary>What is stated of a fact, without its source location, or null.</summary>
    public StatedValue? Read(int slot) => columns[slot] is { } column && !record.IsEmpty(column.Index) ? column.ReadAgain(record) : null;

    /// <inheritdoc/>
    public override SourceSpan Of(int slot) => new(record.File, record.Line, record.ColumnOf(columns[slot]!.Index));

    private string? TextOf(int column) => column >= 0 && !record.IsEmpty(column) ? RowReader.Stated(record.TextOf(column)) : null;
}
