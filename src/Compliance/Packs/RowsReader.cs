using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Expressions;
using Compliance.Facts;
using Compliance.Localization;
using Compliance.Schemas;
using Compliance.Text;
using Compliance.Values;

namespace Compliance.Packs;

/// <summary>Reads the rows of a table: a list of mappings, or the name of a table beside the rules whose headings are the keys.</summary>
/// <param name="kind">The kind of subject whose facts the rows go by.</param>
/// <param name="words">The other keys that a row may have.</param>
/// <param name="tables">The tables beside the rules.</param>
/// <param name="diagnostics">Takes what is wrong.</param>
internal sealed class RowsReader(SubjectKind kind, IReadOnlyList<string> words, TableFiles tables, DiagnosticBag diagnostics)
{
    private const int MostRows = 20_000;

    // What says in a row that the fact may be anything.
    private static readonly string[] Anything = ["any", "*", "任意", "不限"];

    /// <summary>The rows, whose boxes share no point; null where one of them is wrong, which is reported.</summary>
    public (RowSet Boxes, IReadOnlyList<RowText> Rows)? Read(Node node)
    {
        var known = diagnostics.Items.Count;
        var rows = node is SequenceNode sequence ? ReadList(sequence) : ReadTable(node);
        if (rows is null || diagnostics.Items.Count > known)
            return null;

        if (rows.Count is 0 or > MostRows)
        {
            MappingReader.ReportShape(node, new LocalizedText($"1 至 {MostRows} 行", $"1 to {MostRows} rows"), diagnostics);
            return null;
        }

        var boxes = new RowSet([.. rows.Select(row => row.Box)]);
        ReportOverlaps(boxes, rows);
        return diagnostics.Items.Count > known ? null : (boxes, rows);
    }

    private List<RowText> ReadList(SequenceNode sequence)
    {
        var rows = new List<RowText>();
        foreach (var item in sequence.Items)
        {
            if (MappingReader.AsMapping(item, diagnostics) is { } mapping)
                rows.Add(ReadRow(mapping.Entries.Select(entry => (entry.Key, entry.Value, (Unit?)null)), item.Span));
        }

        return rows;
    }

    private List<RowText>? ReadTable(Node node)
    {
        if (node is not ScalarNode { IsNull: false } name)
        {
            MappingReader.ReportShape(node, new LocalizedText("行的列表，或表格文件名如 limits.csv", "a list of rows, or the name of a table such as limits.csv"), diagnostics);
            return null;
        }

        if (tables.Read(name, diagnostics) is not { Count: > 0 } lines)
            return null;

        var headings = lines[0].Select(ReadHeading).ToList();
        var rows = new List<RowText>();
        foreach (var line in lines.Skip(1))
        {
            if (line.Count != headings.Count)
            {
                diagnostics.Report(DiagnosticKinds.WrongCellCount, line[0].Span, ("found", DecimalText.Of(line.Count)), ("expected", DecimalText.Of(headings.Count)));
                continue;
            }

            // Of the limits, a row has one.
            var cells = headings.Zip(line, (heading, cell) => (heading.Key, (Node)cell, heading.Unit));
            rows.Add(ReadRow(cells.Where(cell => !(words.Contains(cell.Key.Text) && cell.Item2 is ScalarNode { Text: "" })), line[0].Span));
        }

        return rows;
    }

    // shape_coefficient, at_most (W/(m²·K)), 窗墙面积比（%）
    private (ScalarNode Key, Unit? Unit) ReadHeading(ScalarNode heading)
    {
        var text = FullWidthForms.ToHalf(heading.Text);
        var (open, close) = (text.IndexOf('('), text.LastIndexOf(')'));
        if (open <= 0 || close != text.Length - 1 || IsKey(text))
            return (heading, null);

        var unit = heading.Part(open + 1, close);
        if (Unit.TryParse(FullWidthForms.ToHalf(unit.Text), kind.Units) is { } read)
            return (heading.Part(0, open), read);

        diagnostics.Report(DiagnosticKinds.UnknownUnit, unit.Span, diagnostics.Nearest(unit.Text, kind.Units.Names), ("found", unit.Text), ("expected", "m², t, %"));
        return (heading.Part(0, open), null);
    }

    private bool IsKey(string text) => words.Contains(text) || SlotOf(text) >= 0;

    // A fact of the subject, or one of what it is a part of: building.climate_zone.
    private int SlotOf(string text) => kind.SlotOfNameOrLabel(text) is >= 0 and var slot ? slot : WholeDerivation.SlotOf(kind, text);

    private RowText ReadRow(IEnumerable<(ScalarNode Key, Node Value, Unit? Unit)> entries, SourceSpan span)
    {
        var cells = new List<RowCell>();
        var values = new List<RowValue>();
        foreach (var (key, value, unit) in entries)
        {
            if (words.Contains(key.Text))
                values.Add(new RowValue(key.Text, value, unit));
            else if (SlotOf(key.Text) is >= 0 and var slot)
                ReadCell(key, slot, value, unit, cells);
            else
                ReportUnknown(key);
        }

        return new RowText(new RowBox(cells), values, span);
    }

    private void ReadCell(ScalarNode key, int slot, Node value, Unit? unit, List<RowCell> cells)
    {
        var fact = kind.Facts[slot];
        if (cells.Exists(cell => cell.Slot == slot))
        {
            diagnostics.Report(DiagnosticKinds.DuplicateKey, key.Span, ("found", key.Text), ("line", DecimalText.Of(key.Span.Line)));
            return;
        }

        if (value is ScalarNode scalar && Array.IndexOf(Anything, scalar.Text.Trim()) >= 0 && fact.IndexOfChoice(scalar.Text.Trim()) < 0)
            return;
        if (BandReader.Read(fact, value, unit, diagnostics) is { } values)
            cells.Add(new RowCell(fact, slot, values));
    }

    private void ReportUnknown(ScalarNode key)
    {
        var names = words.Concat(kind.Facts.Select(fact => fact.Name)).ToList();
        diagnostics.Report(DiagnosticKinds.UnknownRowKey, key.Span, diagnostics.Nearest(key.Text, names), ("kind", kind.Label), ("found", key.Text), ("expected", string.Join(", ", words)));
    }

    private void ReportOverlaps(RowSet boxes, List<RowText> rows)
    {
        var domains = new DomainFactValues(kind);
        for (var row = 0; row < rows.Count; row++)
        {
            if (rows[row].Box.Narrow(domains) is not { } box)
                continue;

            var first = boxes.Touched(box)[0];
            if (first < row)
                diagnostics.Report(DiagnosticKinds.RowsOverlap, rows[row].Span, ("first", DecimalText.Of(rows[first].Span.Line)));
        }
    }
}
