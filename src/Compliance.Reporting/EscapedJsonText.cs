using System.Globalization;
using System.IO;
using System.Text;

namespace Compliance.Reporting;

/// <summary>
/// Text on its way into a JSON file. Invisible characters can only be in JSON's strings, and are written there as
/// <c>\u202E</c>: the values stay what they are, and the file shows what they hold.
/// </summary>
internal sealed class EscapedJsonText(TextWriter output) : TextWriter(CultureInfo.InvariantCulture)
{
    public override Encoding Encoding => output.Encoding;

    public override void Write(char value)
    {
        if (IsEscaped(value))
            output.Write("\\u" + ((int)value).ToString("x4", CultureInfo.InvariantCulture));
        else
            output.Write(value);
    }

    public override void Write(char[] buffer, int index, int count)
    {
        var start = index;
        for (var i = index; i < index + count; i++)
        {
            if (!IsEscaped(buffer[i]))
                continue;

            output.Write(buffer, start, i - start);
            Write(buffer[i]);
            start = i + 1;
        }

        output.Write(buffer, start, index + count - start);
    }

    public override void Write(string? value)
    {
        if (value is null)
            return;

        foreach (var character in value)
        {
            if (IsEscaped(character))
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
}
