using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Compliance.Values;

namespace Compliance.Tables;

/// <summary>What stands in place of an id where a row is the total of those above. A project that were called so would be counted beside what it is the sum of.</summary>
internal static class TotalWords
{
    private static readonly string[] _words = ["合计", "总计", "小计", "共计", "累计", "总和", "总数", "本页合计", "本表合计", "total", "subtotal", "sub-total", "grandtotal", "sum"];

    private static readonly int _most = _words.Max(Encoding.UTF8.GetByteCount);

    private static readonly HashSet<string> _all = new(_words, StringComparer.OrdinalIgnoreCase);

    // Nearly every id is told by its first letter.
    private static readonly HashSet<byte> _first = [.. _words.SelectMany(word => new[] { word, word.ToUpperInvariant() }).Select(word => Encoding.UTF8.GetBytes(word)[0])];

    private static readonly bool[] _begins = [.. Enumerable.Range(0, 256).Select(sign => sign <= ' ' || sign == 0xE3 || sign == 0xEF || _first.Contains((byte)sign))];

    /// <summary>Whether a cell is such a word.</summary>
    public static bool IsOne(CsvRecord record, int column)
    {
        var (start, end) = (record.StartOf(column), record.EndOf(column));
        if (end == start || !_begins[record.Bytes[start]] || end - start > 2 * _most)
            return false;

        var letters = Blanks.Trim(FullWidthForms.ToHalf(record.TextOf(column))).TrimEnd(':').Where(sign => !char.IsWhiteSpace(sign));
        return _all.Contains(new string([.. letters]));
    }
}
