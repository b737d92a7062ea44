using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Facts;
using Compliance.Text;
using Compliance.Values;

namespace Compliance.Descriptors;

/// <summary>Reads rows of a register into subjects. It belongs to one thread at a time.</summary>
internal sealed class RowReader(Vocabulary vocabulary, TableHeading heading)
{
    private readonly Dictionary<SubjectKind, ColumnReader[]> _columns = [];
    private readonly Dictionary<SubjectKind, ColumnReader?[]> _bySlot = [];
    private readonly CellTable<SubjectKind> _kinds = new();
    private readonly CellTable<CalendarDate?> _dates = new();
    private readonly CellTable<string?> _jurisdictions = new();

    private readonly PendingRows _pending = new();

    /// <summary>The source location of the id of the row that was read last.</summary>
    public SourceSpan IdSpan { get; private set; }

    /// <summary>The subject of a row; null where what is wrong leaves none. Whether it has an id of its own is not asked.</summary>
    public Subject? Read(IReadOnlyList<ScalarNode> cells, DiagnosticBag diagnostics)
    {
        if (!HasAllCells(cells.Count, cells[0].Span, diagnostics) || KindReader.Read(cells[heading.SubjectColumn], vocabulary, diagnostics) is not { } kind)
            return null;

        var date = heading.DateColumn < 0 ? null : ReadDate(cells[heading.DateColumn], diagnostics);
        var facts = new StatedValue?[kind.Facts.Count];
        foreach (var column in ColumnsOf(kind))
        {
            var cell = cells[column.Index];
            if (cell.Text.Length == 0)
                continue;
            if (column.Slot < 0)
                FactsReader.ReportUnknown(column.Heading, cell.Span, kind, diagnostics);
            else
                facts[column.Slot] = column.Read(cell, diagnostics);
        }

        var id = cells[heading.IdColumn];
        IdSpan = id.Span;
        string? Text(int column) => column >= 0 ? Stated(cells[column].Text) : null;
        var header = new SubjectHeader(
            id.Text.Trim(), Text(heading.NameColumn), date, Text(heading.JurisdictionColumn), Text(heading.SourceColumn), [], cells[0].Span);
        return new Subject(kind, header, facts);
    }

    /// <summary>The same from the bytes of a record.</summary>
    public Subject? Read(CsvRecord record, DiagnosticBag diagnostics)
    {
        var first = new SourceSpan(record.File, record.Line, 1);
        if (!HasAllCells(record.Count, first, diagnostics) || ReadKind(record, diagnostics) is not { } kind)
            return null;

        var date = ReadDate(record, diagnostics);
        var facts = new StatedValue?[kind.Facts.Count];
        var offsets = new ushort[kind.Facts.Count];
        foreach (var column in ColumnsOf(kind))
        {
            if (record.IsEmpty(column.Index))
                continue;

            // A column may be about facts of another kind than this row's; there the cell has to be empty.
            if (column.Slot < 0)
            {
                FactsReader.ReportUnknown(column.Heading, record.NodeOf(column.Index).Span, kind, diagnostics);
                continue;
            }

            facts[column.Slot] = column.Read(record, diagnostics);
            offsets[column.Slot] = (ushort)record.OffsetOf(column.Index);
        }

        IdSpan = new SourceSpan(record.File, record.Line, record.ColumnOf(heading.IdColumn));
        string? Text(int column) => column >= 0 && !record.IsEmpty(column) ? Stated(record.TextOf(column)) : null;
        var header = new SubjectHeader(
            Text(heading.IdColumn) ?? "", Text(heading.NameColumn), date, ReadJurisdiction(record), Text(heading.SourceColumn), [], first);
        return new Subject(kind, header, facts, new CellOffsets(record.File, record.Line, offsets, record.TextColumns));
    }

    /// <summary>The subject of a record that was read before, with a record of its own: facts are read from it on demand.</summary>
    public Subject ReadAgain(CsvRecord record)
    {
        var ignored = new DiagnosticBag();
        var kind = ReadKind(record, ignored) ?? throw new InvalidOperationException($"The record on line {record.Line} was read before.");
        return new Subject(kind, new KeptRecord(record.Keep(), ColumnsBySlot(kind), heading, ReadDate(record, ignored), ReadJurisdiction(record)));
    }

    /// <summary>The kind of the subject in a record, and its date if it has one; null where what is wrong leaves nothing of it.</summary>
    public (SubjectKind Kind, CalendarDate? Date)? ReadHead(CsvRecord record, DiagnosticBag diagnostics) =>
        HasAllCells(record.Count, new SourceSpan(record.File, record.Line, 1), diagnostics) && ReadKind(record, diagnostics) is { } kind
            ? (kind, ReadDate(record, diagnostics))
            : null;

