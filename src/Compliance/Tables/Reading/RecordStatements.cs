using Compliance.Diagnostics;
using Compliance.Facts;
using Compliance.Subjects;

namespace Compliance.Tables;

/// <summary>The record of a subject, from which each fact is read when somebody asks for it: of a register's subjects most facts are never asked for.</summary>
/// <param name="kind">What kind of subject it is about.</param>
/// <param name="record">A record of its own, which was read before without an error.</param>
/// <param name="columns">The column of each slot; null where the register has none.</param>
/// <param name="heading">What the columns are about.</param>
/// <param name="date">The date; null where none is given.</param>
/// <param name="jurisdiction">The jurisdiction; null where none is given.</param>
internal sealed class RecordStatements(SubjectKind kind, CsvRecord record, ColumnReader?[] columns, TableHeading heading, StatedDay? date, string? jurisdiction)
    : Statements(kind, new StatedValue?[kind.Facts.Count], isRead: false), ICellPlaces
{
    private SubjectHeader? _header;

    /// <inheritdoc/>
    public override SubjectHeader Header => _header ??= new(
        record.StatedText(heading.IdColumn) ?? "", record.StatedText(heading.NameColumn), date?.Date, jurisdiction, record.StatedText(heading.SourceColumn),
        record.Start)
    {
        Days = date?.Days,
    };

    /// <inheritdoc/>
    public override ICellPlaces Places => this;

    SourceSpan ICellPlaces.Of(int slot) => record.SpanOf(columns[slot]!.Index);

    /// <inheritdoc/>
    protected override StatedValue? Read(int slot) => columns[slot] is { } column && !record.IsEmpty(column.Index) ? column.ReadAgain(record) : null;
}
