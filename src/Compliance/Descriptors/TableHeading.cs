using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Facts;
using Compliance.Text;
using Compliance.Values;

namespace Compliance.Descriptors;

/// <summary>What the columns of a register are about. A heading may give the unit of its bare numbers: <c>建筑面积（万m²）</c>.</summary>
internal sealed class TableHeading
{
    private static readonly (string Name, string Chinese)[] Reserved =
        [("subject", "类型"), ("id", "编号"), ("name", "名称"), ("date", "日期"), ("jurisdiction", "辖区"), ("source", "来源")];

    private readonly int[] _reserved = [.. Reserved.Select(_ => -1)];
    private readonly List<FactColumn> _facts = [];

    private TableHeading(int count) => Count = count;

    public int Count { get; }

    public int SubjectColumn => _reserved[0];

    public int IdColumn => _reserved[1];

    public int NameColumn => _reserved[2];

    public int DateColumn => _reserved[3];

    public int JurisdictionColumn => _reserved[4];

    public int SourceColumn => _reserved[5];

    public IReadOnlyList<FactColumn> FactColumns => _facts;

    /// <summary>A column about a fact, which several kinds of subjects may have.</summary>
    public sealed class FactColumn(int index, ScalarNode cell, string fact, Unit? unit)
    {
        private readonly Dictionary<SubjectKind, int> _slots = [];

        public int Index { get; } = index;

        public ScalarNode Cell { get; } = cell;

        public string Fact { get; } = fact;

        public Unit? Unit { get; } = unit;

        public int SlotOf(SubjectKind kind)
        {
            if (!_slots.TryGetValue(kind, out var slot))
                _slots[kind] = slot = kind.SlotOfNameOrLabel(Fact);
            return slot;
        }
    }

    /// <summary>Reads the first row; null where it is no heading, and everything that is wrong is reported.</summary>
    public static TableHeading? Read(IReadOnlyList<ScalarNode> cells, Vocabulary vocabulary, DiagnosticBag diagnostics)
    {
        var heading = new TableHeading(cells.Count);
        for (var column = 0; column < cells.Count; column++)
            heading.ReadCell(cells[column], column, vocabulary, diagnostics);

        foreach (var needed in new[] { 0, 1 })
        {
            if (heading._reserved[needed] < 0)
                diagnostics.Report(DiagnosticKinds.MissingHeading, cells[0].Span, ("expected", new Localization.LocalizedText(Reserved[needed].Chinese, Reserved[needed].Name)));
        }

        return diagnostics.HasErrors ? null : heading;
    }

    private void ReadCell(ScalarNode cell, int column, Vocabulary vocabulary, DiagnosticBag diagnostics)
    {
        var text = cell.Text.Trim();
        var reserved = Array.FindIndex(Reserved, heading => heading.Name == text || heading.Chinese == text);
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
        else if (SplitUnit(text) is var (name, unitText) && FindFact(name, vocabulary) is { } measured)
        {
            if (Unit.TryParse(unitText) is { } unit && unit.Dimension.Equals(measured.Unit.Dimension))
                AddFact(cell, column, measured, unit, diagnostics);
            else
                diagnostics.Report(DiagnosticKinds.UnknownUnit, cell.Span, NearestName.Of(unitText, UnitTable.Names), ("found", unitText), ("expected", measured.Unit.Symbol));
        }
        else
        {
            var names = vocabulary.Kinds.SelectMany(kind => kind.Facts).SelectMany(known => new[] { known.Name, known.Label.Zh, known.Label.En })
                .Concat(Reserved.SelectMany(heading => new[] { heading.Name, heading.Chinese }));
            diagnostics.Report(
                DiagnosticKinds.UnknownHeading, cell.Span, NearestName.Of(text, names),
                ("found", text), ("expected", string.Join(", ", Reserved.Select(heading => heading.Name))));
        }
    }

    private void AddFact(ScalarNode cell, int column, Fact fact, Unit? unit, DiagnosticBag diagnostics)
    {
        if (_facts.FirstOrDefault(other => other.Fact == fact.Name) is { } first)
            ReportDuplicate(cell, first.Index, diagnostics);
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
