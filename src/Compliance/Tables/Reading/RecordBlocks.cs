using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using Compliance.Diagnostics;
using Compliance.Text;

namespace Compliance.Tables;

/// <summary>
/// A CSV file in blocks of whole records, so that several can be read concurrently. Memory depends neither on the file's length nor,
/// beyond what a record may be long, on a line's. A record that is longer is cut, and refused by its reader.
/// </summary>
/// <param name="stream">The bytes; it stays open.</param>
/// <param name="size">How many bytes a block has, where no record is longer.</param>
internal sealed class RecordBlocks(Stream stream, int size = RecordBlocks.Size)
{
    private const int Size = 128 * 1024;
    private const byte EndMark = 0x1A;

    // A character has at most four bytes in UTF-8; a little more, so that the reader sees that the limit is passed.
    private const int Longest = (4 * TextLimits.RecordCharacters) + Size;

    private readonly ConcurrentBag<RecordBlock> _free = [];
    private readonly Utf8Bytes _text = new(stream);
    private byte[] _carried = [];
    private int _carriedCount;
    private long _offset;
    private int _line = 1;
    private bool _isEnded;

    /// <summary>What the file is read as; null where it is UTF-8.</summary>
    public string? EncodingName => _text.EncodingName;

    /// <summary>What stands between cells; known once the first block is there.</summary>
    public char Delimiter { get; private set; }

    /// <summary>The sheet of a workbook that they are the rows of, with commas between cells; null where they are the lines of a file.</summary>
    public SheetLayout? Sheet
    {
        get;
        init => (field, Delimiter) = (value, value is null ? default : ',');
    }

    /// <summary>The next block; null at the end. Called by one thread.</summary>
    public RecordBlock? Next()
    {
        if (_isEnded && _carriedCount == 0)
            return null;

        var block = _free.TryTake(out var free) ? free : new RecordBlock(new byte[size]);
        block.Offset = _offset;
        block.Sheet = Sheet;
        block.FirstLine = _line;
        block.Start = 0;
        block.Count = 0;
        Grow(block, _carriedCount);
        Array.Copy(_carried, block.Bytes, _carriedCount);
        block.Count = _carriedCount;
        _carriedCount = 0;
        Fill(block);
        if (block.Count == 0)
            return null;

        if (_offset == 0 && Sheet is null)
            SkipMarks(block);
        _offset += block.Count;
        _line += RecordEnds.CountLines(block.Bytes, 0, block.Count);
        return block;
    }

    /// <summary>All records, one after the other, for who reads a short table: each holds until the next one.</summary>
    public IEnumerable<CsvRecord> Records(string file, DiagnosticBag diagnostics)
    {
        for (RecordScanner? rows = null; rows is not { IsBroken: true } && Next() is { } block; Return(block))
        {
            rows = new RecordScanner(block, file, Delimiter) { KeepsBlankRows = true };
            while (rows.Read(diagnostics))
                yield return rows.Record;
        }
    }

    /// <summary>Gives a block back whose records have been read. Called by any thread.</summary>
    public void Return(RecordBlock block) => _free.Add(block);

    private void Fill(RecordBlock block)
    {
        while (true)
        {
            ReadMore(block);
            if (_offset == 0 && Delimiter == default)
                Delimiter = CsvDelimiter.Of(block.Bytes, block.Count);

            var end = _isEnded || block.Count == 0 ? block.Count : RecordEnds.Last(block.Bytes, block.Count, Delimiter);
            if (end == 0 && !_isEnded && block.Count >= Longest)
                end = block.Count;
            if (end > 0 || _isEnded)
            {
                Carry(block, end);
                if (_isEnded && _carriedCount == 0)
                    block.Count = WithoutEndMark(block.Bytes, block.Count);
                return;
            }

            Grow(block, block.Bytes.Length * 2);
        }
    }

    private void ReadMore(RecordBlock block)
    {
        while (!_isEnded && block.Count < block.Bytes.Length)
        {
            var read = _text.Read(block.Bytes, block.Count, block.Bytes.Length - block.Count);
            _isEnded = read == 0;
            block.Count += read;
        }
    }

    private void Carry(RecordBlock block, int end)
    {
        _carriedCount = block.Count - end;
        if (_carried.Length < _carriedCount)
            _carried = new byte[_carriedCount];
        Array.Copy(block.Bytes, end, _carried, 0, _carriedCount);
        block.Count = end;
    }

    // A byte order mark is not part of the first record, and sep=; says to a spreadsheet what stands between cells.
    private static void SkipMarks(RecordBlock block)
    {
        var start = Utf8Sequence.MarkLength(block.Bytes, block.Count);
        block.Start = CsvDelimiter.Declared(block.Bytes, block.Count) is null ? start : start + CsvDelimiter.DeclarationLength;
    }

    // Old programs write Ctrl-Z behind the text.
    private static int WithoutEndMark(byte[] bytes, int count)
    {
        var end = count;
        while (end > 0 && bytes[end - 1] is EndMark or (byte)'\r' or (byte)'\n')
            end--;
        return Array.IndexOf(bytes, EndMark, end, count - end) is >= 0 and var mark ? mark : count;
    }

    private static void Grow(RecordBlock block, int size)
    {
        if (block.Bytes.Length >= size)
            return;

        var larger = new byte[size];
        Array.Copy(block.Bytes, larger, block.Count);
        block.Bytes = larger;
    }
}
