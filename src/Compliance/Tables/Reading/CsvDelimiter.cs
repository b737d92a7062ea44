using Compliance.Text;

namespace Compliance.Tables;

/// <summary>Which character stands between cells: a spreadsheet writes the one of its country.</summary>
internal static class CsvDelimiter
{
    /// <summary>How long the declaration is, without its line end: <c>sep=;</c>.</summary>
    public const int DeclarationLength = 5;

    private const string Candidates = ",;\t";

    /// <summary>The delimiter that the first line declares, as it does for a spreadsheet; null where it declares none.</summary>
    public static char? Declared(byte[] text, int count)
    {
        var start = Utf8Sequence.MarkLength(text, count);
        var end = start + DeclarationLength;
        return count >= end && text[start] is (byte)'s' or (byte)'S' && text[start + 1] is (byte)'e' or (byte)'E' && text[start + 2] is (byte)'p' or (byte)'P'
            && text[start + 3] == '=' && (Candidates + "|").IndexOf((char)text[end - 1]) >= 0 && (count == end || text[end] is (byte)'\r' or (byte)'\n')
            ? (char)text[end - 1]
            : null;
    }

    /// <summary>The candidate that the heading line has most of outside quotation marks; a comma where it has none.</summary>
    /// <param name="text">UTF-8, in which the candidates are single bytes.</param>
    /// <param name="count">How many bytes there are.</param>
    public static char Of(byte[] text, int count)
    {
        if (Declared(text, count) is { } declared)
            return declared;

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
