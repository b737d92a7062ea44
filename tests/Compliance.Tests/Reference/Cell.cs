using System.Collections.Generic;

namespace Compliance.Tests.Reference;

/// <summary>What one fact has to be for a row of a table to be the one that counts.</summary>
/// <param name="Slot">The fact.</param>
/// <param name="Number">The band that a number lies in; null for a choice.</param>
/// <param name="Choices">The choices, a bit each.</param>
internal sealed record Cell(int Slot, Span? Number, ulong Choices)
{
    /// <summary>A box with the fact narrowed to this cell; null where nothing is left.</summary>
    public ReferenceFacts? Narrow(ReferenceFacts box)
    {
        if (Number is null)
            return (box.ChoicesAt(Slot) & Choices) is not 0 and var both ? new Changed(box, Slot, null, both) : null;
        return box.NumberAt(Slot).And(Number, box.IsWhole(Slot)) is { } narrowed ? new Changed(box, Slot, narrowed, 0) : null;
    }

    /// <summary>What of a box lies outside this cell, in boxes.</summary>
    public IEnumerable<ReferenceFacts> Outside(ReferenceFacts box)
    {
        if (Number is null)
        {
            if ((box.ChoicesAt(Slot) & ~Choices) is not 0 and var rest)
                yield return new Changed(box, Slot, null, rest);
            yield break;
        }

        foreach (var side in Number.Outside())
        {
            if (box.NumberAt(Slot).And(side, box.IsWhole(Slot)) is { } left)
                yield return new Changed(box, Slot, left, 0);
        }
    }
}
