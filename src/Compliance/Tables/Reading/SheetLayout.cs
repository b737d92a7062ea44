using System;
using System.Collections.Generic;
using Compliance.Diagnostics;

namespace Compliance.Tables;

/// <summary>How the records of a sheet lie on it: each is a row; or the sheet is a form, of which each row is a column, the heading of it and what is filled in.</summary>
/// <param name="name">The sheet.</param>
/// <param name="formRows">Of a form, the row of each cell, counted from 1; null for a table.</param>
/// <param name="headingColumn">Of a form, the column of its headings, counted from 1.</param>
/// <param name="valueColumn">Of a form, the column of what is filled in.</param>
internal sealed class SheetLayout(string name, IReadOnlyList<int>? formRows = null, int headingColumn = 0, int valueColumn = 0)
{
    /// <summary>The sheet.</summary>
    public string Name { get; } = name;

    /// <summary>Whether it is a form.</summary>
    public bool IsForm => formRows is not null;

    /// <summary>Where a cell of a record stands.</summary>
    /// <param name="file">The file.</param>
    /// <param name="line">The line of the record: the row of a table, and 1 for the headings of a form.</param>
    /// <param name="cell">The index of the cell.</param>
    public SourceSpan PlaceOf(string file, int line, int cell) => formRows is null
        ? new SourceSpan(file, line, cell + 1) { Sheet = Name }
        : new SourceSpan(file, formRows[Math.Min(cell, formRows.Count - 1)], line == 1 ? headingColumn : valueColumn) { Sheet = Name };
}
