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
/// many threads as there are processors; their results are taken in the order of the file.
/// </summary>
/// <param name="vocabulary">The facts that may be stated.</param>
/// <param name="diagnostics">Where is put what is wrong.</param>
/// <param name="collectsIds">Whether a duplicate id is an error; otherwise it is only noted whether there can be one.</param>
internal sealed class RegisterReader(Vocabulary vocabulary, DiagnosticBag diagnostics, bool collectsIds = true)
{
    private static readonly int _ahead = 2 * Environment.ProcessorCount;

    private readonly SubjectIds _ids = new();
    private readonly ConcurrentBag<RowReader> _readers = [];
    private readonly AscendingIds _ascending = new();
    private bool _hasRow;

    /// <summary>Whether all ids ascended, so that none is a duplicate, if they were not collected.</summary>
    public bool HasAscendingIds => _ascending.Holds;

    /// <summary>Reads all of it; nothing of it counts where an error is reported by the end.</summary>
    /// <param name="stream">The bytes, UTF-8; it stays open.</param>
    /// <param name="file">What to call it in diagnostics.</param>
    /// <param name="make">Projects some rows, which it walks through to their end; called by several threads concurrently.</param>
    /// <param name="take">Takes what was made, in the order of the file, and how many bytes are read by then; called by this thread.</param>
    public void Read<TPart>(Stream stream, string file, Func<RegisterRows, TPart> make, Action<TPart, long> take)
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
                    var (current, records) = (block, rows);
                    parts.Enqueue(Task.Run(() => Make(blocks, current, records ?? new BlockRows(current, file, blocks.Delimiter), heading, make)));
                    (block, rows) = (blocks.Next(), null);
                }

                var part = parts.Dequeue().GetAwaiter().GetResult();
                Join(part.Rows);
                take(part.Made, part.End);
                if (part.Rows.IsBroken)
                    return;
            }
            while (parts.Count > 0);

            if (!_hasRow && !diagnostics.HasErrors)
                diagnostics.NoSubject(SourceSpan.WholeFile(file));
        }
        finally
        {
            // Threads still at work use what the caller gave.
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

    private Part<TPart> Make<TPart>(RecordBlocks blocks, RecordBlock block, BlockRows records, TableHeading heading, Func<RegisterRows, TPart> make)
    {
        var reader = _readers.TryTake(out var free) ? free : new RowReader(vocabulary, heading);
        using var rows = new RegisterRows(records, reader, collectsIds);
        var (made, end) = (make(rows), block.Offset + block.Count);
        _readers.Add(reader);
        blocks.Return(block);
        return new Part<TPart>(made, end, rows);
    }

    private void Join(RegisterRows rows)
    {
        _hasRow |= rows.HasRow;
        _ascending.Add(rows.Ascending);
        var repeated = new DiagnosticBag();
        foreach (var (kind, id, span) in rows.Ids)
            _ids.Check(kind, id, span, repeated);
        diagnostics.Continue(repeated.Items.Count == 0
            ? rows.Diagnostics.Items
            : repeated.Items.Concat(rows.Diagnostics.Items).OrderBy(diagnostic => diagnostic.Span.Line));
    }

    /// <summary>The results of some rows, and how many bytes are read with them.</summary>
    private sealed record Part<TPart>(TPart Made, long End, RegisterRows Rows);
}
