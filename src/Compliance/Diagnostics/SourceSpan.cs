using System.Collections.Generic;
using System.Globalization;

namespace Compliance.Diagnostics;

/// <summary>A location in a file.</summary>
/// <param name="File">The file as it was named to the library; <c>-</c> for standard input, empty for an object made in code.</param>
/// <param name="Line">The line, counted from 1; 0 where the whole file is meant.</param>
/// <param name="Column">The column, counted from 1 in UTF-16 units; 0 where the whole line or file is meant.</param>
public readonly record struct SourceSpan(string File, int Line, int Column)
{
    /// <summary>The sheet of a workbook that it is in: <see cref="Line"/> is the row then, and <see cref="Column"/> the column of the cell; null in any other file.</summary>
    public string? Sheet { get; init; }

    /// <summary>The cell of a workbook by its sheet and its name, <c>登记表!F12</c>; the sheet alone where no row is meant, and null in any other file.</summary>
    public string? Cell => Sheet is null || Line == 0 ? Sheet : $"{Sheet}!{CellName.Of(Column, Line)}";

    /// <summary>The location of something that was made in code.</summary>
    public static SourceSpan None { get; } = new("", 0, 0);

    /// <summary>By file and sheet, and then from above to below.</summary>
    internal static IComparer<SourceSpan> ByPlace { get; } = Comparer<SourceSpan>.Create(static (left, right) =>
        string.CompareOrdinal(left.File, right.File) is not 0 and var file ? file
        : string.CompareOrdinal(left.Sheet, right.Sheet) is not 0 and var sheet ? sheet
        : left.Line != right.Line ? left.Line.CompareTo(right.Line)
        : left.Column.CompareTo(right.Column));

    /// <summary>The whole of a file.</summary>
    public static SourceSpan WholeFile(string file) => new(file, 0, 0);

    /// <summary>A location on the same line, <paramref name="columns"/> to the right; in a workbook it is in the same cell.</summary>
    public SourceSpan Right(int columns) => Column == 0 || Sheet is not null ? this : this with { Column = Column + columns };

    /// <summary>The whole line, or row.</summary>
    public SourceSpan WholeLine() => this with { Column = 0 };

    /// <summary>The file; of a workbook with the sheet, <c>file!sheet</c>.</summary>
    public string Table => Sheet is null ? File : $"{File}!{Sheet}";

    /// <summary>The form <c>file:line:column</c>, as editors and terminals understand it; of a workbook <c>file!sheet!F12</c>.</summary>
    public override string ToString() => Sheet is not null ? $"{File}!{Cell}" : (Line, Column) switch
    {
        (0, _) => File,
        (_, 0) => string.Format(CultureInfo.InvariantCulture, "{0}:{1}", File, Line),
        _ => string.Format(CultureInfo.InvariantCulture, "{0}:{1}:{2}", File, Line, Column),
    };
}
