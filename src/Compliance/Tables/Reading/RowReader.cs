using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Facts;
using Compliance.Subjects;
using Compliance.Text;
using Compliance.Values;

namespace Compliance.Tables;

/// <summary>Reads rows of a register. It belongs to one thread at a time.</summary>
internal sealed class RowReader(Vocabulary vocabulary, TableHeading heading, BarePercentage percent = BarePercentage.EitherWay)
{
    private readonly Dictionary<SubjectKind, ColumnReader[]> _columns = [];
    private readonly Dictionary<SubjectKind, ColumnReader?[]> _bySlot = [];
    private readonly CellTable<SubjectKind> _kinds = new();
    private readonly CellTable<StatedDay?> _dates = new();
    private readonly CellTable<string?> _jurisdictions = new();

    private readonly PendingRows _pending = new();

    // What is read again was read before, and what was wrong was said then.
    private readonly DiagnosticBag _ignored = new();

    /// <summary>The lines of the rows so far that may be totals of those above.</summary>
    public List<int> Totals { get; } = [];

    /// <summary>Where the id of the row stands that was read last.</summary>
    public SourceSpan IdSpan { get; private set; }

    /// <summary>What a row states; null where what is wrong leaves nothing of it. Whether it has an id of its own is not asked.</summary>
    public Statements? Read(CsvRecord record, DiagnosticBag diagnostics)
    {
        var first = record.Start;
        if (!HasAllCells(record, diagnostics) || IsTotal(record, diagnostics) || ReadKind(record, diagnostics) is not { } kind)
            return null;

        CheckId(record, diagnostics);
        var date = ReadDate(record, diagnostics);
        var facts = new StatedValue?[kind.Facts.Count];
        var offsets = new int[record.Count];
        foreach (var column in ColumnsOf(kind))
        {
            if (record.IsEmpty(column.Index))
                continue;

            // A column may be about facts of another kind than this row's; there the cell has to be empty.
            if (column.Slot < 0)
            {
                if (!NotStated.Says(record.TextOf(column.Index)))
                    FactsReader.ReportUnknown(column.Heading, record.SpanOf(column.Index), kind, diagnostics);
                continue;
            }

            facts[column.Slot] = column.Read(record, diagnostics);
            offsets[column.Index] = record.OffsetOf(column.Index);
        }

        IdSpan = record.SpanOf(heading.IdColumn);
        var header = new SubjectHeader(
            record.StatedText(heading.IdColumn) ?? "", record.StatedText(heading.NameColumn), date?.Date, ReadJurisdiction(record), record.StatedText(heading.SourceColumn), first)
        {
            Days = date?.Days,
            Whole = heading.WholeColumns.Count == 0 ? null : ReadWhole(record, kind, diagnostics),
        };
        return new StatedFacts(kind, header, facts, new RowPlaces(record.Places, offsets, ColumnsBySlot(kind)));
    }

    // A part names what it is a part of; there may be columns for wholes of several kinds.
    private (SubjectKind Kind, string Id)? ReadWhole(CsvRecord record, SubjectKind kind, DiagnosticBag diagnostics)
    {
        (SubjectKind, string)? found = null;
        foreach (var (column, whole) in heading.WholeColumns)
        {
            if (record.StatedText(column) is not { } id)
                continue;

            if (found is null && kind.ContainedIn.Contains(whole))
                found = (whole, id);
            else if (column != heading.JurisdictionColumn)
                FactsReader.ReportUnknown(whole.Name, record.SpanOf(column), kind, diagnostics);
        }

        return found;
    }

    /// <summary>What a record states that was read before, with a record of its own: facts are read of it when they are asked for.</summary>
    public Statements ReadAgain(CsvRecord record)
    {
        _ignored.Clear();
        var kind = ReadKind(record, _ignored) ?? throw new InvalidOperationException($"The record on line {record.Line} was read before.");
        return new RecordStatements(kind, record.Keep(), ColumnsBySlot(kind), heading, ReadDate(record, _ignored), ReadJurisdiction(record));
    }

    /// <summary>The kind of the subject in a record, and its date if it has one; null where what is wrong leaves nothing of it.</summary>
    public (SubjectKind Kind, StatedDay? Date)? ReadHead(CsvRecord record, DiagnosticBag diagnostics)
    {
        if (!HasAllCells(record, diagnostics) || IsTotal(record, diagnostics) || ReadKind(record, diagnostics) is not { } kind)
            return null;

        CheckId(record, diagnostics);
        return (kind, ReadDate(record, diagnostics));
    }

