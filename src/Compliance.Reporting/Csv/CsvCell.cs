using System.Linq;

namespace Compliance.Reporting.Csv;

/// <summary>
/// Texts as cells of RFC 4180. A text that a spreadsheet would take for a formula stands behind an apostrophe, as one would
/// type it there; numbers stay numbers.
/// </summary>
internal static class CsvCell
{
    // The wide forms are typed with a Chinese keyboard, and spreadsheets take them too.
    private const string FormulaStarts = "=+-@＝＋－＠";

    private static readonly char[] _quoted = [',', ';', '"'];

    /// <summary>The cell; the text itself where nothing of it has to be written otherwise.</summary>
    public static string Of(string? text) => FormOf(text) switch
    {
        Form.Plain => text ?? "",
        Form.Quoted => $"\"{text}\"",
        _ => Shown(text!),
    };

    /// <summary>Writes the cell.</summary>
    public static void Write(TextBuffer output, string? text)
    {
        var form = FormOf(text);
        if (form == Form.Quoted)
            output.Write('"');
        output.Write(form == Form.Other ? Shown(text!) : text);
        if (form == Form.Quoted)
            output.Write('"');
    }

    /// <summary>Several cells, one after the other.</summary>
    public static string Join(params string?[] texts) => string.Join(",", texts.Select(Of));

    private static Form FormOf(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return Form.Plain;
        if (char.IsWhiteSpace(text![0]) || FormulaStarts.IndexOf(text[0]) >= 0)
            return Form.Other;

        var isQuoted = text[text.Length - 1] == ' ';
        for (var i = PlainText.Length(text); i < text.Length; i++)
        {
            var character = text[i];
            if (character is ',' or ';')
                isQuoted = true;
            else if (character < '\u007F' ? character is < ' ' or '"' : !VisibleText.IsSurelyVisible(character))
                return Form.Other;
        }

        return isQuoted ? Form.Quoted : Form.Plain;
    }

    // What has something hidden in it, quotes of its own, or the look of a formula.
    private static string Shown(string text)
    {
        var shown = VisibleText.Of(text);
        var cell = IsFormula(shown) ? "'" + shown : shown;
        var isQuoted = cell.IndexOfAny(_quoted) >= 0 || cell[0] == ' ' || cell[cell.Length - 1] == ' ';
        return isQuoted ? $"\"{cell.Replace("\"", "\"\"")}\"" : cell;
    }

    // Spaces before it do not keep every spreadsheet from taking it for one.
    private static bool IsFormula(string text)
    {
        var start = text.FirstOrDefault(character => !char.IsWhiteSpace(character));
        return start != '\0' && FormulaStarts.IndexOf(start) >= 0 && !IsPlainNumber(text);
    }

    private static bool IsPlainNumber(string text) =>
        text.Length > 1 && text[0] is '-' or '+' && text.Skip(1).All(character => character is (>= '0' and <= '9') or '.') && text[1] != '.';

    private enum Form
    {
        /// <summary>The text as it is.</summary>
        Plain,

        /// <summary>The text between quotation marks.</summary>
        Quoted,

        /// <summary>Another text.</summary>
        Other,
    }
}
