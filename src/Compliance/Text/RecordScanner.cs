using System;
using System.Runtime.CompilerServices;
using Compliance.Values;

namespace Compliance.Text;

/// <summary>
/// Walks through the records of a block byte by byte, as long as they are plain: on one line, of a usual length, without a
/// quotation mark in a cell. Where one is not, it stops, and the rest is for <see cref="CsvReader"/>, which reads everything.
/// </summary>
internal sealed class RecordScanner
{
    // What is longer may break a limit, and saying so is not for the scanner.
    private const int LongestRecord = 32 * 1024;

    private const byte Delimiter = 1;
    private const byte Quote = 2;
    private const byte LineEnd = 3;

    private readonly string _file;
    private readonly byte[] _bytes;
    private readonly int _count;
    private readonly byte[] _signs = new byte[256];
    private readonly byte _delimiter;
    private int _position;
    private int _line;
    private CsvRecord? _again;

    /// <summary>A scanner of the records from a position on, which is at the beginning of one.</summary>
    public RecordScanner(RecordBlock block, string file, char delimiter)
    {
        _file = file;
        _bytes = block.Bytes;
        _count = block.Count;
        _position = block.Start;
        _line = block.FirstLine;
        _delimiter = (byte)delimiter;
        _signs[delimiter] = Delimiter;
        _signs['"'] = Quote;
        _signs['\r'] = _signs['\n'] = LineEnd;
        IsStopped = !Utf8Check.IsWellFormed(_bytes, _position, _count);
    }

    /// <summary>The record that was found last.</summary>
    public CsvRecord Record { get; private set; } = new();

    /// <summary>Whether a record stopped it that it does not read.</summary>
    public bool IsStopped { get; private set; }

    /// <summary>Where the next record begins.</summary>
    public int Position => _position;

    /// <summary>The line that the next record begins on.</summary>
    public int Line => _line;

    /// <summary>Finds the next record; false at the end, and where it stops.</summary>
    public bool Next()
    {
        while (!IsStopped && _position < _count)
        {
            if (_signs[_bytes[_position]] == LineEnd)
            {
                SkipLineEnd();
                continue;
            }

            if (!Scan(Record, _position, _line, out var end))
            {
                IsStopped = true;
                return false;
            }

            var isBlank = Record.Count == 1 && !Record.IsQuoted(0) && string.IsNullOrWhiteSpace(Record.TextOf(0));
            _position = end;
            SkipLineEnd();
            if (!isBlank)
                return true;
        }

        return false;
    }

    /// <summary>Hands out the record that was found last, to stay as it is.</summary>
    /// <param name="spare">Takes the next one.</param>
    public CsvRecord TakeRecord(CsvRecord spare)
    {
        var record = Record;
        Record = spare;
        return record;
    }

    /// <summary>Finds a record again that was found before, in a record of its own; the scanner's own position does not change.</summary>
    public CsvRecord FindAgain(RecordPlace place)
    {
        _again ??= new CsvRecord();
        Scan(_again, place.Position, place.Line, out _);
        return _again;
    }

    private bool Scan(CsvRecord record, int position, int line, out int end) =>
        ScanUnquoted(record, position, line, out end) || ScanAny(record, position, line, out end);

    // Hardly a record of a register has a quotation mark, and then every sign ends a cell. False where it is for the other way.
    [MethodImpl(MethodImplOptionsEx.AggressiveOptimization)]
    private bool ScanUnquoted(CsvRecord record, int position, int line, out int end)
    {
        record.Begin(_file, _bytes, line);
        var limit = Math.Min(_count, position + LongestRecord);
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
        return limit == _count && record.Count <= TextLimits.Columns;
    }

    private bool ScanAny(CsvRecord record, int position, int line, out int end)
    {
        record.Begin(_file, _bytes, line);
        var (bytes, signs) = (_bytes, _signs);
        var limit = Math.Min(_count, position + LongestRecord);
        end = position;
        while (true)
        {
            var start = position;
            var isQuoted = position < limit && bytes[position] == '"';
            if (isQuoted && !SkipQuoted(ref position, limit))
                return false;

            // A quotation mark inside a cell that does not begin with one is a letter like any other.
            while (position < limit && (signs[bytes[position]] == 0 || (signs[bytes[position]] == Quote && !isQuoted)))
                position++;
            var sign = position < limit ? signs[bytes[position]] : (byte)0;
            if (sign == Quote)
                return false;
            if (position == limit && limit < _count)
                return false;
            if (isQuoted && _bytes[position - 1] != '"')
                return false;

            record.Add(isQuoted ? start + 1 : start, isQuoted ? position - 1 : position, isQuoted);
            if (sign != Delimiter || position >= limit)
            {
                end = position;
                return record.Count <= TextLimits.Columns;
            }

            position++;
        }
    }

    // To behind the closing quotation mark; false where there is none, or a line end or another mark comes first.
    private bool SkipQuoted(ref int position, int limit)
    {
        position++;
        for (; position < limit; position++)
        {
            var current = _bytes[position];
            var sign = _signs[current];
            if (sign == LineEnd)
                return false;

            if (sign != Quote)
                continue;

            position++;
            return position >= limit ? limit == _count : _signs[_bytes[position]] is Delimiter or LineEnd;
        }

        return false;
    }

    private void SkipLineEnd()
    {
        if (_position >= _count)
            return;
        if (_bytes[_position] == '\r')
            _position++;
        if (_position < _count && _bytes[_position] == '\n')
            _position++;
        _line++;
    }
}
