using System.Text.RegularExpressions;

namespace Compliance.Tables;

/// <summary>Ids of many digits, which a spreadsheet takes for numbers: of <c>410802197001011234</c> it leaves <c>4.10802E+17</c>.</summary>
internal static class CutNumber
{
    private static readonly Regex _form = new(@"^[0-9](\.[0-9]+)?[Ee]\+[0-9]{2}$", RegexOptions.CultureInvariant);

    /// <summary>Whether the id of a record is one. Nearly every id is told by one of its characters.</summary>
    public static bool IsOne(CsvRecord record, int column)
    {
        var (start, end) = (record.StartOf(column), record.EndOf(column));
        return end - start > 4 && (record.Bytes[end - 3] == '+' || record.Bytes[end - 1] <= ' ') && IsOne(record.TextOf(column));
    }

    /// <summary>Whether an id is one.</summary>
    public static bool IsOne(string id) => _form.IsMatch(id.Trim());
}
