using System;
using Compliance.Expressions;
using Compliance.Facts;
using Compliance.Values;

namespace Compliance.Descriptors;

/// <summary>
/// A box of facts as numbers, laid out by <see cref="FactLayout"/>. What doubles cannot tell is read from the exact facts.
/// </summary>
internal sealed class FactRow
{
    private readonly FactLayout _layout;

    private FactRow(FactLayout layout, IFactValues box, DoubleEnds[] numbers, ulong[] sets)
    {
        _layout = layout;
        PossibleValues = box;
        Numbers = numbers;
        Sets = sets;
    }

    /// <summary>The exact box.</summary>
    public IFactValues PossibleValues { get; private set; }

    /// <summary>What each number may be.</summary>
    public DoubleEnds[] Numbers { get; }

    /// <summary>The bits of the values that choices and Booleans may have.</summary>
    public ulong[] Sets { get; }

    /// <summary>The row of a subject.</summary>
    public static FactRow Of(Subject subject)
    {
        var layout = subject.Kind.Layout;
        var row = new FactRow(layout, subject, new DoubleEnds[layout.Numbers], new ulong[layout.Words]);
        row.Fill(subject);
        return row;
    }

    /// <summary>A row with nothing in it yet.</summary>
    public static FactRow Empty(FactLayout layout, IFactValues box) => new(layout, box, new DoubleEnds[layout.Numbers], new ulong[layout.Words]);

    /// <summary>Takes the numbers of another subject of the kind, for callers that walk through many.</summary>
    public void Fill(Subject subject)
    {
        PossibleValues = subject;
        Array.Clear(Sets, 0, Sets.Length);
        for (var slot = 0; slot < _layout.Count; slot++)
            Put(slot, subject.ValuesOf(slot));
    }

    /// <summary>The row of a subject that differs in one fact.</summary>
    public FactRow With(Subject changed, int slot)
    {
        var row = new FactRow(_layout, changed, (DoubleEnds[])Numbers.Clone(), (ulong[])Sets.Clone());
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
            Numbers[place.Index] = ((NumberRange)box).Ends;
    }
}
