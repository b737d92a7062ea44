using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using Compliance.Importing.Limits;

namespace Compliance.Importing.Step;

/// <summary>Reads one instance: <c>#12=IFCPROPERTYSET('0a…',#5,'Pset',$,(#13,#14));</c></summary>
internal ref struct StepParser
{
    private readonly ReadOnlySpan<byte> _bytes;
    private int _at;

    private StepParser(ReadOnlySpan<byte> bytes) => _bytes = bytes;

    /// <summary>The instance; null where it is none.</summary>
    public static StepInstance? Read(ReadOnlySpan<byte> bytes, int line)
    {
        var parser = new StepParser(bytes);
        if (!parser.Take('#') || parser.Digits() is not { } id || !parser.Take('=') || parser.Word() is not { Length: > 0 } type || !parser.Take('('))
            return null;
        return parser.List(0) is { } values ? new StepInstance(id, type.ToUpperInvariant(), values, line) : null;
    }

    private List<StepValue>? List(int depth)
    {
        var values = new List<StepValue>();
        if (depth > ImportLimits.InstanceDepth)
            return null;
        if (Take(')'))
            return values;

        while (Value(depth) is { } value)
        {
            values.Add(value);
            if (Take(')'))
                return values;
            if (!Take(','))
                return null;
        }

        return null;
    }

    private StepValue? Value(int depth)
    {
        SkipBlanks();
        if (_at >= _bytes.Length)
            return null;

        switch ((char)_bytes[_at])
        {
            case '$' or '*':
                _at++;
                return StepValue.Null;
            case '\'':
                return Text();
            case '#':
                _at++;
                return Digits() is { } id ? new StepValue(StepKind.Reference, "", id, []) : null;
            case '.':
                var end = _bytes[(_at + 1)..].IndexOf((byte)'.');
                if (end < 0)
                    return null;
                var word = Encoding.ASCII.GetString(_bytes.Slice(_at + 1, end));
                _at += end + 2;
                return new StepValue(StepKind.Word, word, 0, []);
            case '(':
                _at++;
                return List(depth + 1) is { } items ? new StepValue(StepKind.List, "", 0, items) : null;
            case '"':
                var close = _bytes[(_at + 1)..].IndexOf((byte)'"');
                if (close < 0)
                    return null;
                _at += close + 2;
                return StepValue.Null;
            case (>= '0' and <= '9') or '-' or '+':
                return Number();
            default:
                var type = Word();
                return type.Length > 0 && Take('(') && List(depth + 1) is { } typed ? new StepValue(StepKind.Typed, type.ToUpperInvariant(), 0, typed) : null;
        }
    }

    private StepValue? Text()
    {
        var start = ++_at;
        for (; _at < _bytes.Length; _at++)
        {
            if (_bytes[_at] != '\'')
                continue;
            if (StepQuote.IsShifted(_bytes, _at))
                continue;
            if (_at + 1 < _bytes.Length && _bytes[_at + 1] == '\'')
                _at++;
            else
                return new StepValue(StepKind.Text, StepText.Decode(_bytes[start.._at++]), 0, []);
        }

        return null;
    }

    private StepValue Number()
    {
        var start = _at;
        while (_at < _bytes.Length && _bytes[_at] is (>= (byte)'0' and <= (byte)'9') or (byte)'.' or (byte)'-' or (byte)'+' or (byte)'E' or (byte)'e')
            _at++;
        return new StepValue(StepKind.Number, Encoding.ASCII.GetString(_bytes[start.._at]), 0, []);
    }

    private int? Digits()
    {
        SkipBlanks();
        var start = _at;
        while (_at < _bytes.Length && _bytes[_at] is >= (byte)'0' and <= (byte)'9')
            _at++;
        return int.TryParse(_bytes[start.._at], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private string Word()
    {
        SkipBlanks();
        var start = _at;
        while (_at < _bytes.Length && (char.IsAsciiLetterOrDigit((char)_bytes[_at]) || _bytes[_at] == '_'))
            _at++;
        return Encoding.ASCII.GetString(_bytes[start.._at]);
    }

    private bool Take(char sign)
    {
        SkipBlanks();
        if (_at >= _bytes.Length || _bytes[_at] != sign)
            return false;
        _at++;
        return true;
    }

    // Comments are blanks too.
    private void SkipBlanks()
    {
        while (_at < _bytes.Length)
        {
            if (_bytes[_at] <= ' ')
            {
                _at++;
            }
            else if (_bytes[_at..].StartsWith("/*"u8))
            {
                var end = _bytes[(_at + 2)..].IndexOf("*/"u8);
                _at = end < 0 ? _bytes.Length : _at + end + 4;
            }
            else
            {
                return;
            }
        }
    }
}
