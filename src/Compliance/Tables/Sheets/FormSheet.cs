using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Compliance.Tables;

/// <summary>
/// A form: a sheet with one question a row, the name of a fact in one column, what is filled in in another, and the unit beside it. It is a table of one row that
/// stands upright, and is laid down to be read like any other.
/// </summary>
internal sealed class FormSheet
{
    private const string Fact = "fact";
    private const string Value = "value";
    private const string Unit = "unit";

    // A vocabulary has some hundred facts, and a table no more columns than these.
    private const int MostRows = 4_000;

    private readonly int _factColumn;
    private readonly int _valueColumn;
    private readonly int _unitColumn;
    private readonly int _heading;
    private readonly List<(int Row, string Heading, string? Value)> _answers = [];

    private FormSheet(int heading, int factColumn, int valueColumn, int unitColumn) => (_heading, _factColumn, _valueColumn, _unitColumn) = (heading, factColumn, valueColumn, unitColumn);

    /// <summary>The form whose heading is among some rows, without an answer yet; null where there is none.</summary>
    public static FormSheet? In(IReadOnlyList<(int Number, List<SheetCell> Cells)> rows)
    {
        foreach (var (number, cells) in rows)
        {
            var columns = cells.GroupBy(cell => LastWord(cell.Text)).ToDictionary(same => same.Key, same => same.First().Column);
            if (columns.TryGetValue(Fact, out var fact) && columns.TryGetValue(Value, out var value))
                return new FormSheet(number, fact, value, columns.TryGetValue(Unit, out var unit) ? unit : -1);
        }

        return null;
    }

    /// <summary>Whether it takes a row more.</summary>
    public bool IsFull => _answers.Count >= MostRows;

    /// <summary>Whether anything is asked.</summary>
    public bool HasQuestions => _answers.Count > 0;

    /// <summary>Takes a row; what is above the heading, and rows that ask nothing, are left out.</summary>
    public void Add(int number, IReadOnlyList<SheetCell> cells)
    {
        if (number <= _heading || TextAt(cells, _factColumn) is not { Length: > 0 } fact)
            return;

        var unit = TextAt(cells, _unitColumn);
        var hasValue = cells.Any(cell => cell.Column == _valueColumn);
        _answers.Add((number, string.IsNullOrEmpty(unit) || unit == "-" ? fact : $"{fact}（{unit}）", hasValue ? cells.First(cell => cell.Column == _valueColumn).Text : ""));
    }

    /// <summary>How it lies on the sheet.</summary>
    public SheetLayout LayoutOf(string sheet) => new(sheet, [.. _answers.Select(answer => answer.Row)], _factColumn + 1, _valueColumn + 1);

    /// <summary>The same as a table of one row.</summary>
    public byte[] ToTable()
    {
        using var stream = new MemoryStream();
        var writer = new SheetTextWriter(stream, _answers.Count, 1);
        writer.Write(1, [.. _answers.Select((answer, column) => new SheetCell(column, answer.Heading))]);
        writer.Write(2, [.. _answers.Select((answer, column) => new SheetCell(column, answer.Value))]);
        return stream.ToArray();
    }

    private static string? TextAt(IReadOnlyList<SheetCell> cells, int column) => column < 0 ? null : cells.FirstOrDefault(cell => cell.Column == column && cell.Text is not null).Text?.Trim();

    private static string LastWord(string? text) => text is null ? "" : text.Trim().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).LastOrDefault()?.ToLowerInvariant() ?? "";
}
