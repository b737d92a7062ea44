using System.Globalization;
using System.IO;
using System.Linq;
using Compliance.Values;

namespace Compliance.Reporting.Csv;

/// <summary>
/// Writes rows as RFC 4180 has them. A text that a spreadsheet would take for a formula is written behind an apostrophe,
/// as one would type it there; numbers stay numbers.
/// </summary>
internal sealed class CsvRow(TextWriter output)
{
    // The wide forms are typed with a Chinese keyboard, and spreadsheets take them too.
    private const string FormulaStarts = "=+-@＝＋－＠";
    private const string Quoted = ",;\"";

    private bool _isStarted;

    public CsvRow Text(string? text)
    {
        var shown = VisibleText.Of(text ?? "");
        return Write(IsFormula(shown) ? "'" + shown : shown);
    }

    public CsvRow Number(Rational? value, Rational? beside = null)
    {
        if (value is not { } number)
            return Write("");
        return Write(beside is { } other ? DecimalText.Beside(number, other, DecimalText.UsualDigits) : DecimalText.Of(number));
    }

    public CsvRow Number(long value) => Write(value.ToString(CultureInfo.InvariantCulture));

    public void End()
    {
        output.Write("\r\n");
        _isStarted = false;
    }

    private CsvRow Write(string cell)
    {
        if (_isStarted)
            output.Write(',');
        _isStarted = true;

        var isQuoted = cell.Any(character => Quoted.IndexOf(character) >= 0) || (cell.Length > 0 && (cell[0] == ' ' || cell[cell.Length - 1] == ' '));
        output.Write(isQuoted ? "\"" + cell.Replace("\"", "\"\"") + "\"" : cell);
        return this;
    }

    // Spaces before it do not keep every spreadsheet from taking it for one.
    private static bool IsFormula(string text)
    {
        var start = text.FirstOrDefault(character => !char.IsWhiteSpace(character));
        return start != '\0' && FormulaStarts.IndexOf(start) >= 0 && !IsPlainNumber(text);
    }

    private static bool IsPlainNumber(string text) =>
        text.Length > 1 && text[0] is '-' or '+' && text.Skip(1).All(character => character is (>= '0' and <= '9') or '.') && text[1] != '.';
}
