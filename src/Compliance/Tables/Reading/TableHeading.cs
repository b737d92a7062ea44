using System.Collections.Generic;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Facts;
using Compliance.Localization;
using Compliance.Text;
using Compliance.Values;

namespace Compliance.Tables;

/// <summary>What the columns of a register are about. A heading may give the unit of its bare numbers: <c>建筑面积（万m²）</c>.</summary>
internal sealed class TableHeading
{
    private readonly int[] _reserved = [.. ReservedHeadings.All.Select(_ => -1)];
    private readonly List<FactColumn> _facts = [];
    private readonly HashSet<int> _misspelt = [];

    private TableHeading(int count) => Count = count;

    public int Count { get; }

    public int SubjectColumn => _reserved[0];

    public int IdColumn => _reserved[1];

    public int NameColumn => _reserved[2];

    public int DateColumn => _reserved[3];

    public int JurisdictionColumn => _reserved[4];

    public int SourceColumn => _reserved[5];

    public IReadOnlyList<FactColumn> FactColumns => _facts;

    /// <summary>
    /// Reads the first row, and everything that is wrong is reported; null where it is no heading at all. A column whose
    /// heading is wrong is left out, so that what is wrong in the other columns is said too.
    /// </summary>
    public static TableHeading? Read(IReadOnlyList<ScalarNode> cells, Vocabulary vocabulary, DiagnosticBag diagnostics)
    {
        var heading = new TableHeading(cells.Count);
        for (var column = 0; column < cells.Count; column++)
            heading.ReadCell(cells[column], column, vocabulary, diagnostics);

        foreach (var needed in new[] { 0, 1 })
        {
            if (heading._reserved[needed] < 0 && !heading._misspelt.Contains(needed))
                diagnostics.Report(DiagnosticKinds.MissingHeading, cells[0].Span, ("expected", new LocalizedText(ReservedHeadings.All[needed].Chinese, ReservedHeadings.All[needed].Name)));
        }

        return heading.SubjectColumn < 0 || heading.IdColumn < 0 ? null : heading;
    }

    private void ReadCell(ScalarNode cell, int column, Vocabulary vocabulary, DiagnosticBag diagnostics)
    {
        var text = cell.Text.Trim();
        var reserved = ReservedHeadings.IndexOf(text);
        if (reserved >= 0)
        {
            if (_reserved[reserved] >= 0)
                ReportDuplicate(cell, _reserved[reserved], diagnostics);
            _reserved[reserved] = column;
        }
        else if (FindFact(text, vocabulary) is { } fact)
        {
            AddFact(cell, column, fact, null, diagnostics);
        }
        else if (SplitUnit(text) is var (name, unitText) && FindFact(name, vocabulary) is { Type: FactType.Number or FactType.Count } measured)
        {
            if (QuantityReader.ReadUnit(unitText, cell.Span, measured.Unit, diagnostics) is { } unit)
                AddFact(cell, column, measured, unit, diagnostics);
        }
        else
        {
            var names = vocabulary.Kinds.SelectMany(kind => kind.Facts).SelectMany(known => new[] { known.Name, known.Label.Zh, known.Label.En })
                .Concat(ReservedHeadings.All.SelectMany(heading => new[] { heading.Name, heading.Chinese }));
            var nearest = diagnostics.Nearest(text, names) ?? (SplitUnit(text) is var (known, _) ? diagnostics.Nearest(known, names) : null);
            if (nearest is not null && ReservedHeadings.IndexOf(nearest) is >= 0 and var misspelt)
                _misspelt.Add(misspelt);
            diagnostics.Report(
                DiagnosticKinds.UnknownHeading, cell.Span, nearest,
                ("found", text), ("expected", string.Join(", ", ReservedHeadings.All.Select(heading => heading.Name))));
        }
    }

    private void AddFact(ScalarNode cell, int column, Fact fact, Unit? unit, DiagnosticBag diagnostics)
    {
        if (_facts.FirstOrDefault(other => other.Fact == fact.Name) is { } first)
            ReportDuplicate(cell, first.Index, diagnostics);
        else
            _facts.Add(new FactColumn(column, cell, fact.Name, unit));
    }

    private static void ReportDuplicate(ScalarNode cell, int first, DiagnosticBag diagnostics) =>
        diagnostics.Report(DiagnosticKinds.DuplicateHeading, cell.Span, ("found", cell.Text.Trim()), ("column", DecimalText.Of(first + 1)));

    private static Fact? FindFact(string text, Vocabulary vocabulary) => vocabulary.Kinds
        .Select(kind => kind.SlotOfNameOrLabel(text) is >= 0 and var slot ? kind.Facts[slot] : null)
        .FirstOrDefault(fact => fact is not null);

    private static (string Name, string Unit)? SplitUnit(string text)
    {
        var open = text.LastIndexOfAny(['(', '（']);
        return open > 0 && (text[text.Length - 1] is ')' or '）')
            ? (text.Substring(0, open).Trim(), text.Substring(open + 1, text.Length - open - 2).Trim())
            : null;
    }
}
