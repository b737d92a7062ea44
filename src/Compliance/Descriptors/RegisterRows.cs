using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Facts;
using Compliance.Text;
using Compliance.Values;

namespace Compliance.Descriptors;

/// <summary>Some rows of a register, one after the other: each is read into a subject, or into columns, as the caller wants it.</summary>
/// <param name="rows">The records.</param>
/// <param name="reader">Reads them.</param>
/// <param name="collectsIds">Whether all ids are collected; else it is only seen whether they ascend.</param>
internal sealed class RegisterRows(BlockRows rows, RowReader reader, bool collectsIds) : IDisposable
{
    private readonly DiagnosticBag _further = new();

    // What is wrong with the rows that are pending.
    private readonly DiagnosticBag _found = new(most: int.MaxValue);

    /// <summary>What is wrong with the rows so far, but for their ids.</summary>
    public DiagnosticBag Diagnostics { get; } = new();

    /// <summary>The ids of the rows so far, where they are collected.</summary>
    public List<(SubjectKind Kind, string Id, SourceSpan Span)> Ids { get; } = [];

    /// <summary>Whether the ids of the rows ascend, where they are not collected.</summary>
    public AscendingIds Ascending { get; } = new();

    /// <summary>Whether there was any row.</summary>
    public bool HasRow { get; private set; }

    /// <summary>Whether it stopped before the end, where what follows cannot be read.</summary>
    public bool IsBroken => rows.IsBroken;

    /// <summary>Goes to the next row; false at the end.</summary>
    public bool Next()
    {
        var hasRow = rows.Read(Diagnostics);
        HasRow |= hasRow;
        return hasRow;
    }

    /// <summary>The row as a subject; null where what is wrong leaves none.</summary>
    public Subject? Read()
    {
        var subject = rows.Record is { } record ? reader.Read(record, Diagnostics) : reader.Read(rows.Cells, Diagnostics);
        if (subject is not null && collectsIds)
            Ids.Add((subject.Kind, subject.Id, reader.IdSpan));
        else if (subject is not null)
            Ascending.GiveUp();
        return subject;
    }

    /// <summary>The subjects of all rows.</summary>
    public IEnumerable<Subject> ReadAll()
    {
        while (Next())
        {
            if (Read() is { } subject)
                yield return subject;
        }
    }

    /// <summary>Reads all rows into columns.</summary>
    /// <param name="blockFor">The block for a subject of a kind with a date of its own, or none; it has room for a row, and is empty again where it was full.</param>
    /// <param name="note">Notes a row that was added to the block asked for last; its cells are put there later, before the block is asked for again when full, and at the end.</param>
    public void ReadInto(Func<SubjectKind, CalendarDate?, FactBlock> blockFor, Action<RowInColumns> note)
    {
        FactBlock? block = null;
        (SubjectKind Kind, CalendarDate? Date) last = default;
        while (NextRecord())
        {
            if (rows.Record is not { } record)
            {
                if (Read() is { } subject)
                {
                    block = BlockFor(blockFor, subject.Kind, subject.Date);
                    last = (subject.Kind, subject.Date);
                    note(new RowInColumns(block, block.Add(subject), subject, default));
                }

                continue;
            }

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
                Ascending.Add(kind, record.Bytes, record.StartOf(reader.IdColumn), record.EndOf(reader.IdColumn));

            var row = block.Add();
            if (!reader.Pending.CanTake(block, row))
                ReadPending();
            note(new RowInColumns(block, row, null, record.Place));
            reader.Pending.Add(rows.TakeRecord(reader.Pending.Spare), block, row);
        }

        ReadPending();
    }

    /// <summary>Reads a record again, as a subject this time.</summary>
    /// <param name="place">Its source location.</param>
    public Subject ReadAgain(RecordPlace place) => reader.ReadAgain(rows.ReadAgain(place));

    public void Dispose() => rows.Dispose();

    // What is wrong further down is said after what is wrong in the rows before.
    private bool NextRecord()
    {
        var hasRow = rows.Read(_further);
        HasRow |= hasRow;
        if (_further.IsEmpty && rows.Record is not null)
            return hasRow;

        ReadPending();
        Diagnostics.Continue(_further.Items);
        _further.Clear();
        return hasRow;
    }

    // A block that is full is evaluated at the next request, and has to be whole by then.
    private FactBlock BlockFor(Func<SubjectKind, CalendarDate?, FactBlock> blockFor, SubjectKind kind, CalendarDate? date)
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