    /// <summary>The kind of the subject in a record, which may have other cells than its heading asks for; null where it has none.</summary>
    public SubjectKind? ReadKindAlone(CsvRecord record) => record.Count > heading.SubjectColumn ? FindKind(record) : null;

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
            if (!_pending[row].IsEmpty(column.Index) && !NotStated.Says(_pending[row].TextOf(column.Index)))
                FactsReader.ReportUnknown(column.Heading, _pending[row].SpanOf(column.Index), _pending.Block!.Kind, diagnostics);
        }
    }

    /// <summary>The column of ids.</summary>
    public int IdColumn => heading.IdColumn;

    /// <summary>The id in a record; empty if there is none.</summary>
    public string IdOf(CsvRecord record)
    {
        IdSpan = record.SpanOf(heading.IdColumn);
        return NotStated.Text(record.TextOf(heading.IdColumn)) ?? "";
    }

    private ColumnReader?[] ColumnsBySlot(SubjectKind kind)
    {
        if (!_bySlot.TryGetValue(kind, out var columns))
            _bySlot.Add(kind, columns = InSlots(ColumnsOf(kind), kind.Facts.Count));
        return columns;
    }

    private static ColumnReader?[] InSlots(ColumnReader[] columns, int slots) =>
        [.. Enumerable.Range(0, slots).Select(slot => Array.Find(columns, column => column.Slot == slot))];

    private ColumnReader[] ColumnsOf(SubjectKind kind)
    {
        if (!_columns.TryGetValue(kind, out var columns))
            _columns.Add(kind, columns = [.. heading.FactColumns.Select(column => new ColumnReader(column, kind, percent))]);
        return columns;
    }

    private bool HasAllCells(CsvRecord record, DiagnosticBag diagnostics)
    {
        if (record.Count == heading.Count || record.Sheet is not null)
        {
            for (var column = heading.Count; column < record.Count; column++)
                CheckUnheaded(record, column, diagnostics);

            foreach (var column in heading.UnheadedColumns)
                CheckUnheaded(record, column, diagnostics);
            return true;
        }

        var (count, span) = (record.Count, record.Start);
        diagnostics.Report(DiagnosticKinds.WrongCellCount, span, ("found", DecimalText.Of(count)), ("expected", DecimalText.Of(heading.Count)));
        return false;
    }

    private static void CheckUnheaded(CsvRecord record, int column, DiagnosticBag diagnostics)
    {
        if (!record.IsBlankCell(column))
            diagnostics.Report(DiagnosticKinds.UnheadedCell, record.SpanOf(column), ("column", DecimalText.Of(column + 1)), ("found", record.TextOf(column).Trim()));
    }

    private SubjectKind? ReadKind(CsvRecord record, DiagnosticBag diagnostics)
    {
        var kind = FindKind(record);
        if (kind is null)
            RefuseRow(record, diagnostics);
        return kind;
    }

    private SubjectKind? FindKind(CsvRecord record)
    {
        var hasKey = record.HasKey(heading.SubjectColumn);
        if (hasKey && _kinds.TryGet(record.KeyOf(heading.SubjectColumn), out var known))
            return known;

        var kind = vocabulary.FindKindByNameOrLabel(record.TextOf(heading.SubjectColumn).Trim());
        if (hasKey && kind is not null)
            _kinds.Keep(record.KeyOf(heading.SubjectColumn), kind);
        return kind;
    }

    // What is called a total in place of an id is none of the subjects that it adds up.
    private bool IsTotal(CsvRecord record, DiagnosticBag diagnostics)
    {
        if (!TotalWords.IsOne(record, heading.IdColumn))
            return false;

        if (TotalRows.MayBeOne(record, heading, vocabulary))
            Totals.Add(record.Line);
        else
            diagnostics.Report(DiagnosticKinds.TotalInPlaceOfId, record.SpanOf(heading.IdColumn), ("found", record.TextOf(heading.IdColumn).Trim()));
        return true;
    }

    // A row without a kind and an id is no subject at all: it may be a total of those above.
    private void RefuseRow(CsvRecord record, DiagnosticBag diagnostics)
    {
        if (record.StatedText(heading.IdColumn) is not null)
            KindReader.Read(record.NodeOf(heading.SubjectColumn), vocabulary, diagnostics);
        else if (TotalRows.MayBeOne(record, heading, vocabulary))
            Totals.Add(record.Line);
        else
            diagnostics.Report(DiagnosticKinds.EmptyId, record.SpanOf(heading.IdColumn));
    }

    private void CheckId(CsvRecord record, DiagnosticBag diagnostics)
    {
        CheckError(record, heading.IdColumn, diagnostics);
        CheckError(record, heading.NameColumn, diagnostics);
        CheckError(record, heading.JurisdictionColumn, diagnostics);
        CheckError(record, heading.SourceColumn, diagnostics);
        if (CutNumber.IsOne(record, heading.IdColumn))
            diagnostics.Report(DiagnosticKinds.CutId, record.SpanOf(heading.IdColumn), ("found", record.TextOf(heading.IdColumn).Trim()));
    }

    // A text is taken as it is, and what a spreadsheet could not work out is none.
    private static void CheckError(CsvRecord record, int column, DiagnosticBag diagnostics)
    {
        if (column >= 0 && !record.IsEmpty(column) && record.Bytes[record.StartOf(column)] == '#')
            SpreadsheetErrors.Report(record.TextOf(column), record.SpanOf(column), diagnostics);
    }

    private string? ReadJurisdiction(CsvRecord record)
    {
        var column = heading.JurisdictionColumn;
        if (column < 0 || record.IsEmpty(column))
            return null;
        if (!record.HasKey(column))
            return record.StatedText(column);
        if (_jurisdictions.TryGet(record.KeyOf(column), out var known))
            return known;

        var text = record.StatedText(column);
        _jurisdictions.Keep(record.KeyOf(column), text);
        return text;
    }

    private StatedDay? ReadDate(CsvRecord record, DiagnosticBag diagnostics)
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

    private static StatedDay? ReadDate(ScalarNode cell, DiagnosticBag diagnostics)
    {
        if (NotStated.Says(cell.Text))
            return null;

        var known = diagnostics.Items.Count;
        var day = DateReader.ReadDays(cell.Text, cell.Span, diagnostics);
        diagnostics.Locate(known, "date");
        return day;
    }
}
