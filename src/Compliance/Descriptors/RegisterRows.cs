using System;
using System.Collections.Generic;
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
    private readonly DiagnosticBag _again = new();

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

    /// <summary>The row in columns; null where what is wrong leaves nothing of it.</summary>
    /// <param name="blockFor">The block for a subject of a kind with a date of its own, or none; it has room for a row.</param>
    public RowInColumns? Read(Func<SubjectKind, CalendarDate?, FactBlock> blockFor)
    {
        if (rows.Record is not { } record)
        {
            if (Read() is not { } subject)
                return null;

            var block = blockFor(subject.Kind, subject.Date);
            return new RowInColumns(block, block.Add(subject), subject, default);
        }

        var read = reader.Read(record, blockFor, Diagnostics);
        if (read is { } row && collectsIds)
            Ids.Add((row.Block.Kind, reader.IdOf(record), reader.IdSpan));
        else if (read is { } other)
            Ascending.Add(other.Block.Kind, record.Bytes, record.StartOf(reader.IdColumn), record.EndOf(reader.IdColumn));
        return read;
    }

    /// <summary>Reads a record again, as a subject this time.</summary>
    /// <param name="place">Where it stands.</param>
    public Subject ReadAgain(RecordPlace place) => reader.Read(rows.ReadAgain(place), _again)
        ?? throw new InvalidOperationException($"The record on line {place.Line} was read before.");

    public void Dispose() => rows.Dispose();
}
