using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using Compliance.Facts;

namespace Compliance.Tables;

/// <summary>Writes rows of a sheet as CSV, each on the line that its number says: then a line is a row, and nothing else has to be kept to tell where a cell stands.</summary>
/// <param name="stream">Takes the bytes, UTF-8.</param>
/// <param name="width">How many columns there are; further cells of a row are written all the same.</param>
/// <param name="line">The line that is written next.</param>
internal sealed class SheetTextWriter(Stream stream, int width, int line)
{
    private static readonly char[] Quoted = ['"', ',', '\r', '\n'];

    private readonly StringBuilder _text = new();
    private byte[] _bytes = new byte[1024];

    /// <summary>Writes a row. Those before it that were left out are blank.</summary>
    public void Write(int number, IReadOnlyList<SheetCell> cells)
    {
        _text.Clear().Append('\n', number - line);
        line = number + 1;
        var column = 0;
        foreach (var cell in cells)
        {
            if (string.IsNullOrEmpty(cell.Text ?? SpreadsheetErrors.NoValue))
                continue;

            _text.Append(',', cell.Column - column);
            column = cell.Column;
            Append(cell.Text ?? SpreadsheetErrors.NoValue);
        }

        // A row without any filled cell is a blank line.
        if (column > 0 || _text.Length > 0)
            _text.Append(',', Math.Max(0, width - 1 - column));
        _text.Append('\n');
        var text = _text.ToString();
        if (_bytes.Length < Encoding.UTF8.GetMaxByteCount(text.Length))
            _bytes = new byte[Encoding.UTF8.GetMaxByteCount(text.Length)];
        stream.Write(_bytes, 0, Encoding.UTF8.GetBytes(text, 0, text.Length, _bytes, 0));
    }

    // A line break in a cell lays it out, and is a space; nothing else below a space means anything in a table.
    private void Append(string text)
    {
        var isQuoted = text.IndexOfAny(Quoted) >= 0;
        if (isQuoted)
            _text.Append('"');
        foreach (var sign in text)
        {
            if (sign == '"')
                _text.Append('"');
            _text.Append(sign is < ' ' or '\u007F' ? ' ' : sign);
        }

        if (isQuoted)
            _text.Append('"');
    }
}
