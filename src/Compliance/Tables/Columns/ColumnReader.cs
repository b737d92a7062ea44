using System;
using System.Runtime.CompilerServices;
using Compliance.Diagnostics;
using Compliance.Facts;
using Compliance.Text;
using Compliance.Values;

namespace Compliance.Tables;

/// <summary>Reads the cells of a column, for one kind of subject. It keeps what it has read, and belongs to one thread at a time, but for what is read again.</summary>
internal sealed class ColumnReader
{
    private readonly FactColumn _column;
    private readonly BarePercentage _percent;
    private readonly Fact? _fact;
    private readonly PlainNumber? _number;
    private readonly bool _isSet;
    private readonly CellTable<KnownCell> _known = new();

    public ColumnReader(FactColumn column, SubjectKind kind, BarePercentage percent)
    {
        _percent = percent;
        _column = column;
        Slot = kind.SlotOfNameOrLabel(column.Fact);
        _fact = Slot < 0 ? null : kind.Facts[Slot];
        _isSet = _fact?.DomainValues is ChoiceSet;
        _number = _fact?.Type is FactType.Number or FactType.Count ? new PlainNumber(_fact, column.Unit, percent) : null;
    }

    /// <summary>Its index in a row, from 0.</summary>
    public int Index => _column.Index;

    /// <summary>Its heading.</summary>
    public string Heading => _column.Cell.Text.Trim();

    /// <summary>The slot of the fact, or -1.</summary>
    public int Slot { get; }

    /// <summary>Reads a cell; null where nothing is stated or it is wrong, which is reported.</summary>
    public StatedValue? Read(ScalarNode value, DiagnosticBag diagnostics) => FactReader.Read(Fact, value, _column.Unit, diagnostics, _percent);

    /// <summary>The same from the bytes of a record; its result has no source location.</summary>
    public StatedValue? Read(CsvRecord record, DiagnosticBag diagnostics) =>
        record.HasKey(Index) && _known.TryGet(record.KeyOf(Index), out var known) ? known.Stated : ReadAndKeep(record, diagnostics);

    /// <summary>Reads a cell that was read before without an error, by whatever thread.</summary>
    public StatedValue? ReadAgain(CsvRecord record) => record.HasKey(Index) && _known.TryGet(record.KeyOf(Index), out var known)
        ? known.Stated
        : ReadNew(record, new DiagnosticBag());

    /// <summary>Reads the cells of several records into as many rows of columns; nothing is put where nothing is stated or it is wrong, which is reported.</summary>
    public void Read(PendingRows rows, DiagnosticBag diagnostics)
    {
        if (_isSet)
            ReadSets(rows, diagnostics);
        else
            ReadNumbers(rows, diagnostics);
    }

    // A choice or Boolean has few values, and each is written again and again.
    [MethodImpl(MethodImplOptionsEx.AggressiveOptimization)]
    private void ReadSets(PendingRows rows, DiagnosticBag diagnostics)
    {
        var (index, block) = (Index, rows.Block!);
        var column = block.SetsOf(Slot, rows.First);
        for (var row = 0; row < rows.Count; row++)
        {
            var record = rows[row];
            if (record.IsEmpty(index))
                continue;
            if (record.HasKey(index) && _known.TryGet(record.KeyOf(index), out var known))
                column.Put(row, known.Members);
            else if (ReadAndKeep(record, diagnostics)?.PossibleValues is ChoiceSet set)
                column.Put(row, set.Members);
        }

        block.State(Slot, rows.First, column.Stated, column.IsOpen);
    }

    [MethodImpl(MethodImplOptionsEx.AggressiveOptimization)]
    private void ReadNumbers(PendingRows rows, DiagnosticBag diagnostics)
    {
        var (index, block) = (Index, rows.Block!);
        for (var row = 0; row < rows.Count; row++)
        {
            var record = rows[row];
            if (record.IsEmpty(index))
                continue;
            if (_number is not null && _number.TryRead(record.Bytes, record.StartOf(index), record.EndOf(index), out var ends))
                block.Put(Slot, rows.First + row, ends);
            else if (Read(record, diagnostics) is { } stated)
                block.Put(Slot, rows.First + row, stated.PossibleValues);
        }
    }

    private StatedValue? ReadAndKeep(CsvRecord record, DiagnosticBag diagnostics)
    {
        // What was read before without a word is read the same again.
        var before = diagnostics.Items.Count;
        var stated = ReadNew(record, diagnostics);
        if (record.HasKey(Index) && diagnostics.Items.Count == before)
            _known.Keep(record.KeyOf(Index), new KnownCell(stated));
        return stated;
    }

    private Fact Fact => _fact ?? throw new InvalidOperationException($"There is no fact {_column.Fact} here.");

    private StatedValue? ReadNew(CsvRecord record, DiagnosticBag diagnostics) =>
        _number?.Read(record.Bytes, record.StartOf(Index), record.EndOf(Index))
        ?? (Read(record.NodeOf(Index), diagnostics) is { } stated ? stated with { Span = default } : null);

    // What is unstated, in a word, has no members.
    private readonly struct KnownCell(StatedValue? stated)
    {
        public StatedValue? Stated { get; } = stated;

        public ulong Members { get; } = (stated?.PossibleValues as ChoiceSet)?.Members ?? 0;
    }
}
