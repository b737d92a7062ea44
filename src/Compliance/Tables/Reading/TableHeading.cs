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
    // The first headings, of the kind and the id, are needed.
    private const int Needed = 2;

    private readonly int[] _reserved = [.. ReservedHeadings.All.Select(_ => -1)];
    private readonly List<FactColumn> _facts = [];
    private readonly List<int> _unheaded = [];
    private readonly List<(int Column, SubjectKind Kind)> _wholes = [];
    private readonly List<(ScalarNode Cell, int Column, int Reserved)> _aliases = [];
    private readonly UnusedHeadings _unused;

    private TableHeading(int count, int line, Vocabulary vocabulary)
    {
        Count = count;
        LastLine = line;
        _unused = new UnusedHeadings(vocabulary);
    }

    /// <summary>How many columns there are.</summary>
    public int Count { get; }

    /// <summary>The line that it ends on, with the units below it.</summary>
    public int LastLine { get; private set; }

    public int SubjectColumn => _reserved[0];

    public int IdColumn => _reserved[1];

    public int NameColumn => _reserved[2];

    public int DateColumn => _reserved[3];

    public int JurisdictionColumn => _reserved[4];

    public int SourceColumn => _reserved[5];

    public IReadOnlyList<FactColumn> FactColumns => _facts;

    /// <summary>The columns that name what a part is a part of, with the kind of that.</summary>
    public IReadOnlyList<(int Column, SubjectKind Kind)> WholeColumns => _wholes;

    /// <summary>The columns without a heading, in which nothing may stand: a list, since each row goes through it and should make no enumerator.</summary>
    public List<int> UnheadedColumns => _unheaded;

    /// <summary>
    /// Reads the heading, and everything that is wrong is reported; null where it is no heading at all. A column whose
    /// heading is wrong is left out, so that what is wrong in the other columns is said too.
    /// </summary>
    /// <param name="cells">Its cells.</param>
    /// <param name="vocabulary">The facts that columns may be about.</param>
    /// <param name="diagnostics">Where is put what is wrong.</param>
    /// <param name="isStrict">Whether a column that no fact has is an error; else all of them are named in one warning.</param>
    public static TableHeading? Read(IReadOnlyList<ScalarNode> cells, Vocabulary vocabulary, DiagnosticBag diagnostics, bool isStrict = false)
    {
        var heading = new TableHeading(cells.Count, cells[cells.Count - 1].Span.Line, vocabulary);
        for (var column = 0; column < cells.Count; column++)
            heading.ReadCell(cells[column], column, vocabulary, diagnostics);
        foreach (var (cell, column, reserved) in heading._aliases)
        {
            if (heading._reserved[reserved] < 0)
                heading._reserved[reserved] = column;
            else
                heading._unused.Add(cell);
        }

        var missing = ReservedHeadings.All.Take(Needed).Where((_, needed) => heading._reserved[needed] < 0).ToList();
        heading._unused.Report(missing, isStrict, diagnostics);
        foreach (var needed in missing)
        {
            if (!heading._unused.HasMisspelt(needed))
                diagnostics.Report(DiagnosticKinds.MissingHeading, cells[0].Span, ("expected", new LocalizedText(needed.Chinese, needed.Name)));
        }

        return missing.Count > 0 ? null : heading;
    }

    /// <summary>Which of some cells are headings, to find the heading among the first rows: how many, and whether each that is needed is there.</summary>
    public static (int Known, bool HasNeeded) Judge(IReadOnlyList<ScalarNode> cells, Vocabulary vocabulary)
    {
        var discarded = new DiagnosticBag();
        var heading = new TableHeading(cells.Count, 0, vocabulary);
        for (var column = 0; column < cells.Count; column++)
            heading.ReadCell(cells[column], column, vocabulary, discarded);
        foreach (var (_, column, reserved) in heading._aliases)
            heading._reserved[reserved] = column;
        return (heading._reserved.Count(column => column >= 0) + heading._facts.Count, heading.SubjectColumn >= 0 && heading.IdColumn >= 0);
    }

    /// <summary>Takes the units below the heading.</summary>
    public void Take(IReadOnlyDictionary<int, Unit> units, int line)
    {
        for (var i = 0; i < _facts.Count; i++)
        {
            if (units.TryGetValue(_facts[i].Index, out var unit))
                _facts[i] = _facts[i] with { Unit = unit };
        }

        LastLine = line;
    }

    private void ReadCell(ScalarNode cell, int column, Vocabulary vocabulary, DiagnosticBag diagnostics)
    {
        var heading = HeadingText.Of(cell.Text);
        if (heading.Text.Length == 0)
            _unheaded.Add(column);
        else if (ReservedHeadings.IndexOf(heading.Text) is >= 0 and var reserved)
            AddReserved(cell, column, reserved, vocabulary, diagnostics);
        else if ((FindFact(cell.Text.Trim(), vocabulary) ?? FindFact(heading.Text, vocabulary)) is { } fact)
            AddFact(cell, column, fact, null, diagnostics);
        else if (vocabulary.FindKindByNameOrLabel(heading.Text) is { Contains.Count: > 0 } whole)
            _wholes.Add((column, whole));
        else if (vocabulary.Register is { } register && vocabulary.FindKindByNameOrLabel(heading.Text) == register)
            AddReserved(cell, column, ReservedHeadings.Jurisdiction, vocabulary, diagnostics);
        else if (!ReadWithBracket(heading, cell, column, vocabulary, diagnostics) && !ReadWithSlash(heading, cell, column, vocabulary, diagnostics))
            ReadAlias(heading, cell, column, vocabulary);
    }

    // In a bracket stands a unit of a number, or an explanation of whatever else.
    private bool ReadWithBracket(HeadingText heading, ScalarNode cell, int column, Vocabulary vocabulary, DiagnosticBag diagnostics)
    {
        if (heading.Name == heading.Text || heading.Name.Length == 0)
            return false;

        if (FindFact(heading.Name, vocabulary) is not { } fact)
        {
            if (heading.HasUnit(vocabulary) || ReservedHeadings.IndexOf(heading.Name) is not (>= 0 and var reserved))
                return false;

            AddReserved(cell, column, reserved, vocabulary, diagnostics);
            return true;
        }

        if (fact.Type is FactType.Number or FactType.Count && heading.Behind is { } written)
        {
            if (QuantityReader.ReadUnit(written, cell.Span, fact.Unit, diagnostics) is { } unit)
                AddFact(cell, column, fact, unit, diagnostics);
            return true;
        }

        if (heading.HasUnit(vocabulary))
            return false;

        AddFact(cell, column, fact, null, diagnostics);
        return true;
    }

    private bool ReadWithSlash(HeadingText heading, ScalarNode cell, int column, Vocabulary vocabulary, DiagnosticBag diagnostics)
    {
        foreach (var (name, written) in heading.AtSlashes())
        {
            if (FindFact(name, vocabulary) is not { Type: FactType.Number or FactType.Count } fact || Unit.TryParse(FullWidthForms.ToHalf(written), vocabulary.Units) is null)
                continue;

            if (QuantityReader.ReadUnit(written, cell.Span, fact.Unit, diagnostics) is { } unit)
                AddFact(cell, column, fact, unit, diagnostics);
            return true;
        }

        return false;
    }

    private void ReadAlias(HeadingText heading, ScalarNode cell, int column, Vocabulary vocabulary)
    {
        var alias = ReservedHeadings.IndexOfAlias(heading.Text);
        if (alias < 0 && !heading.HasUnit(vocabulary))
            alias = ReservedHeadings.IndexOfAlias(heading.Name);
        if (alias >= 0)
            _aliases.Add((cell, column, alias));
        else
            _unused.Add(cell);
    }

    private void AddReserved(ScalarNode cell, int column, int reserved, Vocabulary vocabulary, DiagnosticBag diagnostics)
    {
        if (_reserved[reserved] >= 0)
            ReportDuplicate(cell, _reserved[reserved], diagnostics);
        _reserved[reserved] = column;

        // What subjects lie in may be a kind that has parts, of which they are some.
        if (reserved == ReservedHeadings.Jurisdiction && vocabulary.FindKind(ReservedHeadings.All[reserved].Name) is { Contains.Count: > 0 } whole)
            _wholes.Add((column, whole));
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

    /// <summary>The fact of a name or label, of the first kind that has it.</summary>
    public static Fact? FindFact(string text, Vocabulary vocabulary) => vocabulary.Kinds
        .Select(kind => kind.SlotOfNameOrLabel(text) is >= 0 and var slot ? kind.Facts[slot] : null)
        .FirstOrDefault(fact => fact is not null);
}
