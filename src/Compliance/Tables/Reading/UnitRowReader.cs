using System.Collections.Generic;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Facts;
using Compliance.Localization;
using Compliance.Values;

namespace Compliance.Tables;

/// <summary>A row below the heading that says in which units the columns are. It has no kind and no id, a unit at the least, and no number.</summary>
internal static class UnitRowReader
{
    private static readonly string[] Labels = ["单位", "计量单位", "unit", "units"];

    private static readonly char[] Brackets = ['(', ')', '（', '）', '[', ']', '【', '】', ' '];

    /// <summary>Reads it, if the next row is one; else the scanner stands where it stood.</summary>
    public static void Read(RecordScanner rows, TableHeading heading, Vocabulary vocabulary, DiagnosticBag diagnostics)
    {
        var start = rows.Place;
        if (!rows.Read(new DiagnosticBag()) || rows.Record.Count != heading.Count || !IsOne(rows.Record, heading, vocabulary))
        {
            rows.GoTo(start);
            return;
        }

        var record = rows.Record;
        var units = new Dictionary<int, Unit>();
        var said = new List<LocalizedText>();
        foreach (var (column, fact) in Numbers(heading, vocabulary).Where(pair => IsFilled(record, pair.Column.Index)))
        {
            var written = Written(record, column.Index);
            if (IsLabel(written))
                continue;

            // What the heading says otherwise is no unit of this column.
            var unit = Unit.TryParse(written, vocabulary.Units) is null ? null : QuantityReader.ReadUnit(written, record.SpanOf(column.Index), fact.Unit, diagnostics);
            if (Unit.TryParse(written, vocabulary.Units) is null || (unit is not null && column.Unit is not null && column.Unit != unit))
                diagnostics.Report(DiagnosticKinds.BadUnitRow, record.SpanOf(column.Index), ("found", written), ("fact", fact.Label));
            if (unit is null)
                continue;

            units[column.Index] = unit;
            said.Add(new LocalizedText($"{fact.Label.Zh} {unit.Symbol.Zh}".TrimEnd(), $"{fact.Label.En} {unit.Symbol.En}".TrimEnd()));
        }

        heading.Take(units, record.Line + record.LineBreaks);
        diagnostics.Report(
            DiagnosticKinds.UnitRow, record.Start,
            ("found", new LocalizedText(string.Join("、", said.Select(text => text.Zh)), string.Join(", ", said.Select(text => text.En)))));
    }

    private static bool IsOne(CsvRecord record, TableHeading heading, Vocabulary vocabulary)
    {
        if (!record.IsBlankCell(heading.IdColumn) && !IsLabel(Written(record, heading.IdColumn)))
            return false;
        if (!record.IsBlankCell(heading.SubjectColumn) && !IsLabel(Written(record, heading.SubjectColumn)))
            return false;

        var filled = Numbers(heading, vocabulary).Select(pair => pair.Column.Index).Where(cell => IsFilled(record, cell)).Select(cell => Written(record, cell)).ToList();
        return filled.All(text => Unit.TryParse(text, vocabulary.Units) is not null || !text.Any(char.IsDigit)) && filled.Any(text => Unit.TryParse(text, vocabulary.Units) is not null);
    }

    // What stands in the other columns explains them, and is not needed.
    private static IEnumerable<(FactColumn Column, Fact Fact)> Numbers(TableHeading heading, Vocabulary vocabulary) => heading.FactColumns
        .Select(column => (column, TableHeading.FindFact(column.Fact, vocabulary)!))
        .Where(pair => pair.Item2.Type is FactType.Number or FactType.Count);

    // A dash says that a column has no unit.
    private static bool IsFilled(CsvRecord record, int cell) => !record.IsBlankCell(cell) && !NotStated.Says(record.TextOf(cell));

    private static bool IsLabel(string text) => Labels.Contains(text.TrimEnd(':', '：').ToLowerInvariant());

    private static string Written(CsvRecord record, int cell)
    {
        var text = record.TextOf(cell).Trim(Brackets);
        var colon = text.IndexOfAny([':', '：']);
        return FullWidthForms.ToHalf(colon > 0 && IsLabel(text.Substring(0, colon)) ? text.Substring(colon + 1) : text).Trim();
    }
}
