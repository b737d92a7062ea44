using Compliance.Localization;

namespace Compliance.Text;

/// <summary>
/// Walks over the tokens of a JSON text as RFC 8259 has them. Newtonsoft's reader is kinder (comments, single quotes,
/// bare names, <c>0x1F</c>, <c>017</c>, <c>NaN</c>, a comma at the end), reads a number into a type that may not hold it,
/// and tells only where a token ends; this reports the tokens and their locations before that reader reaches them.
/// </summary>
internal sealed class JsonTokens(string text)
{
    private int _position;
    private int _lineStart;

    /// <summary>The token's first character; <c>0</c> for any number.</summary>
    public char Kind { get; private set; }

    public int Start { get; private set; }

    public int End => _position;

    public int Line { get; private set; } = 1;

    public int Column => Start - _lineStart + 1;

    /// <summary>The token as it is written.</summary>
    public string Raw => text.Substring(Start, End - Start);

    /// <summary>What is wrong with the token, where it is not JSON.</summary>
    public LocalizedText? Problem { get; private set; }

    /// <summary>Whether the token is longer than a text may be.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>Whether a token follows; not after the last, nor after a wrong one.</summary>
    public bool Next()
    {
        SkipSpace();
        var separator = SkipSeparator();
        if (Problem is not null)
            return false;
        if (_position == text.Length)
            return separator != '\0' && Fail(JsonProblems.EndsEarly);

        var first = text[_position];
        if (separator != '\0' && (first is ']' or '}'))
            return Fail(JsonProblems.Unexpected(first));

        return first switch
        {
            '{' or '[' or '}' or ']' => Single(first),
            '"' => String(),
            '-' or (>= '0' and <= '9') => Number(),
            't' => Word("true"),
            'f' => Word("false"),
            'n' => Word("null"),
            '/' => Fail(JsonProblems.Comment),
            _ => Fail(JsonProblems.Unexpected(first)),
        };
    }

    private void SkipSpace()
    {
        for (; _position < text.Length; _position++)
        {
            var character = text[_position];
            if (character is not ' ' and not '\t' and not '\r' and not '\n')
                break;

            if (character == '\n' || (character == '\r' && At(_position + 1) != '\n'))
            {
                Line++;
                _lineStart = _position + 1;
            }
        }

        Start = _position;
    }

    // A comma comes after a value and a colon after a text; whether that text is a key, the other reader checks.
    private char SkipSeparator()
    {
        var separator = At(_position);
        if (separator is not ',' and not ':')
            return '\0';

        if (separator == ',' ? Kind is '\0' or '[' or '{' : Kind != '"')
        {
            Fail(JsonProblems.Unexpected(separator));
            return separator;
        }

        _position++;
        SkipSpace();
        return separator;
    }

    private bool Single(char kind)
    {
        Kind = kind;
        _position++;
        return true;
    }

    private bool String()
    {
        Kind = '"';
        var length = 0;
        for (_position++; _position < text.Length; length++)
        {
            var character = text[_position];
            if (character == '"')
            {
                _position++;
                return true;
            }

            if (length == TextLimits.ScalarCharacters)
                return TooLong();
            if (character < ' ')
                return FailHere(JsonProblems.BareControl);
            if (character != '\\')
                _position++;
            else if (!Escape())
                return false;
        }

        return Fail(JsonProblems.NoClosingQuote);
    }

    private bool Escape()
    {
        switch (At(_position + 1))
        {
            case '"' or '\\' or '/' or 'b' or 'f' or 'n' or 'r' or 't':
                _position += 2;
                return true;
            case 'u':
                var unit = Hex(_position + 2);
                var isHalf = unit is >= 0xD800 and <= 0xDFFF;
                // A half of a surrogate pair without its other half is no character, and could not be written again.
                var isPair = unit is >= 0xD800 and <= 0xDBFF
                    && At(_position + 6) == '\\' && At(_position + 7) == 'u'
                    && Hex(_position + 8) is >= 0xDC00 and <= 0xDFFF;
                if (unit < 0 || (isHalf && !isPair))
                    return FailHere(JsonProblems.BadEscape);

                _position += isPair ? 12 : 6;
                return true;
            default:
                return FailHere(JsonProblems.BadEscape);
        }
    }

    // Four digits, or -1.
    private int Hex(int position)
    {
        var value = 0;
        for (var i = position; i < position + 4; i++)
        {
            var digit = At(i) switch
            {
                >= '0' and <= '9' => At(i) - '0',
                >= 'a' and <= 'f' => At(i) - 'a' + 10,
                >= 'A' and <= 'F' => At(i) - 'A' + 10,
                _ => -1,
            };
            if (digit < 0)
                return -1;

            value = (value * 16) + digit;
        }

        return value;
    }

    private bool Number()
    {
        Kind = '0';
        if (At(_position) == '-')
            _position++;
        var isNumber = At(_position) == '0' ? Digits(atMost: 1) : Digits();
        if (At(_position) == '.')
        {
            _position++;
            isNumber &= Digits();
        }

        if (At(_position) is 'e' or 'E')
        {
            _position++;
            if (At(_position) is '+' or '-')
                _position++;
            isNumber &= Digits();
        }

        if (End - Start > TextLimits.ScalarCharacters)
            return TooLong();
        return (isNumber && EndsWord()) || Fail(JsonProblems.BadNumber);
    }

    private bool Digits(int atMost = int.MaxValue)
    {
        var start = _position;
        while (At(_position) is >= '0' and <= '9' && _position - start < atMost)
            _position++;
        return _position > start;
    }

    private bool Word(string word)
    {
        Kind = word[0];
        if (!text.Has(_position, word))
            return Fail(JsonProblems.Unexpected(text[_position]));

        _position += word.Length;
        return EndsWord() || Fail(JsonProblems.Unexpected(text[Start]));
    }

    private bool EndsWord() => At(_position) is '\0' or ' ' or '\t' or '\r' or '\n' or ',' or ':' or ']' or '}';

    private char At(int position) => position < text.Length ? text[position] : '\0';

    private bool TooLong()
    {
        IsTooLong = true;
        return false;
    }

    private bool FailHere(LocalizedText problem)
    {
        Start = _position;
        return Fail(problem);
    }

    private bool Fail(LocalizedText problem)
    {
        Problem = problem;
        return false;
    }
}
