using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Compliance.Diagnostics;
using Compliance.Facts;
using Compliance.Subjects;
using Compliance.Values;

namespace Compliance.Tables;

/// <summary>Some rows of a register, one after the other: each is read as what it states of a subject, or into columns, as the caller wants it.</summary>
/// <param name="rows">The records.</param>
/// <param name="reader">Reads them.</param>
/// <param name="collectsIds">Whether all ids are collected; else it is only seen whether they ascend.</param>
internal sealed class RegisterRows(RecordScanner rows, RowReader reader, bool collectsIds)
{
    private readonly DiagnosticBag _further = new();
    private int _rows;

    // What is wrong with the rows that are pending.
    private readonly DiagnosticBag _found = new(most: int.MaxValue);

    /// <summary>What is wrong with the rows so far, but for their ids.</summary>
    public DiagnosticBag Diagnostics { get; } = new();

    /// <summary>The ids of the rows so far, where they are collected.</summary>
    public List<(SubjectKind Kind, string Id, SourceSpan Span)> Ids { get; } = [];

    /// <summary>Whether the ids of the rows ascend, where they are not collected.</summary>
    public AscendingIds Ascending { get; } = new();

    /// <summary>The lines of the rows that may be totals of those above; known when all rows are read.</summary>
    public IReadOnlyList<int> Totals { get; private set; } = [];

    /// <summary>Whether there was any row that is no total.</summary>
    public bool HasRow => _rows > Totals.Count;

    /// <summary>Whether it stopped before the end, where what follows cannot be read.</summary>
    public bool IsBroken => rows.IsBroken;

    /// <summary>Goes to the next row; false at the end.</summary>
    public bool Next()
    {
        var hasRow = rows.Read(Diagnostics);
        _rows += hasRow ? 1 : 0;
        return hasRow;
    }

    /// <summary>What the row states; null where what is wrong leaves nothing of it.</summary>
    public Statements? Read()
    {
        var row = reader.Read(rows.Record, Diagnostics);
        if (row is not null && collectsIds)
            Ids.Add((row.Kind, row.Header.RegisterId, reader.IdSpan));
        else if (row is not null)
            NoteId(row.Kind, rows.Record);
        return row;
    }

    /// <summary>What all rows state.</summary>
    public IEnumerable<Statements> ReadAll()
    {
        while (Next())
        {
            if (Read() is { } row)
                yield return row;
        }
    }

    /// <summary>Reads all rows into columns.</summary>
    /// <param name="blockFor">The block for a subject of a kind with a date of its own, or none; it has room for a row, and is empty again where it was full.</param>
    /// <param name="note">Notes a row that was added to the block asked for last; its cells are put there later, before the block is asked for again when full, and at the end.</param>
    [MethodImpl(MethodImplOptionsEx.AggressiveOptimization)]
    public void ReadInto(Func<SubjectKind, StatedDay?, FactBlock> blockFor, Action<RowInColumns> note)
    {
        FactBlock? block = null;
        (SubjectKind Kind, StatedDay? Date) last = default;
        while (NextRecord())
        {
            var record = rows.Record;
            if (reader.ReadHead(record, Gathering) is not var (kind, date))
            {
                ReadPending();
                continue;
            }

            // Nearly every row is like the one before it.
            if (block is null || block.IsFull || kind != last.Kind || date != last.Date)
                block = BlockFor(blockFor, kind, date);
            last = (kind, date);
            if (collectsIds)
                Ids.Add((kind, reader.IdOf(record), reader.IdSpan));
            else
                NoteId(kind, record);

            var row = block.Add();
            if (!reader.Pending.CanTake(block, row))
                ReadPending();
            note(new RowInColumns(block, row, record.Place));
            reader.Pending.Add(rows.TakeRecord(reader.Pending.Spare), block, row);
        }

        ReadPending();
    }

    /// <summary>Ends the reading: what the reader has gathered is these rows' alone.</summary>
    public void End()
    {
        Totals = [.. reader.Totals];
        reader.Totals.Clear();
    }

    /// <summary>Reads a record again, as what it states this time.</summary>
    /// <param name="place">Where it stands.</param>
    public Statements ReadAgain(RecordPlace place) => reader.ReadAgain(rows.ReadAgain(place));

    private void NoteId(SubjectKind kind, CsvRecord record)
    {
        if (record.HasDoubledQuotes(reader.IdColumn))
            Ascending.GiveUp();
        else
            Ascending.Add(kind, record.Bytes, record.StartOf(reader.IdColumn), record.EndOf(reader.IdColumn));
    }

    // What is wrong further down is said after what is wrong in the rows before.
    private bool NextRecord()
    {
        var hasRow = rows.Read(_further);
        _rows += hasRow ? 1 : 0;
        if (_further.IsEmpty)
            return hasRow;

        ReadPending();
        Diagnostics.Continue(_further.Items);
        _further.Clear();
        return hasRow;
    }

    // A block that is full is evaluated when it is asked for, and has to be whole by then.
    private FactBlock BlockFor(Func<SubjectKind, StatedDay?, FactBlock> blockFor, SubjectKind kind, StatedDay? date)
    {
        if (reader.Pending.Block is { IsFull: true })
            ReadPending();
        return blockFor(kind, date);
    }

    // Column by column they are told in another order than row by row.
    private void ReadPending()
    {
        reader.ReadPending(Gathering);
        if (_found.IsEmpty)
            return;

        Diagnostics.Continue(_found.Items.OrderBy(diagnostic => diagnostic.Span.Line));
        _found.Clear();
    }

    // All are gathered to be put in order, as long as any of them count.
    private DiagnosticBag Gathering => Diagnostics.IsFull ? Diagnostics : _found;
}
