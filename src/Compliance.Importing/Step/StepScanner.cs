using System;
using System.IO;

namespace Compliance.Importing.Step;

/// <summary>
/// Goes through the bytes of a STEP file once, instance by instance, and keeps no more of them than a block and the instance at hand. A semicolon ends an
/// instance where it stands neither in a text nor in a comment.
/// </summary>
internal sealed class StepScanner(Stream stream, int most)
{
    // Enough to tell the number and type of an instance that is too long to be read.
    private const int HeadBytes = 256;

    private byte[] _buffer = new byte[1024 * 1024];
    private byte[] _head = [];
    private int _start;
    private int _end;
    private long _offset;
    private int _line = 1;
    private bool _isEnded;
    private bool _wasRead;
    private Inside _inside;

    /// <summary>Where the instance begins in the file.</summary>
    public long Offset { get; private set; }

    /// <summary>The line that it begins on.</summary>
    public int Line { get; private set; }

    /// <summary>How many bytes it has.</summary>
    public int Length { get; private set; }

    /// <summary>The bytes of the instance or statement that was read last, without its semicolon; the first of them where it is longer than the limit.</summary>
    public ReadOnlySpan<byte> Bytes => IsCut ? _head : _buffer.AsSpan(_start, Math.Min(Length, _end - _start));

    /// <summary>Whether the statement is longer than the limit, and cut.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Goes to the next statement; false at the end of the file.</summary>
    public bool Read()
    {
        Skip(Length + (_wasRead ? 1 : 0));
        _wasRead = false;
        SkipBlanks();
        (Offset, Line, IsCut) = (_offset + _start, _line, false);
        var at = _start;
        while (true)
        {
            at = FindEnd(at, out var isFound);
            if (isFound)
            {
                Length = at - _start;
                _wasRead = true;
                return true;
            }

            if (_isEnded)
            {
                Length = _end - _start;
                return false;
            }

            // What is longer than is read is let go on the way.
            if (at - _start > most)
            {
                if (!IsCut)
                    _head = _buffer.AsSpan(_start, HeadBytes).ToArray();
                IsCut = true;
                CountLines(_start, at);
                _start = at;
            }

            at -= Fill();
        }
    }

    private enum Inside
    {
        Nothing,
        Text,
        Comment,
    }

    // From where to look on, if there is no end yet.
    private int FindEnd(int at, out bool isFound)
    {
        isFound = false;
        while (at < _end)
        {
            switch (_inside)
            {
                case Inside.Text:
                    var quote = _buffer.AsSpan(at, _end - at).IndexOf((byte)'\'');
                    if (quote < 0)
                        return _end;
                    at += quote;
                    if (at + StepQuote.Ahead >= _end && !_isEnded)
                        return at;
                    if (!StepQuote.IsShifted(_buffer.AsSpan(_start, _end - _start), at - _start))
                        _inside = Inside.Nothing;
                    at++;
                    break;
                case Inside.Comment:
                    var close = _buffer.AsSpan(at, _end - at).IndexOf("*/"u8);
                    if (close < 0)
                        return Math.Max(at, _end - 1);
                    at += close + 2;
                    _inside = Inside.Nothing;
                    break;
                default:
                    var sign = _buffer.AsSpan(at, _end - at).IndexOfAny((byte)';', (byte)'\'', (byte)'/');
                    if (sign < 0)
                        return _end;
                    at += sign;
                    if (_buffer[at] == ';')
                    {
                        isFound = true;
                        return at;
                    }

                    if (_buffer[at] == '\'')
                        _inside = Inside.Text;
                    else if (at + 1 == _end && !_isEnded)
                        return at;
                    else if (at + 1 < _end && _buffer[at + 1] == '*')
                        _inside = Inside.Comment;
                    at++;
                    break;
            }
        }

        return at;
    }

    // Comments may stand between instances, and are let go piece by piece, however long.
    private void SkipBlanks()
    {
        var isComment = false;
        while (true)
        {
            if (isComment && _buffer.AsSpan(_start, _end - _start).IndexOf("*/"u8) is >= 0 and var close)
            {
                Skip(close + 2);
                isComment = false;
            }
            else if (isComment)
            {
                Skip(Math.Max(0, _end - _start - 1));
            }

            while (!isComment && _start < _end && _buffer[_start] <= ' ')
                Skip(1);
            if (!isComment && _end - _start >= 2 && _buffer[_start] == '/' && _buffer[_start + 1] == '*')
            {
                Skip(2);
                isComment = true;
                continue;
            }

            if (_isEnded || (!isComment && _end - _start >= 2))
                return;
            Fill();
        }
    }

    private void Skip(int count)
    {
        CountLines(_start, _start + count);
        _start += count;
        Length = 0;
    }

    private void CountLines(int from, int to) => _line += _buffer.AsSpan(from, Math.Min(to, _end) - from).Count((byte)'\n');

    // By how much everything has moved to the front.
    private int Fill()
    {
        var moved = _start;
        Array.Copy(_buffer, _start, _buffer, 0, _end - _start);
        (_offset, _end, _start) = (_offset + moved, _end - moved, 0);
        if (_end == _buffer.Length)
            Array.Resize(ref _buffer, _buffer.Length * 2);
        var read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        _isEnded = read == 0;
        return moved;
    }
}
