using System;

namespace Compliance.Text;

/// <summary>Which character separates cells: a spreadsheet writes that of its country.</summary>
internal static class CsvDelimiter
{
    private const string Candidates = ",;\t";

    /// <summary>The candidate that the heading line has most of outside quotation marks; a comma where it has none.</summary>
    public static char Of(char[] text, int count) => Of(at => text[at], 0, count);

    /// <summary>The same in UTF-8, in which the candidates are single bytes.</summary>
    public static char Of(byte[] text, int count) => Of(at => (char)text[at], Utf8Sequence.MarkLength(text, count), count);

    private static char Of(Func<int, char> text, int start, int count)
    {
        var counts = new int[Candidates.Length];
        var isQuoted = false;
        var isCellStart = true;
        var isBlank = true;
        for (var i = start; i < count; i++)
        {
            var character = text(i);
            var candidate = Candidates.IndexOf(character);
            if (character == '"')
                isQuoted = !isQuoted && isCellStart;
            else if (!isQuoted && candidate >= 0)
                counts[candidate]++;
            else if (!isQuoted && !isBlank && (character is '\r' or '\n'))
                break;

            isCellStart = candidate >= 0 || character is '\r' or '\n';
            isBlank &= char.IsWhiteSpace(character);
        }

        var most = 0;
        for (var i = 1; i < counts.Length; i++)
        {
            if (counts[i] > counts[most])
                most = i;
        }

        return Candidates[most];
    }
}