    /// <summary>Records whose heads were read, and that wait to be read into columns.</summary>
    public PendingRows Pending => _pending;

    /// <summary>Reads what is pending into its block. Of the name, jurisdiction and source nothing is read: they cannot be wrong.</summary>
    public void ReadPending(DiagnosticBag diagnostics)
    {
        if (_pending.Count == 0)
            return;

        foreach (var column in ColumnsOf(_pending.Block!.Kind))
        {
            if (column.Slot >= 0)
                column.Read(_pending, diagnostics);
            else
                ReportUnknown(column, diagnostics);
        }

        _pending.Clear();
    }

    // A column may be about facts of another kind than these rows'; there the cells have to be empty.
    private void ReportUnknown(ColumnReader column, DiagnosticBag diagnostics)
    {
        for (var row = 0; row < _pending.Count; row++)
        {
            if (!_pending[row].IsEmpty(column.Index))
                FactsReader.ReportUnknown(column.Heading, _pending[row].NodeOf(column.Index).Span, _pending.Block!.Kind, diagnostics);
        }
    }

    /// <summary>The column of ids.</summary>
    public int IdColumn => heading.IdColumn;

    /// <summary>The id in a record; empty if there is none.</summary>
    public string IdOf(CsvRecord record)
    {
        IdSpan = new SourceSpan(record.File, record.Line, record.ColumnOf(heading.IdColumn));
        return record.TextOf(heading.IdColumn).Trim();
    }

    internal static string? Stated(string text) => text.Trim() is { Length: > 0 } stated ? stated : null;

    private ColumnReader?[] ColumnsBySlot(SubjectKind kind)
    {
        if (!_bySlot.TryGetValue(kind, out var columns))
            _bySlot.Add(kind, columns = [.. kind.Facts.Select((_, slot) => Array.Find(ColumnsOf(kind), column => column.Slot == slot))]);
        return columns;
    }

    private ColumnReader[] ColumnsOf(SubjectKind kind)
    {
        if (!_columns.TryGetValue(kind, out var columns))
            _columns.Add(kind, columns = [.. heading.FactColumns.Select(column => new ColumnReader(column, kind))]);
        return columns;
    }

    private bool HasAllCells(int count, SourceSpan span, DiagnosticBag diagnostics)
    {
        if (count == heading.Count)
            return true;

        diagnostics.Report(DiagnosticKinds.WrongCellCount, span, ("found", DecimalText.Of(count)), ("expected", DecimalText.Of(heading.Count)));
        return false;
    }

    private SubjectKind? ReadKind(CsvRecord record, DiagnosticBag diagnostics)
    {
        var hasKey = record.HasKey(heading.SubjectColumn);
        if (hasKey && _kinds.TryGet(record.KeyOf(heading.SubjectColumn), out var known))
            return known;

        var kind = KindReader.Read(record.NodeOf(heading.SubjectColumn), vocabulary, diagnostics);
        if (hasKey && kind is not null)
            _kinds.Keep(record.KeyOf(heading.SubjectColumn), kind);
        return kind;
    }

    private string? ReadJurisdiction(CsvRecord record)
    {
        var column = heading.JurisdictionColumn;
        if (column < 0 || record.IsEmpty(column))
            return null;
        if (!record.HasKey(column))
            return Stated(record.TextOf(column));
        if (_jurisdictions.TryGet(record.KeyOf(column), out var known))
            return known;

        var text = Stated(record.TextOf(column));
        _jurisdictions.Keep(record.KeyOf(column), text);
        return text;
    }

    private CalendarDate? ReadDate(CsvRecord record, DiagnosticBag diagnostics)
    {
        var column = heading.DateColumn;
        if (column < 0 || record.IsEmpty(column))
            return null;

        var hasKey = record.HasKey(column);
        if (hasKey && _dates.TryGet(record.KeyOf(column), out var known))
            return known;

        var before = diagnostics.Items.Count;
        var date = ReadDate(record.NodeOf(column), diagnostics);
        if (hasKey && diagnostics.Items.Count == before)
            _dates.Keep(record.KeyOf(column), date);
        return date;
    }

    private static CalendarDate? ReadDate(ScalarNode cell, DiagnosticBag diagnostics)
    {
        if (cell.Text.Trim().Length == 0)
            return null;
        if (CalendarDate.TryParse(cell.Text, out var date))
            return date;

        diagnostics.Report(DiagnosticKinds.BadDate, cell.Span, ("found", cell.Text));
        return null;
    }
}
