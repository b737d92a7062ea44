using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Compliance.Tables;

/// <summary>Numbers of rows that come in order, drawn together: <c>5–9</c>. Of a filtered table there are many ranges, and only the first are kept.</summary>
internal sealed class RowRanges
{
    private const int MostKept = 1_000;

    private readonly List<(int First, int Last)> _ranges = [];
    private int _last;

    /// <summary>How many ranges there are.</summary>
    public int Count { get; private set; }

    /// <summary>The first of them as texts.</summary>
    public IReadOnlyList<string> Texts => [.. _ranges.Select(range => range.First == range.Last ? Text(range.First) : $"{Text(range.First)}–{Text(range.Last)}")];

    /// <summary>Adds a row, which comes after those that were added.</summary>
    public void Add(int row)
    {
        if (Count > 0 && row == _last + 1)
        {
            if (Count <= MostKept)
                _ranges[_ranges.Count - 1] = (_ranges[_ranges.Count - 1].First, row);
        }
        else if (++Count <= MostKept)
        {
            _ranges.Add((row, row));
        }

        _last = row;
    }

    private static string Text(int row) => row.ToString(CultureInfo.InvariantCulture);
}
