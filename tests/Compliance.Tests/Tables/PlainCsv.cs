using System.Collections.Generic;
using System.Text;

namespace Compliance.Tests.Tables;

/// <summary>CSV with commas as RFC 4180 has it, read character by character as plainly as can be: what the scanner of bytes is held to.</summary>
internal sealed class PlainCsv
{
    private readonly string _text;
    private readonly bool _isCut;
    private readonly List<string> _records = [];
    private readonly List<string> _problems = [];
    private int _at;
    private int _line = 1;
    private int _lineStart;

    private PlainCsv(string text, bool isCut)
    {
        _text = text;
        _isCut = isCut;
    }

    /// <summary>Each record on a line, its cells with their places, and after them the place and code of each problem.</summary>
    public static List<string> Read(byte[] bytes)
    {
        var strict = new UTF8Encoding(false, true);
        var end = bytes.Length;
        while (!IsUtf8(strict, bytes, end))
            end--;
        var reader = new PlainCsv(strict.GetString(bytes, 0, end).TrimStart('\uFEFF'), end < bytes.Length);
        reader.ReadAll();
        return [.. reader._records, .. reader._problems];
    }

    private static bool IsUtf8(UTF8Encoding strict, byte[] bytes, int count)
    {
        try
        {
            return strict.GetCharCount(bytes, 0, count) >= 0;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private string Place => $"{_line}:{_at - _lineStart + 1}";

    private bool IsEnd => _at == _text.Length;

    private bool IsLineEnd => !IsEnd && _text[_at] is '\r' or '\n';

    private void ReadAll()
    {
        while (!IsEnd)
        {
            if (IsLineEnd)
                TakeLineEnd();
            else if (!ReadRecord())
                return;
        }

        if (_isCut)
            _problems.Add($"{Place} CP1002");
    }

    private bool ReadRecord()
    {
        var cells = new List<string>();
        var (isQuoted, last) = (false, "");
        while (true)
        {
            var place = Place;
            isQuoted = !IsEnd && _text[_at] == '"';
            if (!(isQuoted ? ReadQuoted(out last) : ReadPlain(out last)))
            {
                _problems.Add(_isCut ? $"{Place} CP1002" : $"{place} CP1006");
                return false;
            }

            cells.Add($"{place}{(isQuoted ? "q" : "")} {last}");
            if (IsEnd && _isCut)
            {
                _problems.Add($"{Place} CP1002");
                return false;
            }

            if (IsEnd || IsLineEnd)
                break;
            _at++;
        }

        if (cells.Count > 1 || isQuoted || !string.IsNullOrWhiteSpace(last))
            _records.Add(string.Join("|", cells));
        if (IsLineEnd)
            TakeLineEnd();
        return true;
    }

    private bool ReadPlain(out string cell)
    {
        var start = _at;
        while (!IsEnd && !IsLineEnd && _text[_at] != ',')
            _at++;
        cell = _text[start.._at];
        return true;
    }

    // False where it is never closed.
    private bool ReadQuoted(out string cell)
    {
        var text = new StringBuilder();
        for (_at++; !IsEnd;)
        {
            if (_text[_at] == '"' && (_at + 1 == _text.Length || _text[_at + 1] != '"'))
            {
                _at++;
                if (!IsEnd && !IsLineEnd && _text[_at] != ',')
                    _problems.Add($"{Place} CP1006");
                cell = text.ToString();
                return ReadPlain(out _);
            }

            if (_text[_at] == '"')
                _at++;
            text.Append(_text[_at]);
            if (IsLineEnd)
                text.Append(TakeLineEnd() ? "\n" : "");
            else
                _at++;
        }

        cell = "";
        return false;
    }

    // Whether it was CR and LF together.
    private bool TakeLineEnd()
    {
        var isBoth = _text[_at] == '\r' && _at + 1 < _text.Length && _text[_at + 1] == '\n';
        _at += isBoth ? 2 : 1;
        _line++;
        _lineStart = _at;
        return isBoth;
    }
}
