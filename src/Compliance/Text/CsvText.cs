using System;
using System.IO;
using System.Text;
using Compliance.Diagnostics;

namespace Compliance.Text;

/// <summary>
/// The text of a CSV file through a buffer of one size, and the place in it. A cell is made into a string once, straight
/// from the buffer, unless the buffer ends in it or a quotation mark in it is doubled.
/// </summary>
internal sealed class CsvText(TextReader reader, string file, int firstLine) : IDisposable
{
    private const int Longest = TextLimits.ScalarCharacters;

    private readonly char[] _buffer = new char[64 * 1024];

    // The beginning of the cell, where it is no longer in the buffer or differs from what stands there.
    private readonly StringBuilder _kept = new();

    private int _position;
    private int _count;
    private bool _isEnded;
    private long _charactersBefore;
    private int _line = firstLine;
    private long _lineStart;
    private long _afterReturn = -1;

    /// <summary>How many characters lie before.</summary>
    public long Offset => _charactersBefore + _position;

    public SourceSpan Place => new(file, _line, (int)Math.Min(Offset - _lineStart + 1, int.MaxValue));

    /// <summary>Whether the text ends where it does because it is not UTF-8.</summary>
    public bool IsWrong => reader is Utf8Reader { IsWrong: true };

    public void ReportWrong(DiagnosticBag diagnostics) => (reader as Utf8Reader)?.ReportWrong(diagnostics, Place);

    /// <summary>Chooses the delimiter by the beginning of the text.</summary>
    public char FindDelimiter()
    {
        // A pipe gives little at a time, and the heading line is wanted whole.
        while (!_isEnded && _count < _buffer.Length)
            ReadMore();
        return CsvDelimiter.Of(_buffer, _count);
    }

    /// <summary>The next character; -1 at the end.</summary>
    public int Peek() => _position < _count || Refill() ? _buffer[_position] : -1;

    public void Skip() => _position++;

    public void SkipLineBreak()
    {
        if (Peek() == '\r')
            TakeLineBreak('\r', _position++);
        if (Peek() == '\n')
            TakeLineBreak('\n', _position++);
    }

    /// <summary>The text up to the delimiter or the end of the line; null where it is too long.</summary>
    public string? TakePlain(char delimiter)
    {
        _kept.Clear();
        do
        {
            var end = _position;
            while (end < _count && _buffer[end] != delimiter && _buffer[end] is not '\n' and not '\r')
                end++;

            if (end < _count)
                return Finish(end);
            if (!Keep(end))
                return null;
        }
        while (Refill());

        return _kept.ToString();
    }

    /// <summary>
    /// The text between quotation marks, the first of which comes next. Null where it is too long; where the closing one
    /// is missing, <paramref name="isClosed"/> says so.
    /// </summary>
    public string? TakeQuoted(out bool isClosed)
    {
        _kept.Clear();
        _position++;
        isClosed = true;
        do
        {
            var end = _position;
            for (; end < _count && _buffer[end] != '"'; end++)
            {
                if (_buffer[end] is '\n' or '\r')
                    TakeLineBreak(_buffer[end], end);
            }

            if (end + 1 < _count && _buffer[end + 1] != '"')
            {
                var text = Finish(end);
                _position++;
                return text;
            }

            if (!Keep(end))
                return null;
            if (end < _count)
            {
                _position++;
                if (Peek() != '"')
                    return _kept.ToString();

                _kept.Append('"');
                _position++;
            }
        }
        while (_position < _count || Refill());

        isClosed = false;
        return _kept.ToString();
    }

    public void Dispose() => reader.Dispose();

    // The cell ends within the buffer.
    private string? Finish(int end)
    {
        var length = end - _position;
        if (_kept.Length + length > Longest)
            return null;

        var text = _kept.Length == 0
            ? new string(_buffer, _position, length)
            : _kept.Append(_buffer, _position, length).ToString();
        _position = end;
        return text;
    }

    private bool Keep(int end)
    {
        if (_kept.Length + end - _position > Longest)
            return false;

        _kept.Append(_buffer, _position, end - _position);
        _position = end;
        return true;
    }

    // CR LF is one line break, wherever the buffer ends.
    private void TakeLineBreak(char character, int at)
    {
        var after = _charactersBefore + at + 1;
        if (character == '\r' || _afterReturn != after - 1)
            _line++;
        if (character == '\r')
            _afterReturn = after;
        _lineStart = after;
    }

    // Called where the buffer has been read to its end.
    private bool Refill()
    {
        if (_isEnded)
            return false;

        _charactersBefore += _count;
        _position = 0;
        _count = 0;
        ReadMore();
        return !_isEnded;
    }

    private void ReadMore()
    {
        var read = reader.Read(_buffer, _count, _buffer.Length - _count);
        _isEnded = read == 0;
        _count += read;
    }
}
