using System;
using Compliance.Diagnostics;
using Compliance.Facts;
using Compliance.Text;
using Compliance.Values;

namespace Compliance.Descriptors;

/// <summary>Reads the cells of a column, for one kind of subject. It keeps what it has read, and belongs to one thread at a time.</summary>
internal sealed class ColumnReader
{
    private readonly FactColumn _column;
    private readonly Fact? _fact;
    private readonly PlainNumber? _number;
    private readonly bool _isSet;
    private readonly CellTable<StatedValue?> _known = new();
    private readonly CellTable<ulong> _knownSets = new();

    public ColumnReader(FactColumn column, SubjectKind kind)
    {
        _column = column;
        Slot = kind.SlotOfNameOrLabel(column.Fact);
        _fact = Slot < 0 ? null : kind.Facts[Slot];
        _isSet = _fact?.Everything is SetBox;
        _number = _fact?.Type is FactType.Number or FactType.Count ? new PlainNumber(_fact, column.Unit) : null;
    }

    /// <summary>Its place in a row, from 0.</summary>
    public int Index => _column.Index;

    /// <summary>Its heading.</summary>
    public string Heading => _column.Cell.Text.Trim();

    /// <summary>The slot of the fact; -1 where the kind has no such fact.</summary>
    public int Slot { get; }

    /// <summary>Reads a cell; null where nothing is stated or it is wrong, which is reported.</summary>
    public StatedValue? Read(ScalarNode value, DiagnosticBag diagnostics) => FactReader.Read(Fact, value, _column.Unit, diagnostics);

    /// <summary>The same from the bytes of a record; what it gives has no place of its own.</summary>
    public StatedValue? Read(CsvRecord record, DiagnosticBag diagnostics)
    {
        if (!record.HasKey(Index))
            return ReadNode(record, diagnostics);

        // What was read before without a word is read the same again.
        var key = record.KeyOf(Index);
        if (_known.TryGet(key, out var known))
            return known;

        var before = diagnostics.Items.Count;
        var stated = _number?.Read(record.Bytes, record.StartOf(Index), record.EndOf(Index)) ?? ReadNode(record, diagnostics);
        if (diagnostics.Items.Count == before)
            _known.Keep(key, stated);
        return stated;
    }

    /// <summary>Reads a cell of a record into a row of columns; nothing is put where nothing is stated or it is wrong, which is reported.</summary>
    public void Read(CsvRecord record, FactBlock block, int row, DiagnosticBag diagnostics)
    {
        if (_isSet)
            ReadSet(record, block, row, diagnostics);
        else if (_number is not null && _number.TryRead(record.Bytes, record.StartOf(Index), record.EndOf(Index), out var ends))
            block.Put(Slot, row, ends);
        else if (Read(record, diagnostics) is { } stated)
            block.Put(Slot, row, stated.Box);
    }

    // A choice or yes-or-no has few values, and each is written again and again.
    private void ReadSet(CsvRecord record, FactBlock block, int row, DiagnosticBag diagnostics)
    {
        var hasKey = record.HasKey(Index);
        if (hasKey && _knownSets.TryGet(record.KeyOf(Index), out var members))
        {
            block.Put(Slot, row, members);
            return;
        }

        if (Read(record, diagnostics)?.Box is not SetBox set)
            return;

        block.Put(Slot, row, set.Members);
        if (hasKey)
            _knownSets.Keep(record.KeyOf(Index), set.Members);
    }

    private Fact Fact => _fact ?? throw new InvalidOperationException($"There is no fact {_column.Fact} here.");

    private StatedValue? ReadNode(CsvRecord record, DiagnosticBag diagnostics) =>
        Read(record.NodeOf(Index), diagnostics) is { } stated ? stated with { Span = default } : null;
}
