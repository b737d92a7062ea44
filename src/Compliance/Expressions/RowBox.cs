using System.Collections.Generic;
using System.Linq;
using Compliance.Values;

namespace Compliance.Expressions;

/// <summary>The facts of a row of a table, each with what it has to be; what is left out may be anything.</summary>
/// <param name="cells">The cells, each of another fact.</param>
public sealed class RowBox(IReadOnlyList<RowCell> cells)
{
    /// <summary>The cells, in the order of the text.</summary>
    public IReadOnlyList<RowCell> Cells { get; } = cells;

    /// <summary>The cell of a fact; null where the fact may be anything.</summary>
    public RowCell? CellOf(int slot)
    {
        for (var i = 0; i < Cells.Count; i++)
        {
            if (Cells[i].Slot == slot)
                return Cells[i];
        }

        return null;
    }

    /// <summary>Whether a whole box lies in the row.</summary>
    internal bool Contains(IFactValues box) => Cells.All(cell => cell.Contains(box));

    /// <summary>Whether some point of a box lies in the row.</summary>
    internal bool Touches(IFactValues box) => Cells.All(cell => cell.Touches(box));

    /// <summary>What of a box lies in the row; null where nothing does.</summary>
    internal IFactValues? Narrow(IFactValues box)
    {
        var narrowed = new PossibleValues[Cells.Count];
        for (var i = 0; i < narrowed.Length; i++)
        {
            if (Cells[i].Narrow(box) is not { } values)
                return null;
            narrowed[i] = values;
        }

        return new Narrowed(box, Cells, narrowed);
    }

    /// <summary>A text that is the same for boxes of one kind of subject that are the same.</summary>
    public override string ToString() => string.Join(",", Cells.OrderBy(cell => cell.Slot));

    private sealed class Narrowed(IFactValues box, IReadOnlyList<RowCell> cells, PossibleValues[] values) : IFactValues
    {
        public Interval RangeOf(int slot) => Find(slot) is { } found ? ((NumberRange)found).Interval : box.RangeOf(slot);

        public ulong MembersOf(int slot) => Find(slot) is { } found ? ((ChoiceSet)found).Members : box.MembersOf(slot);

        private PossibleValues? Find(int slot)
        {
            for (var i = 0; i < cells.Count; i++)
            {
                if (cells[i].Slot == slot)
                    return values[i];
            }

            return null;
        }
    }
}
