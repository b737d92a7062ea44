using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Compliance.Diagnostics;
using Compliance.Facts;
using Compliance.Localization;
using Compliance.Subjects;
using Compliance.Text;

namespace Compliance.Tables;

/// <summary>
/// Reads a register: a table with one subject a row, under a heading of facts' names or labels. Blocks of rows are read on as
/// many threads as there are processors; what they come to is taken in the order of the file.
/// </summary>
/// <param name="vocabulary">The facts that may be stated.</param>
/// <param name="diagnostics">Where is put what is wrong.</param>
/// <param name="collectsIds">Whether an id that is there twice is an error; else it is only seen whether that can be.</param>
/// <param name="isStrict">Whether a column that no fact has is an error.</param>
/// <param name="percent">What a bare number of at most 1 means for a percentage.</param>
/// <param name="noteId">Notes each id that is collected, and reports what is wrong with it over all files; or null.</param>
internal sealed class RegisterReader(
    Vocabulary vocabulary, DiagnosticBag diagnostics, bool collectsIds = true, bool isStrict = false, BarePercentage percent = BarePercentage.EitherWay,
    Action<SubjectKind, string, SourceSpan, DiagnosticBag>? noteId = null)
{
    private static readonly int _ahead = 2 * Environment.ProcessorCount;

    private readonly SubjectIds _ids = new();
    private ConcurrentBag<RowReader> _readers = [];
    private readonly AscendingIds _ascending = new();
    private readonly List<int> _totals = [];
    private readonly HashSet<(DiagnosticKind Kind, int Column)> _told = [];
    private bool _hasRow;
    private bool _hasCutIds;

    /// <summary>Whether all ids ascended, so that none is there twice, where they were not collected.</summary>
    public AscendingIds Ascending => _ascending;

    /// <summary>Reads all sheets of a table; nothing of it counts where an error is reported by the end.</summary>
    /// <param name="sheets">The bytes of each, which stay open.</param>
    /// <param name="file">What to call it in diagnostics.</param>
    /// <param name="make">Makes something of some rows, which it walks through to their end; called by several threads at once.</param>
    /// <param name="take">Takes what was made, in the order of the file, and how many bytes are read by then, and says whether to read on; called by this thread.</param>
    public void Read<TPart>(IReadOnlyList<TableSheet> sheets, string file, Func<RegisterRows, TPart> make, Func<TPart, long, bool> take)
    {
        var (before, hasRow) = (0L, false);
        foreach (var sheet in sheets)
        {
            sheet.Stream.Position = 0;
            if (!Read(sheet, file, make, (part, read) => take(part, before + read)))
                return;

            before += sheet.Stream.Length;
            hasRow |= _hasRow;
            if (!_hasRow && sheet.Layout is not null && !diagnostics.HasErrors)
                diagnostics.Report(DiagnosticKinds.EmptySheet, SourceSpan.WholeFile(file) with { Sheet = sheet.Layout.Name });
        }

        if (!hasRow && sheets.Count > 0 && !diagnostics.HasErrors)
            diagnostics.NoSubject(SourceSpan.WholeFile(file));
    }

    // Whether it was read to its end: else somebody had enough of it, or nothing more can be read.
    private bool Read<TPart>(TableSheet sheet, string file, Func<RegisterRows, TPart> make, Func<TPart, long, bool> take)
    {
        var blocks = new RecordBlocks(sheet.Stream) { Sheet = sheet.Layout };
        (_readers, _hasRow) = ([], false);
        _totals.Clear();
        _told.Clear();
        var isWhole = true;
        try
        {
            if (FindHeading(blocks, file) is var (block, rows, heading))
            {
                isWhole = ReadRows(blocks, block, rows, heading, file, make, take);
                if (isWhole && !_hasRow && sheet.Layout is null && !diagnostics.HasErrors)
                    diagnostics.NoSubject(SourceSpan.WholeFile(file));
                if (isWhole)
                    CheckTotals(sheet, file, heading);
            }
        }
        catch (UndecodableTextException exception)
        {
            diagnostics.Report(DiagnosticKinds.BadEncoding, SourceSpan.WholeFile(file), ("found", exception.EncodingName), ("offset", exception.Offset.ToString(CultureInfo.InvariantCulture)));
        }

        if (blocks.EncodingName is { } encoding)
            diagnostics.Report(DiagnosticKinds.ReadInEncoding, SourceSpan.WholeFile(file), ("found", encoding));
        return isWhole;
    }

    // Whether all of them were read.
    private bool ReadRows<TPart>(
        RecordBlocks blocks, RecordBlock first, RecordScanner firstRows, TableHeading heading, string file, Func<RegisterRows, TPart> make, Func<TPart, long, bool> take)
    {
        RecordBlock? block = first;
        RecordScanner? rows = firstRows;
        var parts = new Queue<Task<Part<TPart>>>();
        try
        {
            do
            {
                while (block is not null && parts.Count < _ahead)
                {
                    var (current, records) = (block, rows);
                    parts.Enqueue(Task.Run(() => Make(blocks, current, records ?? new RecordScanner(current, file, blocks.Delimiter), heading, make)));
                    (block, rows) = (blocks.Next(), null);
                }

                var part = parts.Dequeue().GetAwaiter().GetResult();
                Join(part.Rows);
                if (!take(part.Made, part.End) || part.Rows.IsBroken)
                    return false;
            }
            while (parts.Count > 0);

            return true;
        }
        finally
        {
            // Whoever is still at work uses what the caller gave.
            foreach (var part in parts)
                ((IAsyncResult)part).AsyncWaitHandle.WaitOne();
        }
    }

    /// <summary>The kinds of the subjects in the first block of a register; what is wrong with it is for who reads it.</summary>
    public static IReadOnlyCollection<SubjectKind> KindsAtTheTop(TableSheet sheet, string file, Vocabulary vocabulary)
    {
        var discarded = new DiagnosticBag();
        try
        {
            return KindsAtTheTop(new RecordBlocks(sheet.Stream) { Sheet = sheet.Layout }, file, vocabulary, discarded);
        }
        catch (UndecodableTextException)
        {
            return [];
        }
    }

    private static HashSet<SubjectKind> KindsAtTheTop(RecordBlocks blocks, string file, Vocabulary vocabulary, DiagnosticBag discarded)
    {
        if (new RegisterReader(vocabulary, discarded).FindHeading(blocks, file) is not var (_, rows, heading))
            return [];

        var kinds = new HashSet<SubjectKind>();
        var reader = new RowReader(vocabulary, heading);
        while (rows.Read(discarded))
        {
            if (reader.ReadKindAlone(rows.Record) is { } kind)
                kinds.Add(kind);
        }

        return kinds;
    }

    // Null where there is none, or it is wrong, which is reported.
    private (RecordBlock Block, RecordScanner Rows, TableHeading Heading)? FindHeading(RecordBlocks blocks, string file)
    {
        while (blocks.Next() is { } block)
        {
            var rows = new RecordScanner(block, file, blocks.Delimiter);
            var start = rows.Place;
            if (rows.Read(diagnostics))
            {
                rows.GoTo(start);
                return TableTop.Read(rows, vocabulary, isStrict, diagnostics) is { } heading ? (block, rows, heading) : null;
            }

            if (rows.IsBroken)
                return null;
        }

        diagnostics.Report(DiagnosticKinds.EmptyFile, SourceSpan.WholeFile(file), ("expected", new LocalizedText("表头", "a heading")));
        return null;
    }

    private void CheckTotals(TableSheet sheet, string file, TableHeading heading)
    {
        if (_totals.Count == 0)
            return;

        sheet.Stream.Position = 0;
        new TotalRows(vocabulary, heading, diagnostics).Check(new RecordBlocks(sheet.Stream) { Sheet = sheet.Layout }.Records(file, new DiagnosticBag()), _totals);
    }

    private Part<TPart> Make<TPart>(RecordBlocks blocks, RecordBlock block, RecordScanner records, TableHeading heading, Func<RegisterRows, TPart> make)
    {
        var reader = _readers.TryTake(out var free) ? free : new RowReader(vocabulary, heading, percent);
        var rows = new RegisterRows(records, reader, collectsIds);
        var (made, end) = (make(rows), block.Offset + block.Count);
        rows.End();
        _readers.Add(reader);
        blocks.Return(block);
        return new Part<TPart>(made, end, rows);
    }

    private void Join(RegisterRows rows)
    {
        _hasRow |= rows.HasRow;
        _totals.AddRange(rows.Totals);
        _ascending.Add(rows.Ascending);
        var found = rows.Diagnostics.Items.Where(IsFirst).ToList();
        var repeated = new DiagnosticBag();
        foreach (var (kind, id, span) in rows.Ids)
        {
            // What a spreadsheet cut is told, and that two of them are alike then says nothing.
            if (_hasCutIds && CutNumber.IsOne(id))
                continue;
            _ids.Check(kind, id, span, repeated);
            noteId?.Invoke(kind, id, span, repeated);
        }

        diagnostics.Continue(repeated.Items.Count == 0 ? found : repeated.Items.Concat(found).OrderBy(diagnostic => diagnostic.Span.Line));
    }

    // What is wrong with a whole column is told once, and not for each of its cells.
    private bool IsFirst(Diagnostic diagnostic)
    {
        _hasCutIds |= diagnostic.Kind == DiagnosticKinds.CutId;
        if (diagnostic.Kind == DiagnosticKinds.UnheadedCell)
            return _told.Add((diagnostic.Kind, diagnostic.Span.Column));
        return diagnostic.Kind != DiagnosticKinds.CutId || _told.Add((diagnostic.Kind, 0));
    }

    /// <summary>What some rows come to, and how many bytes are read with them.</summary>
    private sealed record Part<TPart>(TPart Made, long End, RegisterRows Rows);
}
