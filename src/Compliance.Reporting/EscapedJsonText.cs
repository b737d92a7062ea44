using System;
using System.Globalization;
using System.IO;
using System.Text;

namespace Compliance.Reporting;

/// <summary>
/// Text on its way into a JSON file. Invisible characters can only be in JSON's strings, and are written there as
/// <c>\u202E</c>: the values stay what they are, and the file shows what they hold. So is the second of two <c>#</c>, by which some CI servers
/// take a line for a command.
/// </summary>
internal sealed class EscapedJsonText(TextWriter output) : TextWriter(CultureInfo.InvariantCulture)
{
    private bool _endsInHash;

    public override Encoding Encoding => output.Encoding;

    public override void Write(char value)
    {
        if (value == '#')
        {
            output.Write(_endsInHash ? "\\u0023" : "#");
            _endsInHash = true;
            return;
        }

        _endsInHash = false;
        if (IsEscaped(value))
            WriteEscaped(value);
        else
            output.Write(value);
    }

    public override void Write(char[] buffer, int index, int count)
    {
        if (Array.IndexOf(buffer, '#', index, count) >= 0)
        {
            WriteHashes(buffer, index, count);
            return;
        }

        _endsInHash = false;
        WriteVisible(buffer, index, count);
    }

    private void WriteHashes(char[] buffer, int index, int count)
    {
        var start = index;
        var isBehindHash = _endsInHash;
        for (var i = index; i < index + count; i++)
        {
            if (buffer[i] == '#' && isBehindHash)
            {
                WriteVisible(buffer, start, i - start);
                output.Write("\\u0023");
                start = i + 1;
            }

            isBehindHash = buffer[i] == '#';
        }

        WriteVisible(buffer, start, index + count - start);
        _endsInHash = isBehindHash;
    }

    private void WriteVisible(char[] buffer, int index, int count)
    {
        var (start, end) = (index, index + count);
        for (var i = index; i < end; i++)
        {
            var isPair = char.IsHighSurrogate(buffer[i]) && i + 1 < end && char.IsLowSurrogate(buffer[i + 1]);
            if (isPair ? !IsHidden(buffer[i], buffer[i + 1]) : !IsEscaped(buffer[i]))
            {
                i += isPair ? 1 : 0;
                continue;
            }

            output.Write(buffer, start, i - start);
            WriteEscaped(buffer[i]);
            if (isPair)
                WriteEscaped(buffer[++i]);
            start = i + 1;
        }

        output.Write(buffer, start, end - start);
    }

    private void WriteEscaped(char value) => output.Write("\\u" + ((int)value).ToString("x4", CultureInfo.InvariantCulture));

    public override void Write(string? value)
    {
        if (value is null)
            return;

        foreach (var character in value)
        {
            if (character == '#' || char.IsHighSurrogate(character) || IsEscaped(character))
            {
                Write(value.ToCharArray(), 0, value.Length);
                return;
            }
        }

        output.Write(value);
    }

    public override void Flush() => output.Flush();

    // Line breaks and indentation are JSON's own; a control character in a string is escaped before it comes here.
    private static bool IsEscaped(char character) => character >= '\u007F' && !VisibleText.IsSurelyVisible(character) && VisibleText.IsHidden(character);

    private static bool IsHidden(char high, char low)
    {
        var pair = new string([high, low]);
        return VisibleText.Of(pair) != pair;
    }
}
