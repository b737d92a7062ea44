using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Compliance.Diagnostics;
using Compliance.Facts;
using Compliance.Localization;
using Compliance.Text;

namespace Compliance.Descriptors;

/// <summary>
/// Reads a register: a table with one subject a row, under a heading of facts' names or labels. Blocks of rows are read on as
/// many threads as there are processors; what they come to is taken in the order of the file.
/// </summary>
internal sealed class RegisterReader(Vocabulary vocabulary, DiagnosticBag diagnostics)
{
    private static readonly int _ahead = 2 * Environment.ProcessorCount;

    private readonly SubjectIds _ids = new();
    private readonly ConcurrentBag<RowReader> _readers = [];
    private bool _hasRow;

    /// <summary>Reads all of it; nothing of it counts where an error is reported by the end.</summary>
    /// <param name="stream">The bytes, UTF-8; it stays open.</param>
    /// <param name="file">What to call it in diagnostics.</param>
    /// <param name="make">Makes something of the subjects of some rows; called by several threads at once.</param>
    /// <param name="take">Takes what was made, in the order of the file, and how many bytes are read by then; called by this thread.</param>
    public void Read<TPart>(Stream stream, string file, Func<IEnumerable<Subject>, TPart> make, Action<TPart, long> take)
    {
        var blocks = new RecordBlocks(stream);
        if (FindHeading(blocks, file) is not var (block, rows) || TableHeading.Read([.. rows!.Cells], vocabulary, diagnostics) is not { } heading)
            return;

        var parts = new Queue<Task<Part<TPart>>>();
        try
        {
            do
            {
                while (block is not null && parts.Count < _ahead)
                {
                    var (current, records) = (block, rows ?? new BlockRows(block, file, blocks.Delimiter));
                    parts.Enqueue(Task.Run(() => Make(blocks, current, records, heading, make)));
                    (block, rows) = (blocks.Next(), null);
                }

                var part = parts.Dequeue().GetAwaiter().GetResult();
                Join(part);
                take(part.Made, part.End);
                if (part.IsBroken)
                    return;
            }
            while (parts.Count > 0);

            if (!_hasRow && !diagnostics.HasErrors)
                diagnostics.NoSubject(SourceSpan.WholeFile(file));
        }
        finally
        {
            // Whoever is still at work uses what the caller gave.
            foreach (var part in parts)
                ((IAsyncResult)part).AsyncWaitHandle.WaitOne();
        }
    }

    // The first record that is not blank.
    private (RecordBlock? Block, BlockRows? Rows)? FindHeading(RecordBlocks blocks, string file)
    {
        while (blocks.Next() is { } block)
        {
            block.Start = block.Offset == 0 ? Utf8Sequence.MarkLength(block.Bytes, block.Count) : 0;
            var rows = new BlockRows(block, file, blocks.Delimiter);
            if (rows.Read(diagnostics))
                return (block, rows);
            if (rows.IsBroken)
                return null;
        }

        diagnostics.Report(DiagnosticKinds.EmptyFile, SourceSpan.WholeFile(file), ("expected", new LocalizedText("表头", "a heading")));
        return null;
    }

    private Part<TPart> Make<TPart>(RecordBlocks blocks, RecordBlock block, BlockRows rows, TableHeading heading, Func<IEnumerable<Subject>, TPart> make)
    {
        var reader = _readers.TryTake(out var free) ? free : new RowReader(vocabulary, heading);
        var part = new Part<TPart>(block.Offset + block.Count);
        part.Made = make(Subjects(rows, reader, part));
        part.IsBroken = rows.IsBroken;
        rows.Dispose();
        _readers.Add(reader);
        blocks.Return(block);
        return part;
    }

    private static IEnumerable<Subject> Subjects<TPart>(BlockRows rows, RowReader reader, Part<TPart> part)
    {
        while (rows.Read(part.Diagnostics))
        {
            part.HasRow = true;
            var subject = rows.Record is { } record ? reader.Read(record, part.Diagnostics) : reader.Read(rows.Cells, part.Diagnostics);
            if (subject is null)
                continue;

            part.Ids.Add((subject.Kind, subject.Id, reader.IdSpan));
            yield return subject;
        }
    }

    private void Join<TPart>(Part<TPart> part)
    {
        _hasRow |= part.HasRow;
        var repeated = new DiagnosticBag();
        foreach (var (kind, id, span) in part.Ids)
            _ids.Check(kind, id, span, repeated);
        diagnostics.Continue(repeated.Items.Count == 0
            ? part.Diagnostics.Items
            : repeated.Items.Concat(part.Diagnostics.Items).OrderBy(diagnostic => diagnostic.Span.Line));
    }

    /// <summary>What some rows come to.</summary>
    private sealed class Part<TPart>(long end)
    {
        public TPart Made { get; set; } = default!;

        public long End { get; } = end;

        public DiagnosticBag Diagnostics { get; } = new();

        public List<(SubjectKind Kind, string Id, SourceSpan Span)> Ids { get; } = [];

        public bool HasRow { get; set; }

        public bool IsBroken { get; set; }
    }
}
