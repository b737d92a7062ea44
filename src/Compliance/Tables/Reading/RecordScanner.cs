using System;
using System.Runtime.CompilerServices;
using Compliance.Diagnostics;
using Compliance.Text;
using Compliance.Values;

namespace Compliance.Tables;

/// <summary>
/// Reads the records of a block, CSV as RFC 4180 has it, byte by byte: UTF-8 has no byte of CSV's own signs in any other
/// character. A row without a filled cell is no record, unless that is wanted. The bytes of a cell stay where they are, and become text only where somebody asks.
/// </summary>
internal sealed class RecordScanner
{
    // What is longer may break a limit, and is read with an eye on it.
    private const int LongestPlain = 32 * 1024;

    private readonly string _file;
    private readonly RecordBlock _block;
    private readonly byte[] _bytes;
    private readonly byte _delimiter;
    private readonly CellScanner _cells;

    // Where what is UTF-8 ends.
    private readonly int _end;
    private readonly DiagnosticBag _discarded = new();
    private int _position;
    private int _line;
    private CsvRecord? _again;

    /// <summary>A scanner of the records from the block's start on, which is the beginning of one.</summary>
    public RecordScanner(RecordBlock block, string file, char delimiter)
    {
        _file = file;
        _block = block;
        _bytes = block.Bytes;
        _position = block.Start;
        _line = block.FirstLine;
        _delimiter = (byte)delimiter;
        _end = Utf8Check.IsWellFormed(_bytes, block.Start, block.Count) ? block.Count : Utf8Sequence.FirstWrong(_bytes, block.Start, block.Count);
        _cells = new CellScanner(block, file, _delimiter, _end);
    }

    /// <summary>Whether rows count in which no cell is filled, as they do not in a register; blank lines never do.</summary>
    public bool KeepsBlankRows { get; init; }

    /// <summary>The record that was read last.</summary>
    public CsvRecord Record { get; private set; } = new();

    /// <summary>Whether it stopped before the end, where what follows cannot be read.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>
    /// Reads the next record; false at the end, and where it cannot be read on: then a diagnostic says why. After text behind
    /// a closing quotation mark it goes on, so that what is wrong further down is said too.
    /// </summary>
    public bool Read(DiagnosticBag diagnostics)
    {
        while (!IsBroken && _position < _end)
        {
            if (IsLineEnd(_bytes[_position]))
            {
                SkipLineEnd();
                continue;
            }

            if (!Scan(Record, _position, _line, diagnostics, out var end))
            {
                IsBroken = true;
                return false;
            }

            _line += Record.LineBreaks;
            _position = end;
            SkipLineEnd();
            if (KeepsBlankRows ? !Record.IsBlankLine : !Record.IsBlank)
                return true;
        }

        if (_end < _block.Count && !IsBroken)
        {
            IsBroken = true;
            diagnostics.NotUtf8(new SourceSpan(_file, _line, 1) { Sheet = _block.Sheet?.Name }, _bytes, _end, _block.Count, _block.Offset);
        }

        return false;
    }

    /// <summary>Where the next record begins, or a blank line before it.</summary>
    public RecordPlace Place => new(_position, _line);

    /// <summary>Goes to where a record begins, to read on from there.</summary>
    public void GoTo(RecordPlace place)
    {
        IsBroken = false;
        _position = place.Position;
        _line = place.Line;
    }

    /// <summary>Hands out the record that was read last, to stay as it is.</summary>
    /// <param name="spare">Takes the next one.</param>
    public CsvRecord TakeRecord(CsvRecord spare)
    {
        var record = Record;
        Record = spare;
        return record;
    }

    /// <summary>Reads a record again, in a record of its own; where the scanner stands does not change.</summary>
    public CsvRecord ReadAgain(RecordPlace place)
    {
        _again ??= new CsvRecord();
        Scan(_again, place.Position, place.Line, _discarded, out _);
        return _again;
    }

    private bool Scan(CsvRecord record, int position, int line, DiagnosticBag diagnostics, out int end) =>
        ScanUnquoted(record, position, line, out end) || _cells.Scan(record, position, line, diagnostics, out end);

    // Hardly a record of a register has a quotation mark, and then every sign ends a cell. False where it is for the other way.
    [MethodImpl(MethodImplOptionsEx.AggressiveOptimization)]
    private bool ScanUnquoted(CsvRecord record, int position, int line, out int end)
    {
        record.Begin(_file, _block, line);
        var limit = Math.Min(_end, position + LongestPlain);
        var start = position;
        for (var at = position; at < limit; at += RecordSigns.BytesPerStep)
        {
            var signs = RecordSigns.Among(_bytes, at, limit, _delimiter, out var others);
            if (others == 0)
            {
                start = record.AddAll(start, at, signs);
                continue;
            }

            // The first of the others is the line's end, unless it is a quotation mark.
            var last = BitCount.Lowest(others);
            record.AddAll(start, at, signs & (ulong.MaxValue >> (63 - last)));
            end = at + last;
            return _bytes[end] != '"' && record.Count <= TextLimits.Columns;
        }

        end = limit;
        record.Add(start, limit, isQuoted: false);
        return limit == _block.Count && record.Count <= TextLimits.Columns;
    }

    private void SkipLineEnd()
    {
        if (_position >= _end)
            return;
        if (_bytes[_position] == '\r')
            _position++;
        if (_position < _end && _bytes[_position] == '\n')
            _position++;
        _line++;
    }

    private static bool IsLineEnd(byte character) => character is (byte)'\r' or (byte)'\n';
}
