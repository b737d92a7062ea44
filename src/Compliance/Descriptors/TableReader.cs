using System.Collections.Generic;
using System.IO;
using Compliance.Diagnostics;
using Compliance.Facts;
using Compliance.Text;
using Compliance.Values;

namespace Compliance.Descriptors;

/// <summary>Reads a register: a table with one subject a row, under a heading of facts' names or labels.</summary>
internal sealed class TableReader(Vocabulary vocabulary, DiagnosticBag diagnostics)
{
    private readonly SubjectIds _ids = new(diagnostics);

    /// <summary>The subjects, row by row; none of them counts where an error is reported by the end.</summary>
    public IEnumerable<Subject> Read(Stream stream, string file)
    {
        using var rows = CsvReader.Open(stream, file);
        if (!rows.Read(diagnostics))
        {
            if (!diagnostics.HasErrors)
                diagnostics.Report(DiagnosticKinds.EmptyFile, SourceSpan.WholeFile(file), ("expected", new Localization.LocalizedText("表头", "a heading")));
            yield break;
        }

        if (TableHeading.Read([.. rows.Cells], vocabulary, diagnostics) is not { } heading)
            yield break;

        var hasRow = false;
        while (rows.Read(diagnostics))
        {
            hasRow = true;
            if (rows.Cells.Count != heading.Count)
            {
                diagnostics.Report(
                    DiagnosticKinds.WrongCellCount, rows.Cells[0].Span,
                    ("found", DecimalText.Of(rows.Cells.Count)), ("expected", DecimalText.Of(heading.Count)));
            }
            else if (ReadRow(rows.Cells, heading) is { } subject)
            {
                yield return subject;
            }
        }

        if (!hasRow && !diagnostics.HasErrors)
            diagnostics.NoSubject(SourceSpan.WholeFile(file));
    }

    private Subject? ReadRow(IReadOnlyList<ScalarNode> cells, TableHeading heading)
    {
        if (KindReader.Read(cells[heading.SubjectColumn], vocabulary, diagnostics) is not { } kind)
            return null;

        var id = cells[heading.IdColumn];
        _ids.Check(kind, id.Text.Trim(), id.Span);

        var facts = new Dictionary<int, StatedValue>();
        foreach (var column in heading.FactColumns)
        {
            var cell = cells[column.Index];
            if (cell.Text.Length == 0)
                continue;

            // A column may be about facts of another kind than this row's; there the cell has to be empty.
            var slot = column.SlotOf(kind);
            if (slot < 0)
                FactsReader.ReportUnknown(column.Cell.Text.Trim(), cell.Span, kind, diagnostics);
            else if (column.Read(cell, kind, diagnostics) is { } stated)
                facts[slot] = stated;
        }

        string? Text(int column) => column >= 0 && cells[column].Text.Trim() is { Length: > 0 } text ? text : null;
        var header = new SubjectHeader(id.Text.Trim(), Text(heading.NameColumn), ReadDate(heading.DateColumn, cells), Text(heading.JurisdictionColumn), Text(heading.SourceColumn), [], cells[0].Span);
        return new Subject(kind, header, facts);
    }

    private CalendarDate? ReadDate(int column, IReadOnlyList<ScalarNode> cells)
    {
        if (column < 0 || cells[column].Text.Trim().Length == 0)
            return null;
        if (CalendarDate.TryParse(cells[column].Text, out var date))
            return date;

        diagnostics.Report(DiagnosticKinds.BadDate, cells[column].Span, ("found", cells[column].Text));
        return null;
    }
}
