using System;
using Compliance.Expressions;
using Compliance.Facts;
using Compliance.Values;

namespace Compliance.Subjects;

/// <summary>
/// A box of facts as numbers, laid out by <see cref="FactLayout"/>. What doubles cannot tell, the exact box is asked.
/// </summary>
internal sealed class FactRow
{
    private readonly FactLayout _layout;
    private readonly int[] _blockSets;
    private readonly int[] _blockNumbers;
    private IFactValues? _values;
    private IFactRows? _block;
    private int _blockRow;

    private FactRow(FactLayout layout, DoubleEnds[] numbers, ulong[] sets, int[]? slots = null)
    {
        _blockSets = slots is null ? [] : Array.FindAll(slots, slot => !layout[slot].IsNumber);
        _blockNumbers = slots is null ? [] : Array.FindAll(slots, slot => layout[slot].IsNumber);
        _layout = layout;
        Numbers = numbers;
        Sets = sets;
    }

    /// <summary>The exact box.</summary>
    public IFactValues PossibleValues => _values ??= (_block ?? throw new InvalidOperationException("Nothing was put into the row yet.")).ValuesOf(_blockRow);

    /// <summary>What each number may be.</summary>
    public DoubleEnds[] Numbers { get; }

    /// <summary>The bits of the values that choices and Booleans may have.</summary>
    public ulong[] Sets { get; }

    /// <summary>Whether any number may have several readings; <see cref="Numbers"/> then go from the least to the greatest.</summary>
    public bool HasReadings { get; private set; }

    /// <summary>The row of what is stated of a subject.</summary>
    public static FactRow Of(Statements statements)
    {
        var row = Empty(statements.Kind.Layout);
        row.Fill(statements);
        return row;
    }

    /// <summary>A row with nothing in it yet.</summary>
    public static FactRow Empty(FactLayout layout) => new(layout, new DoubleEnds[layout.Numbers], new ulong[layout.Words]);

    /// <summary>A row with nothing in it yet that takes of rows of blocks the facts that a rule reads.</summary>
    /// <param name="layout">The layout of the kind.</param>
    /// <param name="slots">The slots of the facts.</param>
    public static FactRow OfBlocks(FactLayout layout, int[] slots) => new(layout, new DoubleEnds[layout.Numbers], new ulong[layout.Words], slots);

    /// <summary>Takes what another subject of the kind has, for who walks through many.</summary>
    public void Fill(Statements statements)
    {
        _values = statements;
        HasReadings = false;
        Array.Clear(Sets, 0, Sets.Length);
        for (var slot = 0; slot < _layout.Count; slot++)
            Put(slot, statements.ValuesOf(slot));
    }

    /// <summary>Takes the facts of a row of a block. Its exact box is made only when somebody reads it.</summary>
    public void Fill(IFactRows block, int row)
    {
        (_values, _block, _blockRow) = (null, block, row);
        foreach (var slot in _blockNumbers)
            Numbers[_layout[slot].Index] = block.EndsOf(_layout[slot].Index, row);
        Array.Clear(Sets, 0, Sets.Length);
        foreach (var slot in _blockSets)
            Sets[_layout[slot].Index] |= block.MembersOf(slot, row) << _layout[slot].Shift;
    }

    /// <summary>The row of a subject that differs in one fact.</summary>
    public FactRow With(Statements changed, int slot)
    {
        var row = new FactRow(_layout, (DoubleEnds[])Numbers.Clone(), (ulong[])Sets.Clone()) { _values = changed, HasReadings = HasReadings };
        ref readonly var place = ref _layout[slot];
        if (!place.IsNumber)
            row.Sets[place.Index] &= ~(place.DomainValues << place.Shift);
        row.Put(slot, changed.ValuesOf(slot));
        return row;
    }

    private void Put(int slot, PossibleValues box)
    {
        ref readonly var place = ref _layout[slot];
        if (box is ChoiceSet set)
            Sets[place.Index] |= set.Members << place.Shift;
        else
            PutNumber(place.Index, (NumberRange)box);
    }

    private void PutNumber(int number, NumberRange range)
    {
        Numbers[number] = range.Ends;
        HasReadings |= range.IsAmbiguous;
    }
}
