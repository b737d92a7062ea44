namespace Compliance.Text;

/// <summary>
/// Tells the forms of lines. A line that continues a text without quotation marks is scanned as any other: what would open
/// something there has to be closed too, so that what is said of a line never depends on the line before it.
/// </summary>
/// <param name="text">The text that the lines are of.</param>
internal sealed class YamlLineScanner(string text)
{
    private int _at;
    private int _end;

    /// <summary>The column, counted from 0, of the key that the last line began or, without one, of its first character.</summary>
    public int KeyColumn { get; private set; }

    /// <summary>The form of a line.</summary>
    /// <param name="start">Where the line begins.</param>
    /// <param name="first">Its first character that is no space.</param>
    /// <param name="end">Where it ends, without its line break.</param>
    public YamlLine Scan(int start, int first, int end)
    {
        (_at, _end) = (first, end);
        KeyColumn = first - start;
        if (first == start && IsOfDocument())
            return YamlLine.Unclear;

        var hasKey = false;
        while (true)
        {
            SkipSpaces();
            if (_at == _end || text[_at] == '#')
                return YamlLine.Closed;

            switch (text[_at])
            {
                case '-' when IsSpaceAt(_at + 1):
                    _at++;
                    SkipSpaces();
                    KeyColumn = _at - start;
                    hasKey = false;
                    continue;
                case '|' or '>':
                    return hasKey && IsHeaderOfText() ? YamlLine.BeginsText : YamlLine.Unclear;
                case '\'' or '"' or '[' or '{':
                    if (!(text[_at] is '[' or '{' ? PassBrackets() : PassQuoted()) || !IsAtEndOrColon())
                        return YamlLine.Unclear;
                    break;
                case '&' or '*' or '!' or '?' or ':' or ',' or ']' or '}' or '%' or '@' or '`':
                    return YamlLine.Unclear;
                default:
                    PassPlain();
                    break;
            }

            if (_at == _end || text[_at] != ':')
                return YamlLine.Closed;
            _at++;
            hasKey = true;
        }
    }

    private bool IsOfDocument() =>
        text[_at] == '%' || text.Has(_at, "---") || text.Has(_at, "...");

    private void SkipSpaces()
    {
        while (_at < _end && text[_at] == ' ')
            _at++;
    }

    private bool IsSpaceAt(int place) => place >= _end || text[place] == ' ';

    // What follows | and > on its line: how to indent and how to end, and perhaps a comment.
    private bool IsHeaderOfText()
    {
        _at++;
        while (_at < _end && text[_at] is '-' or '+' or (>= '1' and <= '9'))
            _at++;
        if (!IsSpaceAt(_at))
            return false;

        SkipSpaces();
        return _at == _end || text[_at] == '#';
    }

    // Behind a quoted text or a bracket: nothing more, a comment, or the colon that makes it a key.
    private bool IsAtEndOrColon()
    {
        if (_at < _end && text[_at] == ':')
            return IsSpaceAt(_at + 1);
        if (!IsSpaceAt(_at))
            return false;

        SkipSpaces();
        return _at == _end || text[_at] == '#';
    }

    // To the colon that makes it a key, to a comment, or to the end of the line.
    private void PassPlain()
    {
        while (_at < _end && !(text[_at] == ':' && IsSpaceAt(_at + 1)) && !(text[_at] == '#' && text[_at - 1] == ' '))
            _at++;
    }

    private bool PassQuoted()
    {
        var mark = text[_at];
        for (_at++; _at < _end; _at++)
        {
            if (text[_at] == '\\' && mark == '"')
                _at++;
            else if (text[_at] == mark && mark == '\'' && _at + 1 < _end && text[_at + 1] == mark)
                _at++;
            else if (text[_at] == mark)
            {
                _at++;
                return true;
            }
        }

        return false;
    }

    private bool PassBrackets()
    {
        var depth = 0;
        for (var isStart = true; _at < _end; _at++)
        {
            switch (text[_at])
            {
                case '[' or '{':
                    depth++;
                    isStart = true;
                    break;
                case ']' or '}':
                    isStart = false;
                    if (--depth > 0)
                        break;
                    _at++;
                    return true;
                case ',':
                    isStart = true;
                    break;
                case ':' when IsSpaceAt(_at + 1):
                    isStart = true;
                    break;
                case ':' when text[_at + 1] is '\'' or '"':
                    return false;
                case '#' when text[_at - 1] == ' ':
                    return false;
                case '\'' or '"' when isStart:
                    if (!PassQuoted() || !IsBeforeMark())
                        return false;
                    _at--;
                    isStart = false;
                    break;
                case '&' or '*' or '!' or '?' or '|' or '>' or '%' or '@' or '`' when isStart:
                case '-' when isStart && (IsSpaceAt(_at + 1) || text[_at + 1] is ',' or '[' or ']' or '{' or '}'):
                    return false;
                case ' ':
                    break;
                default:
                    isStart = false;
                    break;
            }
        }

        return false;
    }

    private bool IsBeforeMark()
    {
        var next = _at;
        while (next < _end && text[next] == ' ')
            next++;
        return next < _end && text[next] is ',' or ':' or ']' or '}';
    }
}
