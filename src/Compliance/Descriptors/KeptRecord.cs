using Compliance.Diagnostics;
using Compliance.Facts;
using Compliance.Text;

namespace Compliance.Descriptors;

/// <summary>The record of a subject, from which each fact is read when somebody asks for it: of a register's subjects most facts are never asked for.</summary>
/// <param name="record">A record of its own, which was read before without an error.</param>
/// <param name="columns">The column of each slot; null where the register has none.</param>
/// <param name="heading">What the columns are about.</param>
/// <param name="date">The date; null where none is given.</param>
/// <param name="jurisdiction">The jurisdiction; null where none is given.</param>
internal sealed class KeptRecord(CsvRecord record, ColumnReader?[] columns, TableHeading heading, StatedDay? date, string? jurisdiction) : CellPlaces
{
    /// <summary>What is said of the subject besides its facts.</summary>
    public SubjectHeader Header => new(
        TextOf(heading.IdColumn) ?? "", TextOf(heading.NameColumn), date?.Date, jurisdiction, TextOf(heading.SourceColumn), [], new SourceSpan(record.File, record.Line, 1))
    {
        Days = date?.Days,
    };

    /// <summary>What is stated of a fact, without its place; null where nothing is.</summary>
    public StatedValue? Read(int slot) => columns[slot] is { } column && !record.IsEmpty(column.Index) ? column.ReadAgain(record) : null;

    /// <inheritdoc/>
    public override SourceSpan Of(int slot) => new(record.File, record.Line, record.ColumnOf(columns[slot]!.Index));

    private string? TextOf(int column) => column >= 0 && !record.IsEmpty(column) ? RowReader.Stated(record.TextOf(column)) : null;
}
