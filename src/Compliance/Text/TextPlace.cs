using Compliance.Diagnostics;

namespace Compliance.Text;

/// <summary>The line and column of a character, found by counting: for the one position where reading stops.</summary>
internal static class TextPlace
{
    public static SourceSpan Of(string file, string text, int index)
    {
        var line = 1;
        var lineStart = 0;
        for (var i = 0; i < index; i++)
        {
            if (text[i] != '\n' && (text[i] != '\r' || (i + 1 < text.Length && text[i + 1] == '\n')))
                continue;

            line++;
            lineStart = i + 1;
        }

        return new SourceSpan(file, line, index - lineStart + 1);
    }
}
