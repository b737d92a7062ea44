using System;
using Compliance.Facts;
using Compliance.Values;

namespace Compliance.Expressions;

/// <summary>What one fact has to be for a row of a table to say something of a subject: a band of numbers or days, or some choices.</summary>
/// <param name="fact">The fact.</param>
/// <param name="slot">Its slot in the box.</param>
/// <param name="values">What it has to be.</param>
public sealed class RowCell(Fact fact, int slot, PossibleValues values)
{
    /// <summary>The fact.</summary>
    public Fact Fact { get; } = fact;

    /// <summary>Its slot in the box.</summary>
    public int Slot { get; } = slot;

    /// <summary>What it has to be, in the fact's own unit.</summary>
    public PossibleValues Values { get; } = values;

    /// <summary>The band of a number or a date.</summary>
    public Interval Range => ((NumberRange)Values).Interval;

    /// <summary>The bits of a choice or Boolean.</summary>
    public ulong Members => ((ChoiceSet)Values).Members;

    /// <summary>Whether the fact lies in the cell, wherever it lies in the box.</summary>
    internal bool Contains(IFactValues box) => Fact.IsRange ? Range.Contains(box.RangeOf(Slot)) : (box.MembersOf(Slot) & ~Members) == 0;

    /// <summary>Whether the fact may lie in the cell.</summary>
    internal bool Touches(IFactValues box) => Fact.IsRange ? Narrow(Fact, Range, box.RangeOf(Slot)) is not null : (box.MembersOf(Slot) & Members) != 0;

    /// <summary>What of the fact lies in the cell; null where nothing does.</summary>
    internal PossibleValues? Narrow(IFactValues box)
    {
        if (Fact.IsRange)
            return Narrow(Fact, Range, box.RangeOf(Slot)) is { } range ? new NumberRange(range) : null;
        return (box.MembersOf(Slot) & Members) is not 0 and var members ? new ChoiceSet(members) : null;
    }

    /// <summary>A text that is the same for cells of one kind of subject that are the same.</summary>
    public override string ToString() => Fact.IsRange
        ? $"{Slot} in {(Range.Lower.IsClosed ? '[' : '(')}{Of(Range.Lower)}, {Of(Range.Upper)}{(Range.Upper.IsClosed ? ']' : ')')}"
        : FormattableString.Invariant($"{Slot} in {Members:x}");

    // Two numbers that differ are never written alike.
    private static string Of(Bound end) => end.Value is { } value ? $"{value.Numerator}/{value.Denominator}" : "-";

    // Of whole numbers and days, nothing lies between two.
    internal static Interval? Narrow(Fact fact, Interval band, Interval range) =>
        range.Intersect(band) is { } both ? fact.Type is FactType.Count or FactType.Date ? WholeNumbers.In(both) : both : null;
}
