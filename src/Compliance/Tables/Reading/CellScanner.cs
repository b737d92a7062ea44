using System;
using Compliance.Diagnostics;
using Compliance.Localization;
using Compliance.Text;

namespace Compliance.Tables;

/// <summary>
/// Reads a record cell by cell, with an eye on every limit: what has a quotation mark, a line break in a cell, or is long.
/// A quotation mark opens only where a cell begins; inside, two of them are one.
/// </summary>
/// <param name="block">The bytes.</param>
/// <param name="file">The file.</param>
/// <param name="delimiter">What stands between cells.</param>
/// <param name="end">Where what is UTF-8 ends.</param>
internal sealed class CellScanner(RecordBlock block, string file, byte delimiter, int end)
{
    private readonly byte[] _bytes = block.Bytes;
    private CsvRecord _record = null!;
    private int _begin;
    private int _position;

    // How much of the record is counted, and how many UTF-16 units that is.
    private int _counted;
    private int _units;

    /// <summary>Reads the record that begins at a position; false where it cannot be read on, which is reported.</summary>
    public bool Scan(CsvRecord record, int begin, int line, DiagnosticBag diagnostics, out int recordEnd)
    {
        record.Begin(file, block, line);
        _record = record;
        _begin = _position = _counted = begin;
        _units = 0;
        var isRead = ScanCells(diagnostics);
        recordEnd = _position;
        return isRead;
    }

    private bool ScanCells(DiagnosticBag diagnostics)
    {
        while (_position < end && _bytes[_position] == '"' ? ScanQuoted(diagnostics) : ScanPlain(diagnostics))
        {
            if (IsTooLong())
            {
                diagnostics.RecordTooLong(SpanOf(_begin));
                return false;
            }

            if (_position == end || _bytes[_position] != delimiter)
                return true;
            if (_record.Count == TextLimits.Columns)
            {
                diagnostics.TooManyColumns(SpanOf(_position));
                return false;
            }

            _position++;
        }

        return false;
    }

    private bool ScanPlain(DiagnosticBag diagnostics)
    {
        var start = _position;
        SkipPlain();
        if (!IsWhole(start, start, isQuoted: false, diagnostics))
            return false;

        _record.Add(start, _position, isQuoted: false);
        return true;
    }

    private bool ScanQuoted(DiagnosticBag diagnostics)
    {
        var quote = _position;
        var start = ++_position;
        SkipQuoted();
        if (!IsWhole(quote, start, isQuoted: true, diagnostics))
            return false;
        if (_position == end)
        {
            diagnostics.BadSyntax(SpanOf(quote), "CSV", new LocalizedText("引号没有结束", "a quotation mark that is never closed"));
            return false;
        }

        _record.Add(start, _position, isQuoted: true, RecordEnds.CountLines(_bytes, start, _position));
        _position++;
        return ScanToDelimiter(diagnostics);
    }

    // After a closing quotation mark. What stands there is not read, and the cells after it are.
    private bool ScanToDelimiter(DiagnosticBag diagnostics)
    {
        var start = _position;
        SkipPlain();
        if (_position > start)
            diagnostics.BadSyntax(SpanOf(start), "CSV", new LocalizedText("结束引号之后还有文字", "text after the closing quotation mark"));
        return IsWhole(start, start, isQuoted: false, diagnostics);
    }

    // Whether the text up to here is no longer than the limit, and does not end because what follows is not UTF-8.
    private bool IsWhole(int cell, int start, bool isQuoted, DiagnosticBag diagnostics)
    {
        if (_position - start > TextLimits.ScalarCharacters && UnitsIn(start, isQuoted) > TextLimits.ScalarCharacters)
        {
            diagnostics.ScalarTooLong(SpanOf(cell));
            return false;
        }

        if (_position < end || end == block.Count)
            return true;

        diagnostics.NotUtf8(SpanOf(end), _bytes, end, block.Count, block.Offset);
        return false;
    }

    private int UnitsIn(int start, bool isQuoted)
    {
        var units = Utf8Sequence.UnitsIn(_bytes, start, _position);
        for (var i = start; isQuoted && i < _position; i++)
        {
            if (_bytes[i] == '"')
            {
                i++;
                units--;
            }
        }

        return units;
    }

    private bool IsTooLong()
    {
        if (_position - _begin <= TextLimits.RecordCharacters)
            return false;

        _units += Utf8Sequence.UnitsIn(_bytes, _counted, _position);
        _counted = _position;
        return _units > TextLimits.RecordCharacters;
    }

    private void SkipPlain()
    {
        while (_position < end && _bytes[_position] != delimiter && _bytes[_position] is not (byte)'\r' and not (byte)'\n')
            _position++;
    }

    // To the closing quotation mark, or the end where there is none.
    private void SkipQuoted()
    {
        while (true)
        {
            var quote = Array.IndexOf(_bytes, (byte)'"', _position, end - _position);
            if (quote < 0 || quote + 1 >= end || _bytes[quote + 1] != '"')
            {
                _position = quote < 0 ? end : quote;
                return;
            }

            _position = quote + 2;
        }
    }

    private SourceSpan SpanOf(int position) => _record.Sheet is { } sheet
        ? sheet.PlaceOf(file, _record.Line, _record.Count)
        : new RecordPlaces(file, _record.Line, _bytes, _begin, position).Of(position - _begin);
}
