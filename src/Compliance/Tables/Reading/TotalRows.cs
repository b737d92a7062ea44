using System.Collections.Generic;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Facts;
using Compliance.Localization;
using Compliance.Values;

namespace Compliance.Tables;

/// <summary>
/// Tells totals below the rows from rows that lack an id: a total is one only if every number in it is the sum of those above.
/// It is left out then, and said; anything else is an error.
/// </summary>
/// <param name="vocabulary">The facts that columns may be about.</param>
/// <param name="heading">What the columns are about.</param>
/// <param name="diagnostics">Where it is said.</param>
internal sealed class TotalRows(Vocabulary vocabulary, TableHeading heading, DiagnosticBag diagnostics)
{
    private readonly List<Sum> _sums = [.. heading.FactColumns
        .Select(column => (Column: column, Fact: TableHeading.FindFact(column.Fact, vocabulary)!))
        .Where(pair => pair.Fact.Type is FactType.Number or FactType.Count)
        .Select(pair => new Sum(pair.Column, pair.Fact))];

    /// <summary>Whether a record may be a total: it says a number, and nothing that only a subject can say.</summary>
    public static bool MayBeOne(CsvRecord record, TableHeading heading, Vocabulary vocabulary)
    {
        if (record.StatedText(heading.DateColumn) is not null)
            return false;

        var hasNumber = false;
        foreach (var column in heading.FactColumns.Where(column => record.StatedText(column.Index) is not null))
        {
            if (TableHeading.FindFact(column.Fact, vocabulary) is not { Type: FactType.Number or FactType.Count })
                return false;
            hasNumber = true;
        }

        return hasNumber;
    }

    /// <summary>Adds the rows of a table one after the other, and compares the rows that may be totals with what those above come to.</summary>
    /// <param name="records">All records of the table.</param>
    /// <param name="lines">The lines of the rows that may be totals.</param>
    public void Check(IEnumerable<CsvRecord> records, IReadOnlyCollection<int> lines)
    {
        var left = new HashSet<int>(lines);
        foreach (var record in records.SkipWhile(record => record.Line <= heading.LastLine))
        {
            if (left.Remove(record.Line))
                Compare(record);
            else if (record.Count == heading.Count)
                _sums.ForEach(sum => sum.Add(record));
            if (left.Count == 0)
                return;
        }
    }

    private void Compare(CsvRecord record)
    {
        foreach (var sum in _sums.Where(sum => record.StatedText(sum.Column.Index) is not null))
        {
            if (sum.Is(record))
                continue;

            diagnostics.Report(
                DiagnosticKinds.NoTotal, record.SpanOf(sum.Column.Index), ("fact", sum.Fact.Label), ("found", record.TextOf(sum.Column.Index).Trim()), ("expected", sum.Describe()));
            return;
        }

        diagnostics.Report(DiagnosticKinds.TotalRow, record.Start);
    }

    /// <summary>What a column comes to so far, in the unit of its fact.</summary>
    private sealed class Sum(FactColumn column, Fact fact)
    {
        private Rational _value = Rational.Zero;

        // An estimate or something that cannot be read has no sum.
        private bool _isKnown = true;

        public FactColumn Column => column;

        public Fact Fact => fact;

        public void Add(CsvRecord record)
        {
            if (record.StatedText(column.Index) is null)
                return;

            if (Read(record) is { } value)
                _value += value;
            else
                _isKnown = false;
        }

        public bool Is(CsvRecord record) => _isKnown && Read(record) is { } value && value == _value;

        public LocalizedText Describe()
        {
            var unit = column.Unit ?? fact.Unit;
            var sum = new Quantity(fact.Unit.Convert(_value, unit), unit);
            return _isKnown ? new LocalizedText(sum.In(Language.Chinese), sum.In(Language.English)) : new LocalizedText("不能确定的数", "what cannot be told");
        }

        private Rational? Read(CsvRecord record) =>
            QuantityReader.Read(record.NodeOf(column.Index), fact.Unit, column.Unit, new DiagnosticBag()) is { } quantity ? quantity.Unit.Convert(quantity.Value, fact.Unit) : null;
    }
}
