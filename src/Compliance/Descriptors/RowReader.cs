using System.Collections.Generic;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Facts;
using Compliance.Text;
using Compliance.Values;

namespace Compliance.Descriptors;

/// <summary>Reads rows of a register into subjects. It belongs to one thread at a time.</summary>
internal sealed class RowReader(Vocabulary vocabulary, TableHeading heading)
{
    private readonly ColumnReader[] _columns = [.. heading.FactColumns.Select(column => new ColumnReader(column))];

    /// <summary>The subject of a row; null where what is wrong leaves none. Whether it has an id of its own is not asked.</summary>
    public Subject? Read(IReadOnlyList<ScalarNode> cells, DiagnosticBag diagnostics)
    {
        if (cells.Count != heading.Count)
        {
            diagnostics.Report(
                DiagnosticKinds.WrongCellCount, cells[0].Span,
                ("found", DecimalText.Of(cells.Count)), ("expected", DecimalText.Of(heading.Count)));
            return null;
        }

        if (KindReader.Read(cells[heading.SubjectColumn], vocabulary, diagnostics) is not { } kind)
            return null;

        var facts = new StatedValue?[kind.Facts.Count];
        foreach (var column in _columns)
        {
            var cell = cells[column.Column.Index];
            if (cell.Text.Length == 0)
                continue;

            // A column may be about facts of another kind than this row's; there the cell has to be empty.
            var slot = column.SlotOf(kind);
            if (slot < 0)
                FactsReader.ReportUnknown(column.Column.Cell.Text.Trim(), cell.Span, kind, diagnostics);
            else if (column.Read(cell, kind, diagnostics) is { } stated)
                facts[slot] = stated;
        }

        var id = cells[heading.IdColumn];
        string? Text(int column) => column >= 0 && cells[column].Text.Trim() is { Length: > 0 } text ? text : null;
        var header = new SubjectHeader(
            id.Text.Trim(), Text(heading.NameColumn), ReadDate(cells, diagnostics), Text(heading.JurisdictionColumn), Text(heading.SourceColumn), [], cells[0].Span);
        return new Subject(kind, header, facts);
    }

    /// <summary>Where a row's id stands.</summary>
    public SourceSpan IdSpan(IReadOnlyList<ScalarNode> cells) => cells[heading.IdColumn].Span;

    private CalendarDate? ReadDate(IReadOnlyList<ScalarNode> cells, DiagnosticBag diagnostics)
    {
        if (heading.DateColumn < 0 || cells[heading.DateColumn] is not { } cell || cell.Text.Trim().Length == 0)
            return null;
        if (CalendarDate.TryParse(cell.Text, out var date))
            return date;

        diagnostics.Report(DiagnosticKinds.BadDate, cell.Span, ("found", cell.Text));
        return null;
    }
}
