using System;
using System.Collections.Generic;
using System.Linq;

namespace Compliance.Benchmarks.Comparison;

/// <summary>The figures as a table in Markdown that is as easy to read unrendered.</summary>
internal static class ResultTable
{
    private static readonly (string Heading, bool IsNumber)[] _columns =
        [("Part", false), ("Contender", false), ("On", false), ("Time", true), ("Quartiles", true), ("Ratio", true), ("Memory", true), ("Same verdicts", false)];

    /// <summary>Writes the table; figures of one part and contender are adjacent.</summary>
    public static string Write(IEnumerable<Figure> figures)
    {
        var rows = figures.GroupBy(figure => figure.Part).SelectMany(part => part.GroupBy(figure => figure.Contender).SelectMany(same => same)).Select(Cells).ToList();
        var widths = _columns.Select((column, place) => rows.Select(row => row[place].Length).Append(column.Heading.Length).Max()).ToList();
        string Pad(string text, int place) => _columns[place].IsNumber ? text.PadLeft(widths[place]) : text.PadRight(widths[place]);
        string Rule(int place) => _columns[place].IsNumber ? new string('-', widths[place] - 1) + ":" : new string('-', widths[place]);
        string Line(Func<int, string> cell) => $"| {string.Join(" | ", Enumerable.Range(0, _columns.Length).Select(cell))} |\n";
        return Line(place => Pad(_columns[place].Heading, place)) + Line(Rule) + string.Concat(rows.Select(row => Line(place => Pad(row[place], place))));
    }

    private static string[] Cells(Figure figure)
    {
        // One unit a line, by the median.
        var (unit, factor) = figure.Seconds.Median switch { >= 1 => ("s", 1.0), >= 1e-3 => ("ms", 1e3), >= 1e-6 => ("µs", 1e6), _ => ("ns", 1e9) };
        string Time(double seconds) => Figure.Short(seconds * factor);
        return
        [
            figure.Part,
            figure.Contender,
            figure.On,
            $"{Time(figure.Seconds.Median)} {unit}",
            $"{Time(figure.Seconds.Low)} to {Time(figure.Seconds.High)}",
            Figure.Short(figure.Ratio),
            figure.Memory,
            figure.Verdicts,
        ];
    }
}
