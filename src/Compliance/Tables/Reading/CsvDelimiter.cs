using Compliance.Text;

namespace Compliance.Tables;

/// <summary>Which character stands between cells: a spreadsheet writes the one of its country.</summary>
internal static class CsvDelimiter
{
    private const string Candidates = ",;\t";

    /// <summary>The candidate that the heading line has most of outside quotation marks; a comma where it has none.</summary>
    /// <param name="text">UTF-8, in which the candidates are single bytes.</param>
    /// <param name="count">How many bytes there are.</param>
    public static char Of(byte[] text, int count)
    {
        var counts = new int[Candidates.Length];
        var isQuoted = false;
        var isCellStart = true;
        var isBlank = true;
        for (var i = Utf8Sequence.MarkLength(text, count); i < count; i++)
        {
            var character = (char)text[i];
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
