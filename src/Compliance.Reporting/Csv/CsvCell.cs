using System.Collections.Generic;
using System.Linq;

namespace Compliance.Reporting.Csv;

/// <summary>
/// Texts as cells of RFC 4180. A text that a spreadsheet would take for a formula follows an apostrophe, as one would
/// type it there; numbers stay numbers.
/// </summary>
internal static class CsvCell
{
    // The wide forms are typed with a Chinese keyboard, and spreadsheets take them too.
    private const string FormulaStarts = "=+-@＝＋－＠";

    private static readonly char[] _quoted = [',', ';', '"'];

    /// <summary>Makes a cell of the text that was written last.</summary>
    /// <param name="output">Where it was written.</param>
    /// <param name="start">Where it begins there.</param>
    public static void Close(TextBuffer output, int start)
    {
        switch (FormOf(output.Characters, start, output.Length))
        {
            case Form.Quoted:
                output.Write('"');
                output.Insert(start, '"');
                break;

            case Form.Other:
                output.Write(Shown(output.TakeFrom(start)));
                break;
        }
    }

    /// <summary>Several cells, one after the other.</summary>
    public static string Join(IEnumerable<string?> texts)
    {
        var output = new TextBuffer();
        var row = new CsvRow(output);
        foreach (var text in texts)
            row.Text(text);
        return output.TakeFrom(0);
    }

    private static Form FormOf(char[] text, int start, int end)
    {
        if (start == end)
            return Form.Plain;
        if (char.IsWhiteSpace(text[start]) || text[start] == ':' || FormulaStarts.IndexOf(text[start]) >= 0)
            return Form.Other;

        var isQuoted = text[end - 1] == ' ';
        for (var i = PlainText.End(text, start, end); i < end; i = PlainText.End(text, i + 1, end))
        {
            var character = text[i];
            if (character is ',' or ';')
                isQuoted = true;
            else if (character < '\u007F' ? character is < ' ' or '"' or '#' : !VisibleText.IsSurelyVisible(character))
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
